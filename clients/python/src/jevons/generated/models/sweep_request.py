from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.other_scenario_type_0 import OtherScenarioType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.jevons_scenario import JevonsScenario
    from ..models.swept_input import SweptInput


T = TypeVar("T", bound="SweepRequest")


@_attrs_define
class SweepRequest:
    """A scenario, run once for each value of an input, with whole curves

    Attributes:
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        inputs (list[SweptInput]): One input, or two for a grid
        against (JevonsScenario | OtherScenarioType0 | str | Unset): The name of a library scenario, a scenario in the
            form of a request body, or a world that the model of the first scenario declares: without_gain is that scenario
            without its gain, frozen_demand with demand that does not respond to its price, without_limits without limits
            Example: without_gain.
        quantities (list[str] | Unset): Names of the curves to return; default: those the model and the scenario report
            Example: ['served_demand', 'accelerators', 'facility_power'].
    """

    scenario: JevonsScenario | str
    inputs: list[SweptInput]
    against: JevonsScenario | OtherScenarioType0 | str | Unset = UNSET
    quantities: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)

        against: dict[str, Any] | str | Unset
        if isinstance(self.against, Unset):
            against = UNSET
        elif isinstance(self.against, OtherScenarioType0):
            against = self.against.value
        elif isinstance(self.against, JevonsScenario):
            against = self.against.to_dict()
        else:
            against = self.against

        quantities: list[str] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "inputs": inputs,
            }
        )
        if against is not UNSET:
            field_dict["against"] = against
        if quantities is not UNSET:
            field_dict["quantities"] = quantities

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jevons_scenario import JevonsScenario
        from ..models.swept_input import SweptInput

        d = dict(src_dict)

        def _parse_scenario(data: object) -> JevonsScenario | str:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_scenario_or_name_type_1 = JevonsScenario.from_dict(
                    data
                )

                return componentsschemas_scenario_or_name_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JevonsScenario | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in _inputs:
            inputs_item = SweptInput.from_dict(inputs_item_data)

            inputs.append(inputs_item)

        def _parse_against(
            data: object,
        ) -> JevonsScenario | OtherScenarioType0 | str | Unset:
            if isinstance(data, Unset):
                return data
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
                componentsschemas_other_scenario_type_2 = JevonsScenario.from_dict(data)

                return componentsschemas_other_scenario_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JevonsScenario | OtherScenarioType0 | str | Unset, data)

        against = _parse_against(d.pop("against", UNSET))

        quantities = cast(list[str], d.pop("quantities", UNSET))

        sweep_request = cls(
            scenario=scenario,
            inputs=inputs,
            against=against,
            quantities=quantities,
        )

        return sweep_request
