from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.compared_scenario_curves import ComparedScenarioCurves
    from ..models.compared_scenario_figures import ComparedScenarioFigures
    from ..models.compared_scenario_sources import ComparedScenarioSources
    from ..models.compared_scenario_span import ComparedScenarioSpan
    from ..models.problem import Problem
    from ..models.provenance import Provenance


T = TypeVar("T", bound="ComparedScenario")


@_attrs_define
class ComparedScenario:
    """One of the scenarios

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        cut_equations (list[str]):
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        span (ComparedScenarioSpan | Unset): First and last date of its run, and how many of its dates the others lack
        curves (ComparedScenarioCurves | Unset): At the common dates; left out if include does not name values
        sources (ComparedScenarioSources | Unset): The sources the answer depends on, by id
        figures (ComparedScenarioFigures | Unset): Catalog figures the answer depends on, by id
        provenance (Provenance | Unset): Hashes and versions of everything the answer depends on
    """

    scenario: None | str
    title: str
    model: str
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    span: ComparedScenarioSpan | Unset = UNSET
    curves: ComparedScenarioCurves | Unset = UNSET
    sources: ComparedScenarioSources | Unset = UNSET
    figures: ComparedScenarioFigures | Unset = UNSET
    provenance: Provenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        span: dict[str, Any] | Unset = UNSET
        if not isinstance(self.span, Unset):
            span = self.span.to_dict()

        curves: dict[str, Any] | Unset = UNSET
        if not isinstance(self.curves, Unset):
            curves = self.curves.to_dict()

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
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if span is not UNSET:
            field_dict["span"] = span
        if curves is not UNSET:
            field_dict["curves"] = curves
        if sources is not UNSET:
            field_dict["sources"] = sources
        if figures is not UNSET:
            field_dict["figures"] = figures
        if provenance is not UNSET:
            field_dict["provenance"] = provenance

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.compared_scenario_curves import ComparedScenarioCurves
        from ..models.compared_scenario_figures import ComparedScenarioFigures
        from ..models.compared_scenario_sources import ComparedScenarioSources
        from ..models.compared_scenario_span import ComparedScenarioSpan
        from ..models.problem import Problem
        from ..models.provenance import Provenance

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        _span = d.pop("span", UNSET)
        span: ComparedScenarioSpan | Unset
        if isinstance(_span, Unset):
            span = UNSET
        else:
            span = ComparedScenarioSpan.from_dict(_span)

        _curves = d.pop("curves", UNSET)
        curves: ComparedScenarioCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = ComparedScenarioCurves.from_dict(_curves)

        _sources = d.pop("sources", UNSET)
        sources: ComparedScenarioSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = ComparedScenarioSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: ComparedScenarioFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = ComparedScenarioFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: Provenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = Provenance.from_dict(_provenance)

        compared_scenario = cls(
            scenario=scenario,
            title=title,
            model=model,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            span=span,
            curves=curves,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return compared_scenario
