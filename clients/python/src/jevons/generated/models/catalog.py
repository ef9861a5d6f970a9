from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.catalog_part_summary import CatalogPartSummary


T = TypeVar("T", bound="Catalog")


@_attrs_define
class Catalog:
    """The figures models and scenarios depend on

    Example:
        {'parts': [{'part': 'accelerators', 'title': 'AI accelerators', 'summary': 'Throughput, memory, power and price
            of accelerators. Throughput is the dense peak, never the doubled figure for sparse matrices. Power has four
            levels that do not mix: tdp of the chip, server_power of the server, it_power with network and storage,
            facility_peak_power at the site meter in its worst hour. GPU counts one accelerator of any make; the title says
            where it is a superchip or a package with two dies. Prices are estimates of what a large buyer paid at the time,
            without the server around it.', 'subjects': 30, 'figures': 183}, {'part': 'ai-industry', 'title': 'The AI
            industry, 2022 to mid 2026', 'summary': 'Dated observations of the industry by quarter or by event: who owns and
            runs the chips, tokens, prices, revenue, capital spending, tracked sites. A point of a bare year is the total of
            that year, one of a day holds on that day. Nothing here has a shelf life; final marks series that nobody
            revises. The shipments of chips themselves are history.accelerator-stock, the grid and supply-chain sides grid-
            history and supply-chain.', 'subjects': 14, 'figures': 93}], 'sources': 248}

    Attributes:
        parts (list[CatalogPartSummary]):
        sources (int): Number of sources: GET /v1/catalog/sources lists them
    """

    parts: list[CatalogPartSummary]
    sources: int

    def to_dict(self) -> dict[str, Any]:
        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        sources = self.sources

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "parts": parts,
                "sources": sources,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.catalog_part_summary import CatalogPartSummary

        d = dict(src_dict)
        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = CatalogPartSummary.from_dict(parts_item_data)

            parts.append(parts_item)

        sources = d.pop("sources")

        catalog = cls(
            parts=parts,
            sources=sources,
        )

        return catalog
