from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.swept_world_provenance_model import SweptWorldProvenanceModel
    from ..models.swept_world_provenance_scenario import SweptWorldProvenanceScenario


T = TypeVar("T", bound="SweptWorldProvenance")


@_attrs_define
class SweptWorldProvenance:
    """
    Attributes:
        engine (str):
        model (SweptWorldProvenanceModel):
        scenario (SweptWorldProvenanceScenario):
    """

    engine: str
    model: SweptWorldProvenanceModel
    scenario: SweptWorldProvenanceScenario

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
        from ..models.swept_world_provenance_model import SweptWorldProvenanceModel
        from ..models.swept_world_provenance_scenario import (
            SweptWorldProvenanceScenario,
        )

        d = dict(src_dict)
        engine = d.pop("engine")

        model = SweptWorldProvenanceModel.from_dict(d.pop("model"))

        scenario = SweptWorldProvenanceScenario.from_dict(d.pop("scenario"))

        swept_world_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return swept_world_provenance
