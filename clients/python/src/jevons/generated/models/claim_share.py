from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ClaimShare")


@_attrs_define
class ClaimShare:
    """The probability of a claim

    Attributes:
        claim (str):  Example: facility_power at 2030: above 10 GW.
        probability (float | None): Share of the draws in which it holds
        standard_error (float | None):
        low (float | None): Lower end of the 95 % interval of the probability
        high (float | None):
        without_value (float | None): Share of the draws in which its quantity has no value, so that it does not hold
        base (bool): Whether it holds in the run without uncertainty
        against (float | None | Unset): The same share in the other world
    """

    claim: str
    probability: float | None
    standard_error: float | None
    low: float | None
    high: float | None
    without_value: float | None
    base: bool
    against: float | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        claim = self.claim

        probability: float | None
        probability = self.probability

        standard_error: float | None
        standard_error = self.standard_error

        low: float | None
        low = self.low

        high: float | None
        high = self.high

        without_value: float | None
        without_value = self.without_value

        base = self.base

        against: float | None | Unset
        if isinstance(self.against, Unset):
            against = UNSET
        else:
            against = self.against

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "claim": claim,
                "probability": probability,
                "standard_error": standard_error,
                "low": low,
                "high": high,
                "without_value": without_value,
                "base": base,
            }
        )
        if against is not UNSET:
            field_dict["against"] = against

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        claim = d.pop("claim")

        def _parse_probability(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        probability = _parse_probability(d.pop("probability"))

        def _parse_standard_error(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        standard_error = _parse_standard_error(d.pop("standard_error"))

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        def _parse_without_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        without_value = _parse_without_value(d.pop("without_value"))

        base = d.pop("base")

        def _parse_against(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        against = _parse_against(d.pop("against", UNSET))

        claim_share = cls(
            claim=claim,
            probability=probability,
            standard_error=standard_error,
            low=low,
            high=high,
            without_value=without_value,
            base=base,
            against=against,
        )

        return claim_share
