from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.finding_readings_item import FindingReadingsItem


T = TypeVar("T", bound="Finding")


@_attrs_define
class Finding:
    """A sentence about the results, and the values in it as data

    Attributes:
        text (str): The sentence with the values of this run filled in Example: Facility power is 2.15 GW at the
            beginning of 2028..
        readings (list[FindingReadingsItem]):
    """

    text: str
    readings: list[FindingReadingsItem]

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        readings = []
        for readings_item_data in self.readings:
            readings_item = readings_item_data.to_dict()
            readings.append(readings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "readings": readings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.finding_readings_item import FindingReadingsItem

        d = dict(src_dict)
        text = d.pop("text")

        readings = []
        _readings = d.pop("readings")
        for readings_item_data in _readings:
            readings_item = FindingReadingsItem.from_dict(readings_item_data)

            readings.append(readings_item)

        finding = cls(
            text=text,
            readings=readings,
        )

        return finding
