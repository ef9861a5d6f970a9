from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GoalSeekProvenanceModel")


@_attrs_define
class GoalSeekProvenanceModel:
    """
    Attributes:
        name (str):
        version (str):
        hash_ (str):
    """

    name: str
    version: str
    hash_: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        version = self.version

        hash_ = self.hash_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "version": version,
                "hash": hash_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        version = d.pop("version")

        hash_ = d.pop("hash")

        goal_seek_provenance_model = cls(
            name=name,
            version=version,
            hash_=hash_,
        )

        return goal_seek_provenance_model
