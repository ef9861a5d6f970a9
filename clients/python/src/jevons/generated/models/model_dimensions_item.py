from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ModelDimensionsItem")


@_attrs_define
class ModelDimensionsItem:
    """
    Attributes:
        name (str):
        title (str):
        elements (list[str] | Unset): Absent if the scenario lists them
        alternatives (bool | Unset): True if its elements are alternatives and are never summed
    """

    name: str
    title: str
    elements: list[str] | Unset = UNSET
    alternatives: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        elements: list[str] | Unset = UNSET
        if not isinstance(self.elements, Unset):
            elements = self.elements

        alternatives = self.alternatives

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
            }
        )
        if elements is not UNSET:
            field_dict["elements"] = elements
        if alternatives is not UNSET:
            field_dict["alternatives"] = alternatives

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        elements = cast(list[str], d.pop("elements", UNSET))

        alternatives = d.pop("alternatives", UNSET)

        model_dimensions_item = cls(
            name=name,
            title=title,
            elements=elements,
            alternatives=alternatives,
        )

        return model_dimensions_item
