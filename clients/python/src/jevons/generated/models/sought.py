from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.solution import Solution
    from ..models.sought_nearest import SoughtNearest


T = TypeVar("T", bound="Sought")


@_attrs_define
class Sought:
    """What was found, at one value of the second input if there is one

    Attributes:
        attained (bool): Whether some value of the input reaches the goal
        solutions (list[Solution]): In ascending order
        refused (int): Runs that break a requirement or have no value
        along (float | Unset): Value of the second input
        throughout (bool | Unset): Present where the goal holds at every value that was looked at
        nearest (SoughtNearest | Unset): The value that comes closest, where none reaches the goal
        why (str | Unset): Why no value makes the goal just hold
    """

    attained: bool
    solutions: list[Solution]
    refused: int
    along: float | Unset = UNSET
    throughout: bool | Unset = UNSET
    nearest: SoughtNearest | Unset = UNSET
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        attained = self.attained

        solutions = []
        for solutions_item_data in self.solutions:
            solutions_item = solutions_item_data.to_dict()
            solutions.append(solutions_item)

        refused = self.refused

        along = self.along

        throughout = self.throughout

        nearest: dict[str, Any] | Unset = UNSET
        if not isinstance(self.nearest, Unset):
            nearest = self.nearest.to_dict()

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "attained": attained,
                "solutions": solutions,
                "refused": refused,
            }
        )
        if along is not UNSET:
            field_dict["along"] = along
        if throughout is not UNSET:
            field_dict["throughout"] = throughout
        if nearest is not UNSET:
            field_dict["nearest"] = nearest
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.solution import Solution
        from ..models.sought_nearest import SoughtNearest

        d = dict(src_dict)
        attained = d.pop("attained")

        solutions = []
        _solutions = d.pop("solutions")
        for solutions_item_data in _solutions:
            solutions_item = Solution.from_dict(solutions_item_data)

            solutions.append(solutions_item)

        refused = d.pop("refused")

        along = d.pop("along", UNSET)

        throughout = d.pop("throughout", UNSET)

        _nearest = d.pop("nearest", UNSET)
        nearest: SoughtNearest | Unset
        if isinstance(_nearest, Unset):
            nearest = UNSET
        else:
            nearest = SoughtNearest.from_dict(_nearest)

        why = d.pop("why", UNSET)

        sought = cls(
            attained=attained,
            solutions=solutions,
            refused=refused,
            along=along,
            throughout=throughout,
            nearest=nearest,
            why=why,
        )

        return sought
