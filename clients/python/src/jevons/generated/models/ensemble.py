from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.claim_share import ClaimShare
    from ..models.convergence import Convergence
    from ..models.ensemble_compared_with import EnsembleComparedWith
    from ..models.ensemble_correlations_item import EnsembleCorrelationsItem
    from ..models.ensemble_curves import EnsembleCurves
    from ..models.ensemble_draws import EnsembleDraws
    from ..models.ensemble_figures import EnsembleFigures
    from ..models.ensemble_fixed_inputs_item import EnsembleFixedInputsItem
    from ..models.ensemble_provenance import EnsembleProvenance
    from ..models.ensemble_sources import EnsembleSources
    from ..models.exceedance import Exceedance
    from ..models.paired_share import PairedShare
    from ..models.problem import Problem
    from ..models.uncertain_input import UncertainInput


T = TypeVar("T", bound="Ensemble")


@_attrs_define
class Ensemble:
    """Percentiles, probabilities and two worlds, from many runs

    Example:
        {'scenario': None, 'title': 'Elastic demand', 'model': 'elastic-demand', 'compared_with': {'scenario': None,
            'title': 'Elastic demand'}, 'draws': {'asked': 100, 'counted': 100, 'seed': 1, 'method': 'monte-carlo',
            'refused': {'count': 0, 'why': []}, 'refused_against': {'count': 0, 'why': []}}, 'percentiles': [5, 50, 95],
            'percentile_error': 0, 'margin': 0.02, 'notes': ['The spread is that of 2 inputs alone. All other values, and
            the equations, are taken as certain.', 'The scenario states nothing that was observed, so the draws are not held
            to history.', 'The inputs are drawn independently of each other.', 'Both worlds have the same draw of 2 inputs
            of the same name. Up to 2 % apart counts as the same.'], 'worlds': [{'curve': 'demand', 'title': 'Demand',
            'element': [], 'at': datetime.date(2027, 1, 1), 'more': 1, 'same': 0, 'fewer': 0, 'standard_error': 0}],
            'claims': [{'claim': 'demand at 2027: above 3000 Ttoken/year', 'probability': 0.99, 'low': 0.9455138038212946,
            'high': 0.9982325679358593, 'base': True, 'against': 0, 'standard_error': 0.009949874371066205, 'without_value':
            0}], 'uncertain_inputs': [{'name': 'growth_fade', 'title': 'Fade time of growth without a price', 'unit':
            'year', 'distribution': 'lognormal, median 6 year, log_sd 0.42, cut to 1 to 60', 'mean': 6.553296926232408,
            'p5': 3.007049657132717, 'p50': 6.000031347557533, 'p95': 11.972351342470267, 'base': 6, 'origin': 'model',
            'from': 'elastic-demand', 'sources': ['assumption'], 'why': 'Between the spread of the internet and the usual
            time to the peak of adoption.'}, {'name': 'own_price_elasticity', 'title': 'Own-price elasticity of demand',
            'unit': 'ratio', 'distribution': 'normal, mean -1.1, sd 0.36, cut to -3 to -0.05', 'mean': -1.102045060878636,
            'p5': -1.6924560401004238, 'p50': -1.1007981173997312, 'p95': -0.5136416361354894, 'base': -1.3, 'origin':
            'model', 'from': 'demand-curve', 'sources': ['exponential-view-2026', 'fouquet-pearson-2012', 'assumption'],
            'why': 'Nobody has measured the whole market. Between the response to a posted price within weeks and responses
            that take in new models.'}], 'uncertain_inputs_compared': [], 'correlations': [], 'fixed_inputs': [], 'time':
            [datetime.date(2025, 1, 1), datetime.date(2026, 1, 1), datetime.date(2027, 1, 1)], 'step': 'year', 'curves':
            {'demand': {'title': 'Demand', 'unit': 'Ttoken/year', 'over_time': 'mean', 'dims': ['statistic'], 'by': {'base':
            [1231.1444133449163, 2863.2243648892468, 5849.65421853733], 'mean': [1112.0971531707003, 2583.9872866237283,
            5296.686739048188], 'p5': [746.915821990543, 1749.0786850521818, 3502.2675912223135], 'p50':
            [1056.6910520765578, 2446.4801811514685, 4996.732150616065], 'p95': [1703.065744947844, 3909.9621676819024,
            8253.685859032707]}}, 'demand.against': {'title': 'Demand: the other world', 'unit': 'Ttoken/year', 'over_time':
            'mean', 'dims': ['statistic'], 'by': {'base': [500, 1162.8304258434255, 2375.6978284311535], 'mean': [500,
            1161.7771262698736, 2381.976944360475], 'p5': [500, 1099.0372198016917, 1957.4816695913448], 'p50': [500,
            1166.228584905456, 2400.761683311865], 'p95': [500, 1206.3790831478257, 2721.007166691314]}},
            'demand.difference': {'title': 'Demand: difference from the other world', 'unit': 'Ttoken/year', 'over_time':
            'mean', 'dims': ['statistic'], 'by': {'base': [731.1444133449163, 1700.3939390458213, 3473.9563901061765],
            'mean': [612.0971531707, 1422.2101603538542, 2914.7097946877147], 'p5': [246.91582199054304, 574.7703617014068,
            1175.1737553218916], 'p50': [556.6910520765579, 1300.7906779469165, 2605.8420779131848], 'p95':
            [1203.065744947844, 2755.9650442960574, 5656.689579408795]}}, 'demand.ratio': {'title': 'Demand: ratio to the
            other world', 'unit': 'ratio', 'over_time': 'mean', 'dims': ['statistic'], 'by': {'base': [2.4622888266898326,
            2.4622888266898326, 2.4622888266898335], 'mean': [2.2241943063414005, 2.224194306341401, 2.224194306341401],
            'p5': [1.4938316439810861, 1.4938316439810861, 1.493831643981086], 'p50': [2.113382104153116, 2.113382104153116,
            2.113382104153116], 'p95': [3.406131489895688, 3.4061314898956883, 3.406131489895688]}}, 'demand.worlds':
            {'title': 'Demand: share of the draws', 'unit': 'ratio', 'over_time': 'mean', 'dims': ['outcome'], 'by':
            {'more': [1, 1, 1], 'same': [0, 0, 0], 'fewer': [0, 0, 0]}}}, 'cut_equations': [], 'problems': [{'code':
            'value.implausible', 'severity': 'note', 'at': '/inputs/ceiling_ratio', 'file': 'models/demand-curve.yaml',
            'line': 26, 'column': 3, 'message': 'ceiling_ratio is unlimited, outside its plausible range 50 to 2000',
            'hint': 'demand-curve states that range, by assumption'}]}

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        draws (EnsembleDraws):
        percentiles (list[float]):
        percentile_error (float): Bound of the relative error of a percentile; 0: exact, by definition 7 of Hyndman and
            Fan, as Excel and NumPy have it
        notes (list[str]): What the spread does not hold
        cut_equations (list[str]):
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        compared_with (EnsembleComparedWith | Unset): The other scenario
        margin (float | Unset):
        worlds (list[PairedShare] | Unset): The shares of two worlds at one instant; those of every instant are among
            the curves
        claims (list[ClaimShare] | Unset): left out if include does not name claims
        exceedance (list[Exceedance] | Unset): left out if include does not name exceedance
        convergence (list[Convergence] | Unset): left out if include does not name convergence
        uncertain_inputs (list[UncertainInput] | Unset): What was drawn; left out if include does not name inputs
        uncertain_inputs_compared (list[UncertainInput] | Unset): Those that only the other world has, or has otherwise
        correlations (list[EnsembleCorrelationsItem] | Unset): Rank correlations of the draws
        fixed_inputs (list[EnsembleFixedInputsItem] | Unset): Inputs with a distribution or a plausible range that keep
            their value
        time (list[str] | Unset): Instants; absent if the model has no time, and in a table of draws
        step (str | Unset):
        draw (list[int] | Unset): In a table of draws, the number of each
        curves (EnsembleCurves | Unset): Each curve has one more dimension, statistic: base is the run without
            uncertainty, mean and p5 to p95 are of the draws. A category has the share of the draws in each case. With
            another world there are also x.against, x.difference, x.ratio and x.worlds, the shares of more, same and fewer.
            In a table of draws: one value per draw; left out if include does not name values
        sources (EnsembleSources | Unset): The sources the answer depends on, by id
        figures (EnsembleFigures | Unset): Catalog figures the answer depends on, by id
        provenance (EnsembleProvenance | Unset):
    """

    scenario: None | str
    title: str
    model: str
    draws: EnsembleDraws
    percentiles: list[float]
    percentile_error: float
    notes: list[str]
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    compared_with: EnsembleComparedWith | Unset = UNSET
    margin: float | Unset = UNSET
    worlds: list[PairedShare] | Unset = UNSET
    claims: list[ClaimShare] | Unset = UNSET
    exceedance: list[Exceedance] | Unset = UNSET
    convergence: list[Convergence] | Unset = UNSET
    uncertain_inputs: list[UncertainInput] | Unset = UNSET
    uncertain_inputs_compared: list[UncertainInput] | Unset = UNSET
    correlations: list[EnsembleCorrelationsItem] | Unset = UNSET
    fixed_inputs: list[EnsembleFixedInputsItem] | Unset = UNSET
    time: list[str] | Unset = UNSET
    step: str | Unset = UNSET
    draw: list[int] | Unset = UNSET
    curves: EnsembleCurves | Unset = UNSET
    sources: EnsembleSources | Unset = UNSET
    figures: EnsembleFigures | Unset = UNSET
    provenance: EnsembleProvenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        draws = self.draws.to_dict()

        percentiles = self.percentiles

        percentile_error = self.percentile_error

        notes = self.notes

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        compared_with: dict[str, Any] | Unset = UNSET
        if not isinstance(self.compared_with, Unset):
            compared_with = self.compared_with.to_dict()

        margin = self.margin

        worlds: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.worlds, Unset):
            worlds = []
            for worlds_item_data in self.worlds:
                worlds_item = worlds_item_data.to_dict()
                worlds.append(worlds_item)

        claims: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.claims, Unset):
            claims = []
            for claims_item_data in self.claims:
                claims_item = claims_item_data.to_dict()
                claims.append(claims_item)

        exceedance: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.exceedance, Unset):
            exceedance = []
            for exceedance_item_data in self.exceedance:
                exceedance_item = exceedance_item_data.to_dict()
                exceedance.append(exceedance_item)

        convergence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.convergence, Unset):
            convergence = []
            for convergence_item_data in self.convergence:
                convergence_item = convergence_item_data.to_dict()
                convergence.append(convergence_item)

        uncertain_inputs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.uncertain_inputs, Unset):
            uncertain_inputs = []
            for uncertain_inputs_item_data in self.uncertain_inputs:
                uncertain_inputs_item = uncertain_inputs_item_data.to_dict()
                uncertain_inputs.append(uncertain_inputs_item)

        uncertain_inputs_compared: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.uncertain_inputs_compared, Unset):
            uncertain_inputs_compared = []
            for uncertain_inputs_compared_item_data in self.uncertain_inputs_compared:
                uncertain_inputs_compared_item = (
                    uncertain_inputs_compared_item_data.to_dict()
                )
                uncertain_inputs_compared.append(uncertain_inputs_compared_item)

        correlations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.correlations, Unset):
            correlations = []
            for correlations_item_data in self.correlations:
                correlations_item = correlations_item_data.to_dict()
                correlations.append(correlations_item)

        fixed_inputs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.fixed_inputs, Unset):
            fixed_inputs = []
            for fixed_inputs_item_data in self.fixed_inputs:
                fixed_inputs_item = fixed_inputs_item_data.to_dict()
                fixed_inputs.append(fixed_inputs_item)

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

        step = self.step

        draw: list[int] | Unset = UNSET
        if not isinstance(self.draw, Unset):
            draw = self.draw

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
                "draws": draws,
                "percentiles": percentiles,
                "percentile_error": percentile_error,
                "notes": notes,
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if compared_with is not UNSET:
            field_dict["compared_with"] = compared_with
        if margin is not UNSET:
            field_dict["margin"] = margin
        if worlds is not UNSET:
            field_dict["worlds"] = worlds
        if claims is not UNSET:
            field_dict["claims"] = claims
        if exceedance is not UNSET:
            field_dict["exceedance"] = exceedance
        if convergence is not UNSET:
            field_dict["convergence"] = convergence
        if uncertain_inputs is not UNSET:
            field_dict["uncertain_inputs"] = uncertain_inputs
        if uncertain_inputs_compared is not UNSET:
            field_dict["uncertain_inputs_compared"] = uncertain_inputs_compared
        if correlations is not UNSET:
            field_dict["correlations"] = correlations
        if fixed_inputs is not UNSET:
            field_dict["fixed_inputs"] = fixed_inputs
        if time is not UNSET:
            field_dict["time"] = time
        if step is not UNSET:
            field_dict["step"] = step
        if draw is not UNSET:
            field_dict["draw"] = draw
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
        from ..models.claim_share import ClaimShare
        from ..models.convergence import Convergence
        from ..models.ensemble_compared_with import EnsembleComparedWith
        from ..models.ensemble_correlations_item import EnsembleCorrelationsItem
        from ..models.ensemble_curves import EnsembleCurves
        from ..models.ensemble_draws import EnsembleDraws
        from ..models.ensemble_figures import EnsembleFigures
        from ..models.ensemble_fixed_inputs_item import EnsembleFixedInputsItem
        from ..models.ensemble_provenance import EnsembleProvenance
        from ..models.ensemble_sources import EnsembleSources
        from ..models.exceedance import Exceedance
        from ..models.paired_share import PairedShare
        from ..models.problem import Problem
        from ..models.uncertain_input import UncertainInput

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        draws = EnsembleDraws.from_dict(d.pop("draws"))

        percentiles = cast(list[float], d.pop("percentiles"))

        percentile_error = d.pop("percentile_error")

        notes = cast(list[str], d.pop("notes"))

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        _compared_with = d.pop("compared_with", UNSET)
        compared_with: EnsembleComparedWith | Unset
        if isinstance(_compared_with, Unset):
            compared_with = UNSET
        else:
            compared_with = EnsembleComparedWith.from_dict(_compared_with)

        margin = d.pop("margin", UNSET)

        _worlds = d.pop("worlds", UNSET)
        worlds: list[PairedShare] | Unset = UNSET
        if _worlds is not UNSET:
            worlds = []
            for worlds_item_data in _worlds:
                worlds_item = PairedShare.from_dict(worlds_item_data)

                worlds.append(worlds_item)

        _claims = d.pop("claims", UNSET)
        claims: list[ClaimShare] | Unset = UNSET
        if _claims is not UNSET:
            claims = []
            for claims_item_data in _claims:
                claims_item = ClaimShare.from_dict(claims_item_data)

                claims.append(claims_item)

        _exceedance = d.pop("exceedance", UNSET)
        exceedance: list[Exceedance] | Unset = UNSET
        if _exceedance is not UNSET:
            exceedance = []
            for exceedance_item_data in _exceedance:
                exceedance_item = Exceedance.from_dict(exceedance_item_data)

                exceedance.append(exceedance_item)

        _convergence = d.pop("convergence", UNSET)
        convergence: list[Convergence] | Unset = UNSET
        if _convergence is not UNSET:
            convergence = []
            for convergence_item_data in _convergence:
                convergence_item = Convergence.from_dict(convergence_item_data)

                convergence.append(convergence_item)

        _uncertain_inputs = d.pop("uncertain_inputs", UNSET)
        uncertain_inputs: list[UncertainInput] | Unset = UNSET
        if _uncertain_inputs is not UNSET:
            uncertain_inputs = []
            for uncertain_inputs_item_data in _uncertain_inputs:
                uncertain_inputs_item = UncertainInput.from_dict(
                    uncertain_inputs_item_data
                )

                uncertain_inputs.append(uncertain_inputs_item)

        _uncertain_inputs_compared = d.pop("uncertain_inputs_compared", UNSET)
        uncertain_inputs_compared: list[UncertainInput] | Unset = UNSET
        if _uncertain_inputs_compared is not UNSET:
            uncertain_inputs_compared = []
            for uncertain_inputs_compared_item_data in _uncertain_inputs_compared:
                uncertain_inputs_compared_item = UncertainInput.from_dict(
                    uncertain_inputs_compared_item_data
                )

                uncertain_inputs_compared.append(uncertain_inputs_compared_item)

        _correlations = d.pop("correlations", UNSET)
        correlations: list[EnsembleCorrelationsItem] | Unset = UNSET
        if _correlations is not UNSET:
            correlations = []
            for correlations_item_data in _correlations:
                correlations_item = EnsembleCorrelationsItem.from_dict(
                    correlations_item_data
                )

                correlations.append(correlations_item)

        _fixed_inputs = d.pop("fixed_inputs", UNSET)
        fixed_inputs: list[EnsembleFixedInputsItem] | Unset = UNSET
        if _fixed_inputs is not UNSET:
            fixed_inputs = []
            for fixed_inputs_item_data in _fixed_inputs:
                fixed_inputs_item = EnsembleFixedInputsItem.from_dict(
                    fixed_inputs_item_data
                )

                fixed_inputs.append(fixed_inputs_item)

        time = cast(list[str], d.pop("time", UNSET))

        step = d.pop("step", UNSET)

        draw = cast(list[int], d.pop("draw", UNSET))

        _curves = d.pop("curves", UNSET)
        curves: EnsembleCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = EnsembleCurves.from_dict(_curves)

        _sources = d.pop("sources", UNSET)
        sources: EnsembleSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = EnsembleSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: EnsembleFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = EnsembleFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: EnsembleProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = EnsembleProvenance.from_dict(_provenance)

        ensemble = cls(
            scenario=scenario,
            title=title,
            model=model,
            draws=draws,
            percentiles=percentiles,
            percentile_error=percentile_error,
            notes=notes,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            compared_with=compared_with,
            margin=margin,
            worlds=worlds,
            claims=claims,
            exceedance=exceedance,
            convergence=convergence,
            uncertain_inputs=uncertain_inputs,
            uncertain_inputs_compared=uncertain_inputs_compared,
            correlations=correlations,
            fixed_inputs=fixed_inputs,
            time=time,
            step=step,
            draw=draw,
            curves=curves,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return ensemble
