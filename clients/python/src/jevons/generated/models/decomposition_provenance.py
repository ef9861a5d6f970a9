from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.decomposition_provenance_model import DecompositionProvenanceModel
    from ..models.decomposition_provenance_scenario import (
        DecompositionProvenanceScenario,
    )


T = TypeVar("T", bound="DecompositionProvenance")


@_attrs_define
class DecompositionProvenance:
    """
    Attributes:
        engine (str):
        model (DecompositionProvenanceModel):
        scenario (DecompositionProvenanceScenario):
    """

    engine: str
    model: DecompositionProvenanceModel
    scenario: DecompositionProvenanceScenario

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
        from ..models.decomposition_provenance_model import DecompositionProvenanceModel
        from ..models.decomposition_provenance_scenario import (
            DecompositionProvenanceScenario,
        )

        d = dict(src_dict)
        engine = d.pop("engine")

        model = DecompositionProvenanceModel.from_dict(d.pop("model"))

        scenario = DecompositionProvenanceScenario.from_dict(d.pop("scenario"))

        decomposition_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return decomposition_provenance
