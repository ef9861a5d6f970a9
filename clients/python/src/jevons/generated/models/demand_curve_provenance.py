from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.demand_curve_provenance_model import DemandCurveProvenanceModel
    from ..models.demand_curve_provenance_scenario import DemandCurveProvenanceScenario


T = TypeVar("T", bound="DemandCurveProvenance")


@_attrs_define
class DemandCurveProvenance:
    """
    Attributes:
        engine (str):
        model (DemandCurveProvenanceModel):
        scenario (DemandCurveProvenanceScenario):
    """

    engine: str
    model: DemandCurveProvenanceModel
    scenario: DemandCurveProvenanceScenario

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
        from ..models.demand_curve_provenance_model import DemandCurveProvenanceModel
        from ..models.demand_curve_provenance_scenario import (
            DemandCurveProvenanceScenario,
        )

        d = dict(src_dict)
        engine = d.pop("engine")

        model = DemandCurveProvenanceModel.from_dict(d.pop("model"))

        scenario = DemandCurveProvenanceScenario.from_dict(d.pop("scenario"))

        demand_curve_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return demand_curve_provenance
