from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.decomposition_kind import DecompositionKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decomposition_curves import DecompositionCurves
    from ..models.decomposition_figures import DecompositionFigures
    from ..models.decomposition_provenance import DecompositionProvenance
    from ..models.decomposition_settings import DecompositionSettings
    from ..models.decomposition_sources import DecompositionSources
    from ..models.factor import Factor
    from ..models.problem import Problem


T = TypeVar("T", bound="Decomposition")


@_attrs_define
class Decomposition:
    """A change split into its factors, or the rebound of a gain

    Attributes:
        kind (DecompositionKind):
        scenario (None | str):
        title (str):
        model (str):
        of (str):
        unit (str): Of the quantity Example: MW(facility).
        cut_equations (list[str]):
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        reference (None | str | Unset): Name of the scenario of against; absent where the question names none
        from_ (str | Unset): factors: first date; absent if the model has no time
        to (str | Unset): factors: last date; absent if the model has no time
        before (float | Unset): factors: the quantity before the change
        after (float | Unset): factors: the quantity after it
        change (float | Unset):
        factors (list[Factor] | Unset): In the order of the chain; left out if include does not name factors
        settings (DecompositionSettings | Unset): rebound: the worlds as used
        time (list[str] | Unset): Dates, or calendar years; absent if the model has no time
        curves (DecompositionCurves | Unset): factors: change and each factor, between dates what the stretch up to each
            date contributed, between scenarios what stands between them at each date. rebound: log and arc rebound, regime,
            and the use in each world; left out if include does not name values
        sources (DecompositionSources | Unset): The sources the answer depends on, by id
        figures (DecompositionFigures | Unset): Catalog figures the answer depends on, by id
        provenance (DecompositionProvenance | Unset):
    """

    kind: DecompositionKind
    scenario: None | str
    title: str
    model: str
    of: str
    unit: str
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    reference: None | str | Unset = UNSET
    from_: str | Unset = UNSET
    to: str | Unset = UNSET
    before: float | Unset = UNSET
    after: float | Unset = UNSET
    change: float | Unset = UNSET
    factors: list[Factor] | Unset = UNSET
    settings: DecompositionSettings | Unset = UNSET
    time: list[str] | Unset = UNSET
    curves: DecompositionCurves | Unset = UNSET
    sources: DecompositionSources | Unset = UNSET
    figures: DecompositionFigures | Unset = UNSET
    provenance: DecompositionProvenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        of = self.of

        unit = self.unit

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        reference: None | str | Unset
        if isinstance(self.reference, Unset):
            reference = UNSET
        else:
            reference = self.reference

        from_ = self.from_

        to = self.to

        before = self.before

        after = self.after

        change = self.change

        factors: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.factors, Unset):
            factors = []
            for factors_item_data in self.factors:
                factors_item = factors_item_data.to_dict()
                factors.append(factors_item)

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

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
                "kind": kind,
                "scenario": scenario,
                "title": title,
                "model": model,
                "of": of,
                "unit": unit,
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if reference is not UNSET:
            field_dict["reference"] = reference
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if before is not UNSET:
            field_dict["before"] = before
        if after is not UNSET:
            field_dict["after"] = after
        if change is not UNSET:
            field_dict["change"] = change
        if factors is not UNSET:
            field_dict["factors"] = factors
        if settings is not UNSET:
            field_dict["settings"] = settings
        if time is not UNSET:
            field_dict["time"] = time
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
        from ..models.decomposition_curves import DecompositionCurves
        from ..models.decomposition_figures import DecompositionFigures
        from ..models.decomposition_provenance import DecompositionProvenance
        from ..models.decomposition_settings import DecompositionSettings
        from ..models.decomposition_sources import DecompositionSources
        from ..models.factor import Factor
        from ..models.problem import Problem

        d = dict(src_dict)
        kind = DecompositionKind(d.pop("kind"))

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        of = d.pop("of")

        unit = d.pop("unit")

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        def _parse_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))

        from_ = d.pop("from", UNSET)

        to = d.pop("to", UNSET)

        before = d.pop("before", UNSET)

        after = d.pop("after", UNSET)

        change = d.pop("change", UNSET)

        _factors = d.pop("factors", UNSET)
        factors: list[Factor] | Unset = UNSET
        if _factors is not UNSET:
            factors = []
            for factors_item_data in _factors:
                factors_item = Factor.from_dict(factors_item_data)

                factors.append(factors_item)

        _settings = d.pop("settings", UNSET)
        settings: DecompositionSettings | Unset
        if isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = DecompositionSettings.from_dict(_settings)

        time = cast(list[str], d.pop("time", UNSET))

        _curves = d.pop("curves", UNSET)
        curves: DecompositionCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = DecompositionCurves.from_dict(_curves)

        _sources = d.pop("sources", UNSET)
        sources: DecompositionSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = DecompositionSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: DecompositionFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = DecompositionFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: DecompositionProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = DecompositionProvenance.from_dict(_provenance)

        decomposition = cls(
            kind=kind,
            scenario=scenario,
            title=title,
            model=model,
            of=of,
            unit=unit,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            reference=reference,
            from_=from_,
            to=to,
            before=before,
            after=after,
            change=change,
            factors=factors,
            settings=settings,
            time=time,
            curves=curves,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return decomposition
