from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SensitivityEnds")


@_attrs_define
class SensitivityEnds:
    """An input between ends of the request

    Attributes:
        input_ (str):  Example: own_price_elasticity.
        low (float | str | Unset):
        high (float | str | Unset):
    """

    input_: str
    low: float | str | Unset = UNSET
    high: float | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        low: float | str | Unset
        if isinstance(self.low, Unset):
            low = UNSET
        else:
            low = self.low

        high: float | str | Unset
        if isinstance(self.high, Unset):
            high = UNSET
        else:
            high = self.high

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
            }
        )
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        input_ = d.pop("input")

        def _parse_low(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        low = _parse_low(d.pop("low", UNSET))

        def _parse_high(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        high = _parse_high(d.pop("high", UNSET))

        sensitivity_ends = cls(
            input_=input_,
            low=low,
            high=high,
        )

        return sensitivity_ends
