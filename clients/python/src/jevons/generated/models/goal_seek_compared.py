from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.goal_seek_compared_compare import GoalSeekComparedCompare

T = TypeVar("T", bound="GoalSeekCompared")


@_attrs_define
class GoalSeekCompared:
    """The second scenario

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        compare (GoalSeekComparedCompare):
        cut_equations (list[str]):
    """

    scenario: None | str
    title: str
    model: str
    compare: GoalSeekComparedCompare
    cut_equations: list[str]

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        compare = self.compare.value

        cut_equations = self.cut_equations

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "title": title,
                "model": model,
                "compare": compare,
                "cut_equations": cut_equations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        compare = GoalSeekComparedCompare(d.pop("compare"))

        cut_equations = cast(list[str], d.pop("cut_equations"))

        goal_seek_compared = cls(
            scenario=scenario,
            title=title,
            model=model,
            compare=compare,
            cut_equations=cut_equations,
        )

        return goal_seek_compared
