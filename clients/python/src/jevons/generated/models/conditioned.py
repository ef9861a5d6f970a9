from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Conditioned")


@_attrs_define
class Conditioned:
    """How draws were held to what was observed

    Attributes:
        observed (list[str]):  Example: ['facility_power at 2026: equals 1.9 GW within 15 %'].
        proposals (int): Draws from which they were chosen
        effective (float): How many independent draws they are worth
    """

    observed: list[str]
    proposals: int
    effective: float

    def to_dict(self) -> dict[str, Any]:
        observed = self.observed

        proposals = self.proposals

        effective = self.effective

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "observed": observed,
                "proposals": proposals,
                "effective": effective,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        observed = cast(list[str], d.pop("observed"))

        proposals = d.pop("proposals")

        effective = d.pop("effective")

        conditioned = cls(
            observed=observed,
            proposals=proposals,
            effective=effective,
        )

        return conditioned
