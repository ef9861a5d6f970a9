from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GoalSeekSecond")


@_attrs_define
class GoalSeekSecond:
    """
    Attributes:
        name (str):
        title (str):
        unit (str):
    """

    name: str
    title: str
    unit: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        unit = d.pop("unit")

        goal_seek_second = cls(
            name=name,
            title=title,
            unit=unit,
        )

        return goal_seek_second
