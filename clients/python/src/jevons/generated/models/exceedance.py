from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Exceedance")


@_attrs_define
class Exceedance:
    """The value that a quantity exceeds with each probability

    Attributes:
        of (str):
        title (str):
        unit (str):
        probabilities (list[float]): Probabilities of being above the value of the same place
        values (list[float | None]):
        at (str | Unset):
    """

    of: str
    title: str
    unit: str
    probabilities: list[float]
    values: list[float | None]
    at: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        title = self.title

        unit = self.unit

        probabilities = self.probabilities

        values = []
        for values_item_data in self.values:
            values_item: float | None
            values_item = values_item_data
            values.append(values_item)

        at = self.at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
                "title": title,
                "unit": unit,
                "probabilities": probabilities,
                "values": values,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        of = d.pop("of")

        title = d.pop("title")

        unit = d.pop("unit")

        probabilities = cast(list[float], d.pop("probabilities"))

        values = []
        _values = d.pop("values")
        for values_item_data in _values:

            def _parse_values_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)

        at = d.pop("at", UNSET)

        exceedance = cls(
            of=of,
            title=title,
            unit=unit,
            probabilities=probabilities,
            values=values,
            at=at,
        )

        return exceedance
