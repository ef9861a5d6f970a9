from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FindingReadingsItem")


@_attrs_define
class FindingReadingsItem:
    """
    Attributes:
        reading (str): As the scenario writes it between braces Example: facility_power at 2028 as GW.
        value (float | None | str): A number, the word unlimited, a date, or a label of a category
        unit (str | Unset): Unit of a number
        at (str | Unset): Date or year of the value
        figures (list[str] | Unset): Ids of the figures it reads from the catalog Example: ['history.openai.compute'].
    """

    reading: str
    value: float | None | str
    unit: str | Unset = UNSET
    at: str | Unset = UNSET
    figures: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        reading = self.reading

        value: float | None | str
        value = self.value

        unit = self.unit

        at = self.at

        figures: list[str] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reading": reading,
                "value": value,
            }
        )
        if unit is not UNSET:
            field_dict["unit"] = unit
        if at is not UNSET:
            field_dict["at"] = at
        if figures is not UNSET:
            field_dict["figures"] = figures

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        reading = d.pop("reading")

        def _parse_value(data: object) -> float | None | str:
            if data is None:
                return data
            return cast(float | None | str, data)

        value = _parse_value(d.pop("value"))

        unit = d.pop("unit", UNSET)

        at = d.pop("at", UNSET)

        figures = cast(list[str], d.pop("figures", UNSET))

        finding_readings_item = cls(
            reading=reading,
            value=value,
            unit=unit,
            at=at,
            figures=figures,
        )

        return finding_readings_item
