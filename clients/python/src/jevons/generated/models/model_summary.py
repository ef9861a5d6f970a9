from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ModelSummary")


@_attrs_define
class ModelSummary:
    """
    Attributes:
        model (str): The name of a model Example: ai-power.
        title (str):
        version (str):  Example: 1.0.0.
        summary (str):
        includes (list[str]): Names of the models it includes
    """

    model: str
    title: str
    version: str
    summary: str
    includes: list[str]

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        title = self.title

        version = self.version

        summary = self.summary

        includes = self.includes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "model": model,
                "title": title,
                "version": version,
                "summary": summary,
                "includes": includes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        model = d.pop("model")

        title = d.pop("title")

        version = d.pop("version")

        summary = d.pop("summary")

        includes = cast(list[str], d.pop("includes"))

        model_summary = cls(
            model=model,
            title=title,
            version=version,
            summary=summary,
            includes=includes,
        )

        return model_summary
