from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.solution_holds import SolutionHolds
from ..models.solution_kind import SolutionKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Solution")


@_attrs_define
class Solution:
    """A value of the input at which the goal just holds

    Attributes:
        value (float):
        found (float): The quantity there, in unit
        kind (SolutionKind): How the quantity meets the bound
        to (float | Unset): End of a stretch of values that all reach the goal
        holds (SolutionHolds | Unset): For above and below: on which side of the value the goal holds
        plausible (bool | Unset): Present where the value lies outside the plausible range of the input
    """

    value: float
    found: float
    kind: SolutionKind
    to: float | Unset = UNSET
    holds: SolutionHolds | Unset = UNSET
    plausible: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        found = self.found

        kind = self.kind.value

        to = self.to

        holds: str | Unset = UNSET
        if not isinstance(self.holds, Unset):
            holds = self.holds.value

        plausible = self.plausible

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "found": found,
                "kind": kind,
            }
        )
        if to is not UNSET:
            field_dict["to"] = to
        if holds is not UNSET:
            field_dict["holds"] = holds
        if plausible is not UNSET:
            field_dict["plausible"] = plausible

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        value = d.pop("value")

        found = d.pop("found")

        kind = SolutionKind(d.pop("kind"))

        to = d.pop("to", UNSET)

        _holds = d.pop("holds", UNSET)
        holds: SolutionHolds | Unset
        if isinstance(_holds, Unset):
            holds = UNSET
        else:
            holds = SolutionHolds(_holds)

        plausible = d.pop("plausible", UNSET)

        solution = cls(
            value=value,
            found=found,
            kind=kind,
            to=to,
            holds=holds,
            plausible=plausible,
        )

        return solution
