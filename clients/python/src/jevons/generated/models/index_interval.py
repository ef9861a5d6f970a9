from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="IndexInterval")


@_attrs_define
class IndexInterval:
    """An index with its interval of 95 %, by bootstrap over independent scramblings of the points

    Attributes:
        value (float):
        low (float):
        high (float):
    """

    value: float
    low: float
    high: float

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        low = self.low

        high = self.high

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "low": low,
                "high": high,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        value = d.pop("value")

        low = d.pop("low")

        high = d.pop("high")

        index_interval = cls(
            value=value,
            low=low,
            high=high,
        )

        return index_interval
