from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="Check")


@_attrs_define
class Check:
    """Every problem of a text; a text with errors is still answered with 200

    Attributes:
        ok (bool): True if no problem is an error
        claims (int): Number of examples of a model or expectations of a scenario
        hold (int): Number of them that hold
        problems (list[Problem]):
    """

    ok: bool
    claims: int
    hold: int
    problems: list[Problem]

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        claims = self.claims

        hold = self.hold

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ok": ok,
                "claims": claims,
                "hold": hold,
                "problems": problems,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.problem import Problem

        d = dict(src_dict)
        ok = d.pop("ok")

        claims = d.pop("claims")

        hold = d.pop("hold")

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        check = cls(
            ok=ok,
            claims=claims,
            hold=hold,
            problems=problems,
        )

        return check
