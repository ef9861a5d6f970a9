from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SoughtNearest")


@_attrs_define
class SoughtNearest:
    """The value that comes closest, where none reaches the goal

    Attributes:
        value (float):
        found (float):
    """

    value: float
    found: float

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        found = self.found

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "found": found,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        value = d.pop("value")

        found = d.pop("found")

        sought_nearest = cls(
            value=value,
            found=found,
        )

        return sought_nearest
