from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.source_confidence import SourceConfidence
from ..types import UNSET, Unset

T = TypeVar("T", bound="Source")


@_attrs_define
class Source:
    """Where a number comes from

    Attributes:
        title (str):
        publisher (str):
        year (int | Unset):
        url (str | Unset):
        as_of (int | str | Unset): A date, as the source states it
        confidence (SourceConfidence | Unset):
        licence (str | Unset):
        note (str | Unset):
    """

    title: str
    publisher: str
    year: int | Unset = UNSET
    url: str | Unset = UNSET
    as_of: int | str | Unset = UNSET
    confidence: SourceConfidence | Unset = UNSET
    licence: str | Unset = UNSET
    note: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        publisher = self.publisher

        year = self.year

        url = self.url

        as_of: int | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        else:
            as_of = self.as_of

        confidence: str | Unset = UNSET
        if not isinstance(self.confidence, Unset):
            confidence = self.confidence.value

        licence = self.licence

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "publisher": publisher,
            }
        )
        if year is not UNSET:
            field_dict["year"] = year
        if url is not UNSET:
            field_dict["url"] = url
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if licence is not UNSET:
            field_dict["licence"] = licence
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        title = d.pop("title")

        publisher = d.pop("publisher")

        year = d.pop("year", UNSET)

        url = d.pop("url", UNSET)

        def _parse_as_of(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))

        _confidence = d.pop("confidence", UNSET)
        confidence: SourceConfidence | Unset
        if isinstance(_confidence, Unset):
            confidence = UNSET
        else:
            confidence = SourceConfidence(_confidence)

        licence = d.pop("licence", UNSET)

        note = d.pop("note", UNSET)

        source = cls(
            title=title,
            publisher=publisher,
            year=year,
            url=url,
            as_of=as_of,
            confidence=confidence,
            licence=licence,
            note=note,
        )

        return source
