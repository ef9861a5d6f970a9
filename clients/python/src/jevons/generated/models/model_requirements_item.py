from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ModelRequirementsItem")


@_attrs_define
class ModelRequirementsItem:
    """
    Attributes:
        that (str):
        message (str):
    """

    that: str
    message: str

    def to_dict(self) -> dict[str, Any]:
        that = self.that

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "that": that,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        that = d.pop("that")

        message = d.pop("message")

        model_requirements_item = cls(
            that=that,
            message=message,
        )

        return model_requirements_item
