from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="RefusedDraws")


@_attrs_define
class RefusedDraws:
    """Draws that break a requirement of the model; they are left out

    Attributes:
        count (int):
        why (list[Problem]): Problems of the first of them
    """

    count: int
    why: list[Problem]

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        why = []
        for why_item_data in self.why:
            why_item = why_item_data.to_dict()
            why.append(why_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "count": count,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.problem import Problem

        d = dict(src_dict)
        count = d.pop("count")

        why = []
        _why = d.pop("why")
        for why_item_data in _why:
            why_item = Problem.from_dict(why_item_data)

            why.append(why_item)

        refused_draws = cls(
            count=count,
            why=why,
        )

        return refused_draws
