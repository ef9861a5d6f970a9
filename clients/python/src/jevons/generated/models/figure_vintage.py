from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.figure_vintage_confidence import FigureVintageConfidence
from ..models.figure_vintage_kind import FigureVintageKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.figure_vintage_points import FigureVintagePoints


T = TypeVar("T", bound="FigureVintage")


@_attrs_define
class FigureVintage:
    """What a figure was as of another date

    Attributes:
        kind (FigureVintageKind): Origin: from a specification, reported by a party with direct knowledge, announced,
            estimated, assumed, or derived from other figures
        sources (list[str]): Ids of sources
        as_of (str | Unset): Since when it stood Example: 2024-12-20.
        value (float | str | Unset): A number in the unit; a date if the unit is date
        low (float | str | Unset): A number in the unit; a date if the unit is date
        high (float | str | Unset): A number in the unit; a date if the unit is date
        points (FigureVintagePoints | Unset): Date → number in the unit, instead of value
        confidence (FigureVintageConfidence | Unset):
        note (str | Unset):
    """

    kind: FigureVintageKind
    sources: list[str]
    as_of: str | Unset = UNSET
    value: float | str | Unset = UNSET
    low: float | str | Unset = UNSET
    high: float | str | Unset = UNSET
    points: FigureVintagePoints | Unset = UNSET
    confidence: FigureVintageConfidence | Unset = UNSET
    note: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        sources = self.sources

        as_of = self.as_of

        value: float | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

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

        points: dict[str, Any] | Unset = UNSET
        if not isinstance(self.points, Unset):
            points = self.points.to_dict()

        confidence: str | Unset = UNSET
        if not isinstance(self.confidence, Unset):
            confidence = self.confidence.value

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "sources": sources,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if value is not UNSET:
            field_dict["value"] = value
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high
        if points is not UNSET:
            field_dict["points"] = points
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.figure_vintage_points import FigureVintagePoints

        d = dict(src_dict)
        kind = FigureVintageKind(d.pop("kind"))

        sources = cast(list[str], d.pop("sources"))

        as_of = d.pop("as_of", UNSET)

        def _parse_value(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

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

        _points = d.pop("points", UNSET)
        points: FigureVintagePoints | Unset
        if isinstance(_points, Unset):
            points = UNSET
        else:
            points = FigureVintagePoints.from_dict(_points)

        _confidence = d.pop("confidence", UNSET)
        confidence: FigureVintageConfidence | Unset
        if isinstance(_confidence, Unset):
            confidence = UNSET
        else:
            confidence = FigureVintageConfidence(_confidence)

        note = d.pop("note", UNSET)

        figure_vintage = cls(
            kind=kind,
            sources=sources,
            as_of=as_of,
            value=value,
            low=low,
            high=high,
            points=points,
            confidence=confidence,
            note=note,
        )

        return figure_vintage
