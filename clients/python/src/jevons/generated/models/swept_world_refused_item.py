from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="SweptWorldRefusedItem")


@_attrs_define
class SweptWorldRefusedItem:
    """
    Attributes:
        stop (int): Index of the stop
        at (str): The inputs at this stop Example: pue at 0.9 ratio.
        problems (list[Problem]):
    """

    stop: int
    at: str
    problems: list[Problem]

    def to_dict(self) -> dict[str, Any]:
        stop = self.stop

        at = self.at

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "stop": stop,
                "at": at,
                "problems": problems,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.problem import Problem

        d = dict(src_dict)
        stop = d.pop("stop")

        at = d.pop("at")

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        swept_world_refused_item = cls(
            stop=stop,
            at=at,
            problems=problems,
        )

        return swept_world_refused_item
