from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ModelExamplesItem")


@_attrs_define
class ModelExamplesItem:
    """
    Attributes:
        title (str):
        sources (list[str]):
        claims (list[str]):
        note (str | Unset):
    """

    title: str
    sources: list[str]
    claims: list[str]
    note: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        sources = self.sources

        claims = self.claims

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "sources": sources,
                "claims": claims,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        title = d.pop("title")

        sources = cast(list[str], d.pop("sources"))

        claims = cast(list[str], d.pop("claims"))

        note = d.pop("note", UNSET)

        model_examples_item = cls(
            title=title,
            sources=sources,
            claims=claims,
            note=note,
        )

        return model_examples_item
