from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="GoalSeekScan")


@_attrs_define
class GoalSeekScan:
    """The values that were looked at first; left out if include does not name values

    Attributes:
        values (list[float]):
        found (list[float | None]):
    """

    values: list[float]
    found: list[float | None]

    def to_dict(self) -> dict[str, Any]:
        values = self.values

        found = []
        for found_item_data in self.found:
            found_item: float | None
            found_item = found_item_data
            found.append(found_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "values": values,
                "found": found,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        values = cast(list[float], d.pop("values"))

        found = []
        _found = d.pop("found")
        for found_item_data in _found:

            def _parse_found_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            found_item = _parse_found_item(found_item_data)

            found.append(found_item)

        goal_seek_scan = cls(
            values=values,
            found=found,
        )

        return goal_seek_scan
