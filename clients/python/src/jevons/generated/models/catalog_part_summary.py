from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CatalogPartSummary")


@_attrs_define
class CatalogPartSummary:
    """
    Attributes:
        part (str):  Example: accelerators.
        title (str):
        summary (str):
        subjects (int): Number of subjects that have figures
        figures (int):
    """

    part: str
    title: str
    summary: str
    subjects: int
    figures: int

    def to_dict(self) -> dict[str, Any]:
        part = self.part

        title = self.title

        summary = self.summary

        subjects = self.subjects

        figures = self.figures

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "part": part,
                "title": title,
                "summary": summary,
                "subjects": subjects,
                "figures": figures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        part = d.pop("part")

        title = d.pop("title")

        summary = d.pop("summary")

        subjects = d.pop("subjects")

        figures = d.pop("figures")

        catalog_part_summary = cls(
            part=part,
            title=title,
            summary=summary,
            subjects=subjects,
            figures=figures,
        )

        return catalog_part_summary
