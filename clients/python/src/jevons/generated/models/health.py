from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.health_status import HealthStatus

T = TypeVar("T", bound="Health")


@_attrs_define
class Health:
    """
    Attributes:
        status (HealthStatus):
        engine (str):
    """

    status: HealthStatus
    engine: str

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        engine = self.engine

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "engine": engine,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        status = HealthStatus(d.pop("status"))

        engine = d.pop("engine")

        health = cls(
            status=status,
            engine=engine,
        )

        return health
