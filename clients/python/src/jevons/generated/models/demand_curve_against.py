from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DemandCurveAgainst")


@_attrs_define
class DemandCurveAgainst:
    """The axis: the variable that is varied; left out if include does not name values

    Attributes:
        name (str):
        title (str):
        unit (str):
        values (list[float]):
    """

    name: str
    title: str
    unit: str
    values: list[float]

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        unit = self.unit

        values = self.values

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "unit": unit,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        unit = d.pop("unit")

        values = cast(list[float], d.pop("values"))

        demand_curve_against = cls(
            name=name,
            title=title,
            unit=unit,
            values=values,
        )

        return demand_curve_against
