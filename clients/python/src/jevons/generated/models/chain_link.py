from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChainLink")


@_attrs_define
class ChainLink:
    """One quantity of a chain

    Attributes:
        of (str): A variable, an element x[abilene], or a total sum(x) Example: it_power.
        title (str): What it says over the quantity before it Example: Share of rated power drawn.
    """

    of: str
    title: str

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        of = d.pop("of")

        title = d.pop("title")

        chain_link = cls(
            of=of,
            title=title,
        )

        return chain_link
