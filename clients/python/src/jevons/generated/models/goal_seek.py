from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.goal_seek_compared import GoalSeekCompared
    from ..models.goal_seek_figures import GoalSeekFigures
    from ..models.goal_seek_input import GoalSeekInput
    from ..models.goal_seek_provenance import GoalSeekProvenance
    from ..models.goal_seek_scan import GoalSeekScan
    from ..models.goal_seek_second import GoalSeekSecond
    from ..models.goal_seek_sources import GoalSeekSources
    from ..models.problem import Problem
    from ..models.sought import Sought


T = TypeVar("T", bound="GoalSeek")


@_attrs_define
class GoalSeek:
    """The values of an input that make a claim just hold

    Example:
        {'scenario': None, 'title': 'Rebound', 'model': 'rebound', 'goal': 'rebound_log: above 30', 'unit': 'ratio',
            'bound': 30, 'input': {'name': 'own_price_elasticity', 'title': 'Own-price elasticity of demand', 'unit':
            'ratio', 'from': -2, 'to': 0}, 'sought': [{'attained': False, 'solutions': [], 'nearest': {'value': -2, 'found':
            1.6}, 'why': 'the quantity is 0 to 1.6 for own_price_elasticity from -2 to 0, below 30', 'refused': 0}], 'scan':
            {'values': [-2, -1, 0], 'found': [1.6, 0.8, 0]}, 'cut_equations': [], 'problems': []}

    Attributes:
        scenario (None | str):
        title (str):
        model (str):
        goal (str): The goal as text Example: facility_power at 2030: equals 8 GW.
        unit (str): Unit of bound and found
        bound (float):
        input_ (GoalSeekInput):
        sought (list[Sought]):
        cut_equations (list[str]):
        problems (list[Problem]):
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        second (GoalSeekSecond | Unset):
        compared (GoalSeekCompared | Unset): The second scenario
        scan (GoalSeekScan | Unset): The values that were looked at first; left out if include does not name values
        sources (GoalSeekSources | Unset): The sources the answer depends on, by id
        figures (GoalSeekFigures | Unset): Catalog figures the answer depends on, by id
        provenance (GoalSeekProvenance | Unset):
    """

    scenario: None | str
    title: str
    model: str
    goal: str
    unit: str
    bound: float
    input_: GoalSeekInput
    sought: list[Sought]
    cut_equations: list[str]
    problems: list[Problem]
    as_of: str | Unset = UNSET
    second: GoalSeekSecond | Unset = UNSET
    compared: GoalSeekCompared | Unset = UNSET
    scan: GoalSeekScan | Unset = UNSET
    sources: GoalSeekSources | Unset = UNSET
    figures: GoalSeekFigures | Unset = UNSET
    provenance: GoalSeekProvenance | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        model = self.model

        goal = self.goal

        unit = self.unit

        bound = self.bound

        input_ = self.input_.to_dict()

        sought = []
        for sought_item_data in self.sought:
            sought_item = sought_item_data.to_dict()
            sought.append(sought_item)

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        as_of = self.as_of

        second: dict[str, Any] | Unset = UNSET
        if not isinstance(self.second, Unset):
            second = self.second.to_dict()

        compared: dict[str, Any] | Unset = UNSET
        if not isinstance(self.compared, Unset):
            compared = self.compared.to_dict()

        scan: dict[str, Any] | Unset = UNSET
        if not isinstance(self.scan, Unset):
            scan = self.scan.to_dict()

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
                "goal": goal,
                "unit": unit,
                "bound": bound,
                "input": input_,
                "sought": sought,
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if second is not UNSET:
            field_dict["second"] = second
        if compared is not UNSET:
            field_dict["compared"] = compared
        if scan is not UNSET:
            field_dict["scan"] = scan
        if sources is not UNSET:
            field_dict["sources"] = sources
        if figures is not UNSET:
            field_dict["figures"] = figures
        if provenance is not UNSET:
            field_dict["provenance"] = provenance

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.goal_seek_compared import GoalSeekCompared
        from ..models.goal_seek_figures import GoalSeekFigures
        from ..models.goal_seek_input import GoalSeekInput
        from ..models.goal_seek_provenance import GoalSeekProvenance
        from ..models.goal_seek_scan import GoalSeekScan
        from ..models.goal_seek_second import GoalSeekSecond
        from ..models.goal_seek_sources import GoalSeekSources
        from ..models.problem import Problem
        from ..models.sought import Sought

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        model = d.pop("model")

        goal = d.pop("goal")

        unit = d.pop("unit")

        bound = d.pop("bound")

        input_ = GoalSeekInput.from_dict(d.pop("input"))

        sought = []
        _sought = d.pop("sought")
        for sought_item_data in _sought:
            sought_item = Sought.from_dict(sought_item_data)

            sought.append(sought_item)

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        as_of = d.pop("as_of", UNSET)

        _second = d.pop("second", UNSET)
        second: GoalSeekSecond | Unset
        if isinstance(_second, Unset):
            second = UNSET
        else:
            second = GoalSeekSecond.from_dict(_second)

        _compared = d.pop("compared", UNSET)
        compared: GoalSeekCompared | Unset
        if isinstance(_compared, Unset):
            compared = UNSET
        else:
            compared = GoalSeekCompared.from_dict(_compared)

        _scan = d.pop("scan", UNSET)
        scan: GoalSeekScan | Unset
        if isinstance(_scan, Unset):
            scan = UNSET
        else:
            scan = GoalSeekScan.from_dict(_scan)

        _sources = d.pop("sources", UNSET)
        sources: GoalSeekSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = GoalSeekSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: GoalSeekFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = GoalSeekFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: GoalSeekProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = GoalSeekProvenance.from_dict(_provenance)

        goal_seek = cls(
            scenario=scenario,
            title=title,
            model=model,
            goal=goal,
            unit=unit,
            bound=bound,
            input_=input_,
            sought=sought,
            cut_equations=cut_equations,
            problems=problems,
            as_of=as_of,
            second=second,
            compared=compared,
            scan=scan,
            sources=sources,
            figures=figures,
            provenance=provenance,
        )

        return goal_seek
