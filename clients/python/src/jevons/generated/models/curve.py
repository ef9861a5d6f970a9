from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.curve_over_time import CurveOverTime
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.values_by import ValuesBy


T = TypeVar("T", bound="Curve")


@_attrs_define
class Curve:
    """One variable over the run: values, or dims and by

    Attributes:
        title (str):
        unit (str): Unit with its kind: MW(facility) is not MW(it). Empty for a category Example: MW(facility).
        over_time (CurveOverTime | Unset): How the steps of a year are aggregated
        category (bool | Unset): True if the values are labels
        values (list[float | None | str] | Unset): One value per entry of time (a single value if the model has no
            time): a number, null for a missing value, the word unlimited, a date if the unit is date, or a label if the
            curve is a category
        dims (list[str] | Unset): Dimensions of by, outer first Example: ['site', 'generation'].
        by (ValuesBy | Unset): Nested by element, one level per dimension
    """

    title: str
    unit: str
    over_time: CurveOverTime | Unset = UNSET
    category: bool | Unset = UNSET
    values: list[float | None | str] | Unset = UNSET
    dims: list[str] | Unset = UNSET
    by: ValuesBy | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        unit = self.unit

        over_time: str | Unset = UNSET
        if not isinstance(self.over_time, Unset):
            over_time = self.over_time.value

        category = self.category

        values: list[float | None | str] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for componentsschemas_curve_values_item_data in self.values:
                componentsschemas_curve_values_item: float | None | str
                componentsschemas_curve_values_item = (
                    componentsschemas_curve_values_item_data
                )
                values.append(componentsschemas_curve_values_item)

        dims: list[str] | Unset = UNSET
        if not isinstance(self.dims, Unset):
            dims = self.dims

        by: dict[str, Any] | Unset = UNSET
        if not isinstance(self.by, Unset):
            by = self.by.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "unit": unit,
            }
        )
        if over_time is not UNSET:
            field_dict["over_time"] = over_time
        if category is not UNSET:
            field_dict["category"] = category
        if values is not UNSET:
            field_dict["values"] = values
        if dims is not UNSET:
            field_dict["dims"] = dims
        if by is not UNSET:
            field_dict["by"] = by

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.values_by import ValuesBy

        d = dict(src_dict)
        title = d.pop("title")

        unit = d.pop("unit")

        _over_time = d.pop("over_time", UNSET)
        over_time: CurveOverTime | Unset
        if isinstance(_over_time, Unset):
            over_time = UNSET
        else:
            over_time = CurveOverTime(_over_time)

        category = d.pop("category", UNSET)

        _values = d.pop("values", UNSET)
        values: list[float | None | str] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for componentsschemas_curve_values_item_data in _values:

                def _parse_componentsschemas_curve_values_item(
                    data: object,
                ) -> float | None | str:
                    if data is None:
                        return data
                    return cast(float | None | str, data)

                componentsschemas_curve_values_item = (
                    _parse_componentsschemas_curve_values_item(
                        componentsschemas_curve_values_item_data
                    )
                )

                values.append(componentsschemas_curve_values_item)

        dims = cast(list[str], d.pop("dims", UNSET))

        _by = d.pop("by", UNSET)
        by: ValuesBy | Unset
        if isinstance(_by, Unset):
            by = UNSET
        else:
            by = ValuesBy.from_dict(_by)

        curve = cls(
            title=title,
            unit=unit,
            over_time=over_time,
            category=category,
            values=values,
            dims=dims,
            by=by,
        )

        return curve
