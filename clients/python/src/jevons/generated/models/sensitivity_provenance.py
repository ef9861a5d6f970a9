from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.sensitivity_provenance_model import SensitivityProvenanceModel
    from ..models.sensitivity_provenance_scenario import SensitivityProvenanceScenario


T = TypeVar("T", bound="SensitivityProvenance")


@_attrs_define
class SensitivityProvenance:
    """
    Attributes:
        engine (str):
        model (SensitivityProvenanceModel):
        scenario (SensitivityProvenanceScenario):
    """

    engine: str
    model: SensitivityProvenanceModel
    scenario: SensitivityProvenanceScenario

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
        from ..models.sensitivity_provenance_model import SensitivityProvenanceModel
        from ..models.sensitivity_provenance_scenario import (
            SensitivityProvenanceScenario,
        )

        d = dict(src_dict)
        engine = d.pop("engine")

        model = SensitivityProvenanceModel.from_dict(d.pop("model"))

        scenario = SensitivityProvenanceScenario.from_dict(d.pop("scenario"))

        sensitivity_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return sensitivity_provenance
