from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="EnsembleProvenanceComparedWith")


@_attrs_define
class EnsembleProvenanceComparedWith:
    """
    Attributes:
        name (None | str):
        hash_ (str):
    """

    name: None | str
    hash_: str

    def to_dict(self) -> dict[str, Any]:
        name: None | str
        name = self.name

        hash_ = self.hash_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "hash": hash_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        hash_ = d.pop("hash")

        ensemble_provenance_compared_with = cls(
            name=name,
            hash_=hash_,
        )

        return ensemble_provenance_compared_with
