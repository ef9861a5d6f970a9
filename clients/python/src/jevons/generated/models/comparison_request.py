from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.other_scenario_type_0 import OtherScenarioType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_request_explain import ComparisonRequestExplain
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="ComparisonRequest")


@_attrs_define
class ComparisonRequest:
    """Scenarios to be held against each other

    Attributes:
        scenarios (list[JevonsScenario | OtherScenarioType0 | str]): Differences are counted from the first, which is a
            scenario
        quantities (list[str] | Unset): Names of the curves to return; default: those the model and the scenario report
            Example: ['served_demand', 'accelerators', 'facility_power'].
        explain (ComparisonRequestExplain | Unset): A quantity and a date: which differing assumption explains which
            part of its difference
    """

    scenarios: list[JevonsScenario | OtherScenarioType0 | str]
    quantities: list[str] | Unset = UNSET
    explain: ComparisonRequestExplain | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenarios = []
        for scenarios_item_data in self.scenarios:
            scenarios_item: dict[str, Any] | str
            if isinstance(scenarios_item_data, OtherScenarioType0):
                scenarios_item = scenarios_item_data.value
            elif isinstance(scenarios_item_data, JevonsScenario):
                scenarios_item = scenarios_item_data.to_dict()
            else:
                scenarios_item = scenarios_item_data
            scenarios.append(scenarios_item)

        quantities: list[str] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities

        explain: dict[str, Any] | Unset = UNSET
        if not isinstance(self.explain, Unset):
            explain = self.explain.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenarios": scenarios,
            }
        )
        if quantities is not UNSET:
            field_dict["quantities"] = quantities
        if explain is not UNSET:
            field_dict["explain"] = explain

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.comparison_request_explain import ComparisonRequestExplain
        from ..models.jevons_scenario import JevonsScenario

        d = dict(src_dict)
        scenarios = []
        _scenarios = d.pop("scenarios")
        for scenarios_item_data in _scenarios:

            def _parse_scenarios_item(
                data: object,
            ) -> JevonsScenario | OtherScenarioType0 | str:
                try:
                    if not isinstance(data, str):
                        raise TypeError()
                    componentsschemas_other_scenario_type_0 = OtherScenarioType0(data)

                    return componentsschemas_other_scenario_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_other_scenario_type_2 = JevonsScenario.from_dict(
                        data
                    )

                    return componentsschemas_other_scenario_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(JevonsScenario | OtherScenarioType0 | str, data)

            scenarios_item = _parse_scenarios_item(scenarios_item_data)

            scenarios.append(scenarios_item)

        quantities = cast(list[str], d.pop("quantities", UNSET))

        _explain = d.pop("explain", UNSET)
        explain: ComparisonRequestExplain | Unset
        if isinstance(_explain, Unset):
            explain = UNSET
        else:
            explain = ComparisonRequestExplain.from_dict(_explain)

        comparison_request = cls(
            scenarios=scenarios,
            quantities=quantities,
            explain=explain,
        )

        return comparison_request
