from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PlausibleRange")


@_attrs_define
class PlausibleRange:
    """The plausible range of a value; a value outside it gives a note in the answer

    Attributes:
        low (float | str):
        high (float | str):
        unit (str): Unit of bounds that are bare numbers
        model (str): The model that states it
        sources (list[str]): Ids of sources, or the word assumption
        element (str | Unset): The element it applies to; absent if it applies to the whole variable
        central (float | str | Unset):
    """

    low: float | str
    high: float | str
    unit: str
    model: str
    sources: list[str]
    element: str | Unset = UNSET
    central: float | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        low: float | str
        low = self.low

        high: float | str
        high = self.high

        unit = self.unit

        model = self.model

        sources = self.sources

        element = self.element

        central: float | str | Unset
        if isinstance(self.central, Unset):
            central = UNSET
        else:
            central = self.central

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "low": low,
                "high": high,
                "unit": unit,
                "model": model,
                "sources": sources,
            }
        )
        if element is not UNSET:
            field_dict["element"] = element
        if central is not UNSET:
            field_dict["central"] = central

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_low(data: object) -> float | str:
            return cast(float | str, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> float | str:
            return cast(float | str, data)

        high = _parse_high(d.pop("high"))

        unit = d.pop("unit")

        model = d.pop("model")

        sources = cast(list[str], d.pop("sources"))

        element = d.pop("element", UNSET)

        def _parse_central(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        central = _parse_central(d.pop("central", UNSET))

        plausible_range = cls(
            low=low,
            high=high,
            unit=unit,
            model=model,
            sources=sources,
            element=element,
            central=central,
        )

        return plausible_range
