from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.readiness_status import ReadinessStatus

T = TypeVar("T", bound="Readiness")


@_attrs_define
class Readiness:
    """
    Attributes:
        status (ReadinessStatus):
        models (int):
        scenarios (int):
    """

    status: ReadinessStatus
    models: int
    scenarios: int

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        models = self.models

        scenarios = self.scenarios

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "models": models,
                "scenarios": scenarios,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        status = ReadinessStatus(d.pop("status"))

        models = d.pop("models")

        scenarios = d.pop("scenarios")

        readiness = cls(
            status=status,
            models=models,
            scenarios=scenarios,
        )

        return readiness
