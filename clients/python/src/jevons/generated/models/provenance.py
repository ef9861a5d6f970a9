from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.provenance_model import ProvenanceModel
    from ..models.provenance_scenario import ProvenanceScenario


T = TypeVar("T", bound="Provenance")


@_attrs_define
class Provenance:
    """Hashes and versions of everything the answer depends on

    Attributes:
        run (str): Hash of model, data, scenario and engine: equal requests have equal hashes Example: c5f3a1….
        engine (str):
        model (ProvenanceModel):
        scenario (ProvenanceScenario):
    """

    run: str
    engine: str
    model: ProvenanceModel
    scenario: ProvenanceScenario

    def to_dict(self) -> dict[str, Any]:
        run = self.run

        engine = self.engine

        model = self.model.to_dict()

        scenario = self.scenario.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "run": run,
                "engine": engine,
                "model": model,
                "scenario": scenario,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.provenance_model import ProvenanceModel
        from ..models.provenance_scenario import ProvenanceScenario

        d = dict(src_dict)
        run = d.pop("run")

        engine = d.pop("engine")

        model = ProvenanceModel.from_dict(d.pop("model"))

        scenario = ProvenanceScenario.from_dict(d.pop("scenario"))

        provenance = cls(
            run=run,
            engine=engine,
            model=model,
            scenario=scenario,
        )

        return provenance
