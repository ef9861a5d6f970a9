from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RankCorrelation")


@_attrs_define
class RankCorrelation:
    """
    Attributes:
        between (list[str]):
        rank (float): Spearman’s rank correlation
        why (str | Unset):
    """

    between: list[str]
    rank: float
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        between = self.between

        rank = self.rank

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "between": between,
                "rank": rank,
            }
        )
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        between = cast(list[str], d.pop("between"))

        rank = d.pop("rank")

        why = d.pop("why", UNSET)

        rank_correlation = cls(
            between=between,
            rank=rank,
            why=why,
        )

        return rank_correlation
