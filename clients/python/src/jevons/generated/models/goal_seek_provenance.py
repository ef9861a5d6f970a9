from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.goal_seek_provenance_model import GoalSeekProvenanceModel
    from ..models.goal_seek_provenance_scenario import GoalSeekProvenanceScenario


T = TypeVar("T", bound="GoalSeekProvenance")


@_attrs_define
class GoalSeekProvenance:
    """
    Attributes:
        engine (str):
        model (GoalSeekProvenanceModel):
        scenario (GoalSeekProvenanceScenario):
    """

    engine: str
    model: GoalSeekProvenanceModel
    scenario: GoalSeekProvenanceScenario

    def to_dict(self) -> dict[str, Any]:
        engine = self.engine

        model = self.model.to_dict()

        scenario = self.scenario.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "engine": engine,
                "model": model,
                "scenario": scenario,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.goal_seek_provenance_model import GoalSeekProvenanceModel
        from ..models.goal_seek_provenance_scenario import GoalSeekProvenanceScenario

        d = dict(src_dict)
        engine = d.pop("engine")

        model = GoalSeekProvenanceModel.from_dict(d.pop("model"))

        scenario = GoalSeekProvenanceScenario.from_dict(d.pop("scenario"))

        goal_seek_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return goal_seek_provenance
