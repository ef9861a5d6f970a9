from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.compared_scenario import ComparedScenario
    from ..models.scenario_difference import ScenarioDifference


T = TypeVar("T", bound="Comparison")


@_attrs_define
class Comparison:
    """Scenarios at their common dates, and what makes them differ

    Example:
        {'scenarios': [{'scenario': None, 'title': 'Rebound', 'model': 'rebound', 'curves': {'resource_ratio': {'title':
            'Resource use ratio (after ÷ before)', 'unit': 'ratio', 'values': [0.3162277660168379]}}, 'cut_equations': [],
            'problems': []}, {'scenario': None, 'title': 'Rebound', 'model': 'rebound', 'curves': {'resource_ratio':
            {'title': 'Resource use ratio (after ÷ before)', 'unit': 'ratio', 'values': [4.472135954999579]}},
            'cut_equations': [], 'problems': []}], 'differences': [{'scenario': None, 'from': None, 'differences':
            {'resource_ratio': {'title': 'Resource use ratio (after ÷ before)', 'unit': 'ratio', 'values':
            [4.155908188982741]}}, 'ratios': {'resource_ratio': {'title': 'Resource use ratio (after ÷ before)', 'unit':
            'ratio', 'values': [14.142135623730951]}}, 'explained': {'of': 'resource_ratio', 'unit': 'ratio', 'method':
            'shapley', 'before': 0.3162277660168379, 'after': 4.472135954999579, 'shares': [{'name': 'own_price_elasticity',
            'title': 'Own-price elasticity of demand', 'from': '-0.5', 'to': '-1.5', 'share': 3.5472895257005703}, {'name':
            'efficiency_gain', 'title': 'Efficiency gain on the whole cost', 'from': None, 'to': '20', 'share':
            0.6086186632821704}], 'remainder': 0}}]}

    Attributes:
        scenarios (list[ComparedScenario]):
        differences (list[ScenarioDifference]):
        time (list[str] | Unset): The common dates; years where the steps differ; left out if include does not name
            values
        step (str | Unset):
    """

    scenarios: list[ComparedScenario]
    differences: list[ScenarioDifference]
    time: list[str] | Unset = UNSET
    step: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenarios = []
        for scenarios_item_data in self.scenarios:
            scenarios_item = scenarios_item_data.to_dict()
            scenarios.append(scenarios_item)

        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

        step = self.step

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenarios": scenarios,
                "differences": differences,
            }
        )
        if time is not UNSET:
            field_dict["time"] = time
        if step is not UNSET:
            field_dict["step"] = step

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.compared_scenario import ComparedScenario
        from ..models.scenario_difference import ScenarioDifference

        d = dict(src_dict)
        scenarios = []
        _scenarios = d.pop("scenarios")
        for scenarios_item_data in _scenarios:
            scenarios_item = ComparedScenario.from_dict(scenarios_item_data)

            scenarios.append(scenarios_item)

        differences = []
        _differences = d.pop("differences")
        for differences_item_data in _differences:
            differences_item = ScenarioDifference.from_dict(differences_item_data)

            differences.append(differences_item)

        time = cast(list[str], d.pop("time", UNSET))

        step = d.pop("step", UNSET)

        comparison = cls(
            scenarios=scenarios,
            differences=differences,
            time=time,
            step=step,
        )

        return comparison
