from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.demand_curve_against import DemandCurveAgainst
    from ..models.demand_curve_curves import DemandCurveCurves
    from ..models.demand_curve_figures import DemandCurveFigures
    from ..models.demand_curve_provenance import DemandCurveProvenance
    from ..models.demand_curve_sources import DemandCurveSources
    from ..models.problem import Problem


T = TypeVar("T", bound="DemandCurve")


@_attrs_define
class DemandCurve:
    """Quantities against a price, an efficiency or any other variable, at one instant

    Example:
        {'scenario': None, 'title': 'Elastic demand', 'model': 'elastic-demand', 'at': datetime.date(2027, 1, 1),
            'against': {'name': 'price_ratio', 'title': 'Price index (start = 1)', 'unit': 'ratio', 'values': [0.25, 0.5,
            1]}, 'curves': {'demand': {'title': 'Demand', 'unit': 'Ttoken/year', 'values': [14203.087845858057,
            5790.046099661297, 2358.426195795992]}}, 'cut_equations': [], 'problems': [{'code': 'value.implausible',
            'severity': 'note', 'at': '/scenario/assumptions/price_carry_over', 'message': 'price_carry_over is 0, outside
            its plausible range 0.05 to 0.8, central 0.38', 'hint': 'elastic-demand states that range, by small-van-
            dender-2007, assumption'}], 'sources': {'exponential-view-2026': {'title': 'The State of the AI Economy, as
            summarised by krosoft', 'publisher': 'Exponential View', 'year': 2026, 'url':
            'https://www.krosoft.nl/digest/digest-ai-discourse-2026-06-25/', 'as_of': datetime.date(2026, 6, 26),
            'confidence': 'medium', 'note': 'A tenth off the price goes with 12 to 18 % more tokens, an exponent of 1.08 to
            1.57; the method is not disclosed and may contain growth that has nothing to do with price.'}, 'nber-emerging-
            market': {'title': 'The Emerging Market for Intelligence, as reported by aione.chat', 'publisher': 'NBER working
            paper', 'year': 2026, 'url': 'https://aione.chat/2026/01/04/price-elasticity-of-demand-for-large-language-
            models-estimated-at-1-11-en-version/', 'as_of': datetime.date(2025, 12, 1), 'confidence': 'medium', 'note': 'An
            elasticity of −1.11 from price differences between providers of the same open-weight model, so it contains
            switching between providers.'}, 'open-weight-competition': {'title': 'Open-weight competition, results and
            robustness', 'publisher': 'austin-cheng98 on GitHub, from captures of OpenRouter', 'year': 2026, 'url':
            'https://github.com/austin-cheng98/open-weight-competition', 'as_of': datetime.date(2026, 5, 11), 'confidence':
            'high', 'note': '19,803 observations of 634 models, November 2023 to May 2026, with effects of model and date;
            708 changes of price. Not peer reviewed, no licence stated.'}}, 'figures': {'elasticities.language-
            models.own_price': {'title': 'Own-price elasticity over the long run that the models start from', 'of': 'Tokens
            of language models', 'value': -1.3, 'low': -2, 'high': -0.4, 'unit': 'ratio', 'as_of': datetime.date(2026, 11,
            23), 'kind': 'assumption', 'confidence': 'medium', 'shelf_life': '5 year', 'sources': ['nber-emerging-market',
            'exponential-view-2026', 'open-weight-competition', 'assumption'], 'note': "Between the −1.11 of switching
            providers and the −1.08 to −1.57 of the whole market; wide because contested, and measured on price differences
            far smaller than a large cut. The weak end is one and a quarter standard errors from the −0.53 of a model's
            tokens to its own price within weeks."}}, 'provenance': {'engine': 'jevons 0.1.0 javascript v8
            11.3.244.8-node.38', 'model': {'name': 'elastic-demand', 'version': '1.0.0', 'hash':
            '58368823b9372fb7cae9faf7975eee7a9b3a536c1103dd454e3c07b44655877b'}, 'scenario': {'name': None, 'hash':
            '32cd7b75641b5870525671b9806eef288371c24a82d4f0591c70b3edc5e79fce'}}}

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        cut_equations (list[str]):
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        at (str | Unset): Absent if the model has no time
        against (DemandCurveAgainst | Unset): The axis: the variable that is varied; left out if include does not name
            values
        curves (DemandCurveCurves | Unset): One value for each value of against; left out if include does not name
            values
        sources (DemandCurveSources | Unset): The sources the answer depends on, by id
        figures (DemandCurveFigures | Unset): Catalog figures the answer depends on, by id
        provenance (DemandCurveProvenance | Unset):
    """

    scenario: None | str
    title: str
    model: str
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    at: str | Unset = UNSET
    against: DemandCurveAgainst | Unset = UNSET
    curves: DemandCurveCurves | Unset = UNSET
    sources: DemandCurveSources | Unset = UNSET
    figures: DemandCurveFigures | Unset = UNSET
    provenance: DemandCurveProvenance | Unset = UNSET

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

        at = self.at

        against: dict[str, Any] | Unset = UNSET
        if not isinstance(self.against, Unset):
            against = self.against.to_dict()

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
        if at is not UNSET:
            field_dict["at"] = at
        if against is not UNSET:
            field_dict["against"] = against
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
        from ..models.demand_curve_against import DemandCurveAgainst
        from ..models.demand_curve_curves import DemandCurveCurves
        from ..models.demand_curve_figures import DemandCurveFigures
        from ..models.demand_curve_provenance import DemandCurveProvenance
        from ..models.demand_curve_sources import DemandCurveSources
        from ..models.problem import Problem

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

        at = d.pop("at", UNSET)

        _against = d.pop("against", UNSET)
        against: DemandCurveAgainst | Unset
        if isinstance(_against, Unset):
            against = UNSET
        else:
            against = DemandCurveAgainst.from_dict(_against)

        _curves = d.pop("curves", UNSET)
        curves: DemandCurveCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = DemandCurveCurves.from_dict(_curves)

        _sources = d.pop("sources", UNSET)
        sources: DemandCurveSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = DemandCurveSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: DemandCurveFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = DemandCurveFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: DemandCurveProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = DemandCurveProvenance.from_dict(_provenance)

        demand_curve = cls(
            scenario=scenario,
            title=title,
            model=model,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            at=at,
            against=against,
            curves=curves,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return demand_curve
