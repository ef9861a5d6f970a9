from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="BatchScenarioHeadline")


@_attrs_define
class BatchScenarioHeadline:
    """The first curve of its results, the total of its elements where they add up

    Attributes:
        variable (str):
        unit (str):
        first (float | None):
        last (float | None):
        highest (float | None):
        highest_at (str | Unset):
    """

    variable: str
    unit: str
    first: float | None
    last: float | None
    highest: float | None
    highest_at: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        variable = self.variable

        unit = self.unit

        first: float | None
        first = self.first

        last: float | None
        last = self.last

        highest: float | None
        highest = self.highest

        highest_at = self.highest_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "variable": variable,
                "unit": unit,
                "first": first,
                "last": last,
                "highest": highest,
            }
        )
        if highest_at is not UNSET:
            field_dict["highest_at"] = highest_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        variable = d.pop("variable")

        unit = d.pop("unit")

        def _parse_first(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        first = _parse_first(d.pop("first"))

        def _parse_last(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        last = _parse_last(d.pop("last"))

        def _parse_highest(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        highest = _parse_highest(d.pop("highest"))

        highest_at = d.pop("highest_at", UNSET)

        batch_scenario_headline = cls(
            variable=variable,
            unit=unit,
            first=first,
            last=last,
            highest=highest,
            highest_at=highest_at,
        )

        return batch_scenario_headline
