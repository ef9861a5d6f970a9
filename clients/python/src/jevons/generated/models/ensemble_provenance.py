from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ensemble_provenance_compared_with import (
        EnsembleProvenanceComparedWith,
    )
    from ..models.ensemble_provenance_model import EnsembleProvenanceModel
    from ..models.ensemble_provenance_scenario import EnsembleProvenanceScenario


T = TypeVar("T", bound="EnsembleProvenance")


@_attrs_define
class EnsembleProvenance:
    """
    Attributes:
        engine (str):
        model (EnsembleProvenanceModel):
        scenario (EnsembleProvenanceScenario):
        compared_with (EnsembleProvenanceComparedWith | Unset):
    """

    engine: str
    model: EnsembleProvenanceModel
    scenario: EnsembleProvenanceScenario
    compared_with: EnsembleProvenanceComparedWith | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        engine = self.engine

        model = self.model.to_dict()

        scenario = self.scenario.to_dict()

        compared_with: dict[str, Any] | Unset = UNSET
        if not isinstance(self.compared_with, Unset):
            compared_with = self.compared_with.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "engine": engine,
                "model": model,
                "scenario": scenario,
            }
        )
        if compared_with is not UNSET:
            field_dict["compared_with"] = compared_with

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.ensemble_provenance_compared_with import (
            EnsembleProvenanceComparedWith,
        )
        from ..models.ensemble_provenance_model import EnsembleProvenanceModel
        from ..models.ensemble_provenance_scenario import EnsembleProvenanceScenario

        d = dict(src_dict)
        engine = d.pop("engine")

        model = EnsembleProvenanceModel.from_dict(d.pop("model"))

        scenario = EnsembleProvenanceScenario.from_dict(d.pop("scenario"))

        _compared_with = d.pop("compared_with", UNSET)
        compared_with: EnsembleProvenanceComparedWith | Unset
        if isinstance(_compared_with, Unset):
            compared_with = UNSET
        else:
            compared_with = EnsembleProvenanceComparedWith.from_dict(_compared_with)

        ensemble_provenance = cls(
            engine=engine,
            model=model,
            scenario=scenario,
            compared_with=compared_with,
        )

        return ensemble_provenance
