from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sensitivity_method import SensitivityMethod
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fixed_input import FixedInput
    from ..models.problem import Problem
    from ..models.quantity_effects import QuantityEffects
    from ..models.sensitivity_figures import SensitivityFigures
    from ..models.sensitivity_provenance import SensitivityProvenance
    from ..models.sensitivity_sources import SensitivitySources
    from ..models.varied_input import VariedInput


T = TypeVar("T", bound="Sensitivity")


@_attrs_define
class Sensitivity:
    """What moves quantities of a scenario, and by how much

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        method (SensitivityMethod):
        runs (int):
        refused_runs (int): Runs that break a requirement of the model and have no value
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        at (str | Unset): Absent if the model has no time
        percentiles (list[float] | Unset):
        seed (int | Unset):
        inputs (list[VariedInput] | Unset): left out if include does not name values
        not_varied (list[FixedInput] | Unset): Inputs that keep their value, whose effect is not known; left out if
            include does not name values
        quantities (list[QuantityEffects] | Unset): left out if include does not name values
        sources (SensitivitySources | Unset): The sources the answer depends on, by id
        figures (SensitivityFigures | Unset): Catalog figures the answer depends on, by id
        provenance (SensitivityProvenance | Unset):
    """

    scenario: None | str
    title: str
    model: str
    method: SensitivityMethod
    runs: int
    refused_runs: int
    problems: list[Problem]
    as_of: str | Unset = UNSET
    at: str | Unset = UNSET
    percentiles: list[float] | Unset = UNSET
    seed: int | Unset = UNSET
    inputs: list[VariedInput] | Unset = UNSET
    not_varied: list[FixedInput] | Unset = UNSET
    quantities: list[QuantityEffects] | Unset = UNSET
    sources: SensitivitySources | Unset = UNSET
    figures: SensitivityFigures | Unset = UNSET
    provenance: SensitivityProvenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        method = self.method.value

        runs = self.runs

        refused_runs = self.refused_runs

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        at = self.at

        percentiles: list[float] | Unset = UNSET
        if not isinstance(self.percentiles, Unset):
            percentiles = self.percentiles

        seed = self.seed

        inputs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = []
            for inputs_item_data in self.inputs:
                inputs_item = inputs_item_data.to_dict()
                inputs.append(inputs_item)

        not_varied: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.not_varied, Unset):
            not_varied = []
            for not_varied_item_data in self.not_varied:
                not_varied_item = not_varied_item_data.to_dict()
                not_varied.append(not_varied_item)

        quantities: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = []
            for quantities_item_data in self.quantities:
                quantities_item = quantities_item_data.to_dict()
                quantities.append(quantities_item)

        sources: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = self.sources.to_dict()

        figures: dict[str, Any] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures.to_dict()

        provenance: dict[str, Any] | Unset = UNSET
        if not isinstance(self.provenance, Unset):
            provenance = self.provenance.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "title": title,
                "model": model,
                "method": method,
                "runs": runs,
                "refused_runs": refused_runs,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if at is not UNSET:
            field_dict["at"] = at
        if percentiles is not UNSET:
            field_dict["percentiles"] = percentiles
        if seed is not UNSET:
            field_dict["seed"] = seed
        if inputs is not UNSET:
            field_dict["inputs"] = inputs
        if not_varied is not UNSET:
            field_dict["not_varied"] = not_varied
        if quantities is not UNSET:
            field_dict["quantities"] = quantities
        if sources is not UNSET:
            field_dict["sources"] = sources
        if figures is not UNSET:
            field_dict["figures"] = figures
        if provenance is not UNSET:
            field_dict["provenance"] = provenance

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.fixed_input import FixedInput
        from ..models.problem import Problem
        from ..models.quantity_effects import QuantityEffects
        from ..models.sensitivity_figures import SensitivityFigures
        from ..models.sensitivity_provenance import SensitivityProvenance
        from ..models.sensitivity_sources import SensitivitySources
        from ..models.varied_input import VariedInput

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        method = SensitivityMethod(d.pop("method"))

        runs = d.pop("runs")

        refused_runs = d.pop("refused_runs")

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        at = d.pop("at", UNSET)

        percentiles = cast(list[float], d.pop("percentiles", UNSET))

        seed = d.pop("seed", UNSET)

        _inputs = d.pop("inputs", UNSET)
        inputs: list[VariedInput] | Unset = UNSET
        if _inputs is not UNSET:
            inputs = []
            for inputs_item_data in _inputs:
                inputs_item = VariedInput.from_dict(inputs_item_data)

                inputs.append(inputs_item)

        _not_varied = d.pop("not_varied", UNSET)
        not_varied: list[FixedInput] | Unset = UNSET
        if _not_varied is not UNSET:
            not_varied = []
            for not_varied_item_data in _not_varied:
                not_varied_item = FixedInput.from_dict(not_varied_item_data)

                not_varied.append(not_varied_item)

        _quantities = d.pop("quantities", UNSET)
        quantities: list[QuantityEffects] | Unset = UNSET
        if _quantities is not UNSET:
            quantities = []
            for quantities_item_data in _quantities:
                quantities_item = QuantityEffects.from_dict(quantities_item_data)

                quantities.append(quantities_item)

        _sources = d.pop("sources", UNSET)
        sources: SensitivitySources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = SensitivitySources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: SensitivityFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = SensitivityFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: SensitivityProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = SensitivityProvenance.from_dict(_provenance)

        sensitivity = cls(
            scenario=scenario,
            title=title,
            model=model,
            method=method,
            runs=runs,
            refused_runs=refused_runs,
            problems=problems,
            as_of=as_of,
            at=at,
            percentiles=percentiles,
            seed=seed,
            inputs=inputs,
            not_varied=not_varied,
            quantities=quantities,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return sensitivity
