from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ParameterDistribution")


@_attrs_define
class ParameterDistribution:
    """What a value is held to be where analyses draw it

    Attributes:
        stated (str):  Example: normal, mean -1.1, sd 0.36, cut to -3 to -0.05.
        model (str): The model that states it
        sources (list[str]): Ids of sources, or the word assumption
        element (str | Unset): The element it applies to; absent if it applies to the whole variable
        why (str | Unset):
    """

    stated: str
    model: str
    sources: list[str]
    element: str | Unset = UNSET
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        stated = self.stated

        model = self.model

        sources = self.sources

        element = self.element

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "stated": stated,
                "model": model,
                "sources": sources,
            }
        )
        if element is not UNSET:
            field_dict["element"] = element
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        stated = d.pop("stated")

        model = d.pop("model")

        sources = cast(list[str], d.pop("sources"))

        element = d.pop("element", UNSET)

        why = d.pop("why", UNSET)

        parameter_distribution = cls(
            stated=stated,
            model=model,
            sources=sources,
            element=element,
            why=why,
        )

        return parameter_distribution
