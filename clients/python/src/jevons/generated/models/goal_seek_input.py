from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GoalSeekInput")


@_attrs_define
class GoalSeekInput:
    """
    Attributes:
        name (str):
        title (str):
        unit (str):
        from_ (float):
        to (float):
    """

    name: str
    title: str
    unit: str
    from_: float
    to: float

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        unit = self.unit

        from_ = self.from_

        to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "unit": unit,
                "from": from_,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        unit = d.pop("unit")

        from_ = d.pop("from")

        to = d.pop("to")

        goal_seek_input = cls(
            name=name,
            title=title,
            unit=unit,
            from_=from_,
            to=to,
        )

        return goal_seek_input
