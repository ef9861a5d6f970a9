from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="BatchScenarioExpectations")


@_attrs_define
class BatchScenarioExpectations:
    """
    Attributes:
        held (int):
        failed (list[str]):
    """

    held: int
    failed: list[str]

    def to_dict(self) -> dict[str, Any]:
        held = self.held

        failed = self.failed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "held": held,
                "failed": failed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        held = d.pop("held")

        failed = cast(list[str], d.pop("failed"))

        batch_scenario_expectations = cls(
            held=held,
            failed=failed,
        )

        return batch_scenario_expectations
