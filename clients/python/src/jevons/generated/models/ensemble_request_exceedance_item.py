from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="EnsembleRequestExceedanceItem")


@_attrs_define
class EnsembleRequestExceedanceItem:
    """
    Attributes:
        of (str): A variable, an element x[abilene], or an aggregate sum(x), max(x, site)
        at (int | str | Unset):
    """

    of: str
    at: int | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        at: int | str | Unset
        if isinstance(self.at, Unset):
            at = UNSET
        else:
            at = self.at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        of = d.pop("of")

        def _parse_at(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        at = _parse_at(d.pop("at", UNSET))

        ensemble_request_exceedance_item = cls(
            of=of,
            at=at,
        )

        return ensemble_request_exceedance_item
