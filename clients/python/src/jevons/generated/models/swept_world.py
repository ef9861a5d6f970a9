from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.swept_world_curves import SweptWorldCurves
    from ..models.swept_world_figures import SweptWorldFigures
    from ..models.swept_world_provenance import SweptWorldProvenance
    from ..models.swept_world_refused_item import SweptWorldRefusedItem
    from ..models.swept_world_sources import SweptWorldSources


T = TypeVar("T", bound="SweptWorld")


@_attrs_define
class SweptWorld:
    """The curves of one scenario at every stop

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        refused (list[SweptWorldRefusedItem]): The stops that break a requirement of the model, and why; their values
            are null
        cut_equations (list[str]):
        problems (list[Problem]): Warnings and notes, of the runs at both ends and of three between
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        time (list[str] | Unset): Absent if the model has no time; left out if include does not name values
        step (str | Unset):
        curves (SweptWorldCurves | Unset): left out if include does not name values
        sources (SweptWorldSources | Unset): The sources the answer depends on, by id
        figures (SweptWorldFigures | Unset): Catalog figures the answer depends on, by id
        provenance (SweptWorldProvenance | Unset):
    """

    scenario: None | str
    title: str
    model: str
    refused: list[SweptWorldRefusedItem]
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    time: list[str] | Unset = UNSET
    step: str | Unset = UNSET
    curves: SweptWorldCurves | Unset = UNSET
    sources: SweptWorldSources | Unset = UNSET
    figures: SweptWorldFigures | Unset = UNSET
    provenance: SweptWorldProvenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

        step = self.step

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
                "refused": refused,
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if time is not UNSET:
            field_dict["time"] = time
        if step is not UNSET:
            field_dict["step"] = step
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
        from ..models.problem import Problem
        from ..models.swept_world_curves import SweptWorldCurves
        from ..models.swept_world_figures import SweptWorldFigures
        from ..models.swept_world_provenance import SweptWorldProvenance
        from ..models.swept_world_refused_item import SweptWorldRefusedItem
        from ..models.swept_world_sources import SweptWorldSources

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        refused = []
        _refused = d.pop("refused")
        for refused_item_data in _refused:
            refused_item = SweptWorldRefusedItem.from_dict(refused_item_data)

            refused.append(refused_item)

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        time = cast(list[str], d.pop("time", UNSET))

        step = d.pop("step", UNSET)

        _curves = d.pop("curves", UNSET)
        curves: SweptWorldCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = SweptWorldCurves.from_dict(_curves)

        _sources = d.pop("sources", UNSET)
        sources: SweptWorldSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = SweptWorldSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: SweptWorldFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = SweptWorldFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: SweptWorldProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = SweptWorldProvenance.from_dict(_provenance)

        swept_world = cls(
            scenario=scenario,
            title=title,
            model=model,
            refused=refused,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            time=time,
            step=step,
            curves=curves,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return swept_world
