from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.scenario_summary import ScenarioSummary


T = TypeVar("T", bound="ScenarioList")


@_attrs_define
class ScenarioList:
    """
    Attributes:
        scenarios (list[ScenarioSummary]):
    """

    scenarios: list[ScenarioSummary]

    def to_dict(self) -> dict[str, Any]:
        scenarios = []
        for scenarios_item_data in self.scenarios:
            scenarios_item = scenarios_item_data.to_dict()
            scenarios.append(scenarios_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenarios": scenarios,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.scenario_summary import ScenarioSummary

        d = dict(src_dict)
        scenarios = []
        _scenarios = d.pop("scenarios")
        for scenarios_item_data in _scenarios:
            scenarios_item = ScenarioSummary.from_dict(scenarios_item_data)

            scenarios.append(scenarios_item)

        scenario_list = cls(
            scenarios=scenarios,
        )

        return scenario_list
