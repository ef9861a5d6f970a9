from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="EnsembleFixedInputsItem")


@_attrs_define
class EnsembleFixedInputsItem:
    """
    Attributes:
        name (str):
        why (str):
    """

    name: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        why = d.pop("why")

        ensemble_fixed_inputs_item = cls(
            name=name,
            why=why,
        )

        return ensemble_fixed_inputs_item
