from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.catalog_figure_confidence import CatalogFigureConfidence
from ..models.catalog_figure_kind import CatalogFigureKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.catalog_figure_overridden import CatalogFigureOverridden
    from ..models.catalog_figure_points import CatalogFigurePoints
    from ..models.catalog_figure_source_entries import CatalogFigureSourceEntries
    from ..models.figure_vintage import FigureVintage


T = TypeVar("T", bound="CatalogFigure")


@_attrs_define
class CatalogFigure:
    """One figure of the catalog with its sources

    Example:
        {'id': 'accelerators.h100-sxm.tdp', 'title': 'Rated power of the chip', 'of': 'NVIDIA H100 SXM5 80 GB', 'value':
            700, 'unit': 'W(chip)/GPU', 'as_of': datetime.date(2022, 9, 20), 'kind': 'spec', 'confidence': 'high',
            'shelf_life': 'none', 'sources': ['epoch-ml-hardware'], 'licences': ['CC BY 4.0'], 'source_entries': {'epoch-ml-
            hardware': {'title': 'Data on Machine Learning Hardware', 'publisher': 'Epoch AI', 'year': 2026, 'url':
            'https://epoch.ai/data/machine-learning-hardware', 'as_of': '2026-04', 'confidence': 'high', 'licence': 'CC BY
            4.0', 'note': 'Read in mirrors of the CSV file. Dense throughput and rated power of a chip are 312 TFLOP/s in 16
            bits and 400 W for the A100; 989 TFLOP/s in 16 bits, 1,979 in 8 bits and 700 W for the H800.'}}}

    Attributes:
        id (str):  Example: accelerators.h100-sxm.tdp.
        title (str):
        of (str): The subject of the figure Example: NVIDIA H100 SXM.
        unit (str): Unit with its kind: W(chip)/GPU is not W(server)/GPU Example: W(chip)/GPU.
        kind (CatalogFigureKind): Origin: from a specification, reported by a party with direct knowledge, announced,
            estimated, assumed, or derived from other figures
        sources (list[str]): Ids of sources
        source_entries (CatalogFigureSourceEntries): The sources the answer depends on, by id
        value (float | str | Unset): A number in the unit; a date if the unit is date
        low (float | str | Unset): A number in the unit; a date if the unit is date
        high (float | str | Unset): A number in the unit; a date if the unit is date
        points (CatalogFigurePoints | Unset): Date → number in the unit, instead of value
        as_of (str | Unset): Date the value applies to Example: 2022-10.
        confidence (CatalogFigureConfidence | Unset): Absent if a user states the value
        unverified (bool | Unset): Not verified in a source
        shelf_life (str | Unset): How long after as_of the value counts as current
        boundary (str | Unset): What the figure includes and excludes; totals with different boundaries are not
            comparable Example: with-cryptocurrency.
        licences (list[str] | Unset): Licences of the sources that state one: name the source when you redistribute the
            figure Example: ['CC BY 4.0'].
        note (str | Unset):
        final (bool | Unset): No point is revised once its period is over
        earlier (list[FigureVintage] | Unset): Earlier vintages, the oldest first
        newest (FigureVintage | Unset): What a figure was as of another date
        overridden (CatalogFigureOverridden | Unset): Present if the value is overridden: in the scenario, or in a file
            the service was started with
    """

    id: str
    title: str
    of: str
    unit: str
    kind: CatalogFigureKind
    sources: list[str]
    source_entries: CatalogFigureSourceEntries
    value: float | str | Unset = UNSET
    low: float | str | Unset = UNSET
    high: float | str | Unset = UNSET
    points: CatalogFigurePoints | Unset = UNSET
    as_of: str | Unset = UNSET
    confidence: CatalogFigureConfidence | Unset = UNSET
    unverified: bool | Unset = UNSET
    shelf_life: str | Unset = UNSET
    boundary: str | Unset = UNSET
    licences: list[str] | Unset = UNSET
    note: str | Unset = UNSET
    final: bool | Unset = UNSET
    earlier: list[FigureVintage] | Unset = UNSET
    newest: FigureVintage | Unset = UNSET
    overridden: CatalogFigureOverridden | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        of = self.of

        unit = self.unit

        kind = self.kind.value

        sources = self.sources

        source_entries = self.source_entries.to_dict()

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

        as_of = self.as_of

        confidence: str | Unset = UNSET
        if not isinstance(self.confidence, Unset):
            confidence = self.confidence.value

        unverified = self.unverified

        shelf_life = self.shelf_life

        boundary = self.boundary

        licences: list[str] | Unset = UNSET
        if not isinstance(self.licences, Unset):
            licences = self.licences

        note = self.note

        final = self.final

        earlier: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.earlier, Unset):
            earlier = []
            for earlier_item_data in self.earlier:
                earlier_item = earlier_item_data.to_dict()
                earlier.append(earlier_item)

        newest: dict[str, Any] | Unset = UNSET
        if not isinstance(self.newest, Unset):
            newest = self.newest.to_dict()

        overridden: dict[str, Any] | Unset = UNSET
        if not isinstance(self.overridden, Unset):
            overridden = self.overridden.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "of": of,
                "unit": unit,
                "kind": kind,
                "sources": sources,
                "source_entries": source_entries,
            }
        )
        if value is not UNSET:
            field_dict["value"] = value
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high
        if points is not UNSET:
            field_dict["points"] = points
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if unverified is not UNSET:
            field_dict["unverified"] = unverified
        if shelf_life is not UNSET:
            field_dict["shelf_life"] = shelf_life
        if boundary is not UNSET:
            field_dict["boundary"] = boundary
        if licences is not UNSET:
            field_dict["licences"] = licences
        if note is not UNSET:
            field_dict["note"] = note
        if final is not UNSET:
            field_dict["final"] = final
        if earlier is not UNSET:
            field_dict["earlier"] = earlier
        if newest is not UNSET:
            field_dict["newest"] = newest
        if overridden is not UNSET:
            field_dict["overridden"] = overridden

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.catalog_figure_overridden import CatalogFigureOverridden
        from ..models.catalog_figure_points import CatalogFigurePoints
        from ..models.catalog_figure_source_entries import CatalogFigureSourceEntries
        from ..models.figure_vintage import FigureVintage

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        of = d.pop("of")

        unit = d.pop("unit")

        kind = CatalogFigureKind(d.pop("kind"))

        sources = cast(list[str], d.pop("sources"))

        source_entries = CatalogFigureSourceEntries.from_dict(d.pop("source_entries"))

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
        points: CatalogFigurePoints | Unset
        if isinstance(_points, Unset):
            points = UNSET
        else:
            points = CatalogFigurePoints.from_dict(_points)

        as_of = d.pop("as_of", UNSET)

        _confidence = d.pop("confidence", UNSET)
        confidence: CatalogFigureConfidence | Unset
        if isinstance(_confidence, Unset):
            confidence = UNSET
        else:
            confidence = CatalogFigureConfidence(_confidence)

        unverified = d.pop("unverified", UNSET)

        shelf_life = d.pop("shelf_life", UNSET)

        boundary = d.pop("boundary", UNSET)

        licences = cast(list[str], d.pop("licences", UNSET))

        note = d.pop("note", UNSET)

        final = d.pop("final", UNSET)

        _earlier = d.pop("earlier", UNSET)
        earlier: list[FigureVintage] | Unset = UNSET
        if _earlier is not UNSET:
            earlier = []
            for earlier_item_data in _earlier:
                earlier_item = FigureVintage.from_dict(earlier_item_data)

                earlier.append(earlier_item)

        _newest = d.pop("newest", UNSET)
        newest: FigureVintage | Unset
        if isinstance(_newest, Unset):
            newest = UNSET
        else:
            newest = FigureVintage.from_dict(_newest)

        _overridden = d.pop("overridden", UNSET)
        overridden: CatalogFigureOverridden | Unset
        if isinstance(_overridden, Unset):
            overridden = UNSET
        else:
            overridden = CatalogFigureOverridden.from_dict(_overridden)

        catalog_figure = cls(
            id=id,
            title=title,
            of=of,
            unit=unit,
            kind=kind,
            sources=sources,
            source_entries=source_entries,
            value=value,
            low=low,
            high=high,
            points=points,
            as_of=as_of,
            confidence=confidence,
            unverified=unverified,
            shelf_life=shelf_life,
            boundary=boundary,
            licences=licences,
            note=note,
            final=final,
            earlier=earlier,
            newest=newest,
            overridden=overridden,
        )

        return catalog_figure
