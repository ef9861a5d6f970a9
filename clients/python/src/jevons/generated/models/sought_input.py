from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sought_input_spacing import SoughtInputSpacing
from ..types import UNSET, Unset

T = TypeVar("T", bound="SoughtInput")


@_attrs_define
class SoughtInput:
    """An input and where it is looked for; default: its plausible range and its range

    Attributes:
        name (str): The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden;
            one element, x[abilene]; or one point of a series, x@2030 Example: own_price_elasticity.
        values (list[float | str] | Unset): The values, each a text with its unit or a pure ratio; replaces from, to,
            points and spacing Example: ['1 USD/Mtoken', '5 USD/Mtoken', '20 USD/Mtoken'].
        from_ (float | str | Unset):
        to (float | str | Unset):
        points (int | Unset): How many values are looked at first Example: 41.
        spacing (SoughtInputSpacing | Unset): Equal steps or equal ratios; default linear
    """

    name: str
    values: list[float | str] | Unset = UNSET
    from_: float | str | Unset = UNSET
    to: float | str | Unset = UNSET
    points: int | Unset = UNSET
    spacing: SoughtInputSpacing | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        values: list[float | str] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for values_item_data in self.values:
                values_item: float | str
                values_item = values_item_data
                values.append(values_item)

        from_: float | str | Unset
        if isinstance(self.from_, Unset):
            from_ = UNSET
        else:
            from_ = self.from_

        to: float | str | Unset
        if isinstance(self.to, Unset):
            to = UNSET
        else:
            to = self.to

        points = self.points

        spacing: str | Unset = UNSET
        if not isinstance(self.spacing, Unset):
            spacing = self.spacing.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if values is not UNSET:
            field_dict["values"] = values
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if points is not UNSET:
            field_dict["points"] = points
        if spacing is not UNSET:
            field_dict["spacing"] = spacing

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        _values = d.pop("values", UNSET)
        values: list[float | str] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for values_item_data in _values:

                def _parse_values_item(data: object) -> float | str:
                    return cast(float | str, data)

                values_item = _parse_values_item(values_item_data)

                values.append(values_item)

        def _parse_from_(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        from_ = _parse_from_(d.pop("from", UNSET))

        def _parse_to(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        to = _parse_to(d.pop("to", UNSET))

        points = d.pop("points", UNSET)

        _spacing = d.pop("spacing", UNSET)
        spacing: SoughtInputSpacing | Unset
        if isinstance(_spacing, Unset):
            spacing = UNSET
        else:
            spacing = SoughtInputSpacing(_spacing)

        sought_input = cls(
            name=name,
            values=values,
            from_=from_,
            to=to,
            points=points,
            spacing=spacing,
        )

        return sought_input
