from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InputAxis")


@_attrs_define
class InputAxis:
    """An input and the values it takes

    Attributes:
        name (str):
        title (str):
        unit (str):
        values (list[float]):
        says (list[str] | Unset): What each value means, of a main assumption
    """

    name: str
    title: str
    unit: str
    values: list[float]
    says: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        unit = self.unit

        values = self.values

        says: list[str] | Unset = UNSET
        if not isinstance(self.says, Unset):
            says = self.says

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "unit": unit,
                "values": values,
            }
        )
        if says is not UNSET:
            field_dict["says"] = says

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        unit = d.pop("unit")

        values = cast(list[float], d.pop("values"))

        says = cast(list[str], d.pop("says", UNSET))

        input_axis = cls(
            name=name,
            title=title,
            unit=unit,
            values=values,
            says=says,
        )

        return input_axis
