from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.catalog_part_entries import CatalogPartEntries
    from ..models.catalog_part_sources import CatalogPartSources


T = TypeVar("T", bound="CatalogPart")


@_attrs_define
class CatalogPart:
    """External figures, each with unit, date, source and confidence, and the licence terms of their sources

    Example:
        {'part': 'accelerators', 'title': 'AI accelerators', 'summary': 'Throughput, memory, power and price of
            accelerators. Throughput is the dense peak, never the doubled figure for sparse matrices. Power has four levels
            that do not mix: tdp of the chip, server_power of the server, it_power with network and storage,
            facility_peak_power at the site meter in its worst hour. GPU counts one accelerator of any make; the title says
            where it is a superchip or a package with two dies. Prices are estimates of what a large buyer paid at the time,
            without the server around it.', 'subjects': 30, 'figures': 183, 'entries': {'accelerators.h100-sxm.tdp':
            {'title': 'Rated power of the chip', 'of': 'NVIDIA H100 SXM5 80 GB', 'value': 700, 'unit': 'W(chip)/GPU',
            'as_of': datetime.date(2022, 9, 20), 'kind': 'spec', 'confidence': 'high', 'shelf_life': 'none', 'sources':
            ['epoch-ml-hardware'], 'licences': ['CC BY 4.0']}}, 'sources': {'epoch-ml-hardware': {'title': 'Data on Machine
            Learning Hardware', 'publisher': 'Epoch AI', 'year': 2026, 'url': 'https://epoch.ai/data/machine-learning-
            hardware', 'as_of': '2026-04', 'confidence': 'high', 'licence': 'CC BY 4.0', 'note': 'Read in mirrors of the CSV
            file. Dense throughput and rated power of a chip are 312 TFLOP/s in 16 bits and 400 W for the A100; 989 TFLOP/s
            in 16 bits, 1,979 in 8 bits and 700 W for the H800.'}}}

    Attributes:
        part (str):  Example: accelerators.
        title (str):
        summary (str):
        subjects (int): Number of subjects that have figures
        figures (int):
        entries (CatalogPartEntries): Figures by id: use figure(id) wherever a model or scenario gives a value
        sources (CatalogPartSources): The sources the answer depends on, by id
    """

    part: str
    title: str
    summary: str
    subjects: int
    figures: int
    entries: CatalogPartEntries
    sources: CatalogPartSources

    def to_dict(self) -> dict[str, Any]:
        part = self.part

        title = self.title

        summary = self.summary

        subjects = self.subjects

        figures = self.figures

        entries = self.entries.to_dict()

        sources = self.sources.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "part": part,
                "title": title,
                "summary": summary,
                "subjects": subjects,
                "figures": figures,
                "entries": entries,
                "sources": sources,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.catalog_part_entries import CatalogPartEntries
        from ..models.catalog_part_sources import CatalogPartSources

        d = dict(src_dict)
        part = d.pop("part")

        title = d.pop("title")

        summary = d.pop("summary")

        subjects = d.pop("subjects")

        figures = d.pop("figures")

        entries = CatalogPartEntries.from_dict(d.pop("entries"))

        sources = CatalogPartSources.from_dict(d.pop("sources"))

        catalog_part = cls(
            part=part,
            title=title,
            summary=summary,
            subjects=subjects,
            figures=figures,
            entries=entries,
            sources=sources,
        )

        return catalog_part
