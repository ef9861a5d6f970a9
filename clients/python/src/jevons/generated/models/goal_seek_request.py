from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.goal_seek_request_compare import GoalSeekRequestCompare
from ..models.other_scenario_type_0 import OtherScenarioType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.goal import Goal
    from ..models.jevons_scenario import JevonsScenario
    from ..models.sought_input import SoughtInput


T = TypeVar("T", bound="GoalSeekRequest")


@_attrs_define
class GoalSeekRequest:
    """A claim, and the input whose value makes it just hold

    Attributes:
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        goal (Goal): A claim that equals, is above or is below a value
        input_ (SoughtInput): An input and where it is looked for; default: its plausible range and its range
        along (SoughtInput | Unset): An input and where it is looked for; default: its plausible range and its range
        against (JevonsScenario | OtherScenarioType0 | str | Unset): The name of a library scenario, a scenario in the
            form of a request body, or a world that the model of the first scenario declares: without_gain is that scenario
            without its gain, frozen_demand with demand that does not respond to its price, without_limits without limits
            Example: without_gain.
        compare (GoalSeekRequestCompare | Unset): How the two are compared; default ratio
    """

    scenario: JevonsScenario | str
    goal: Goal
    input_: SoughtInput
    along: SoughtInput | Unset = UNSET
    against: JevonsScenario | OtherScenarioType0 | str | Unset = UNSET
    compare: GoalSeekRequestCompare | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        goal = self.goal.to_dict()

        input_ = self.input_.to_dict()

        along: dict[str, Any] | Unset = UNSET
        if not isinstance(self.along, Unset):
            along = self.along.to_dict()

        against: dict[str, Any] | str | Unset
        if isinstance(self.against, Unset):
            against = UNSET
        elif isinstance(self.against, OtherScenarioType0):
            against = self.against.value
        elif isinstance(self.against, JevonsScenario):
            against = self.against.to_dict()
        else:
            against = self.against

        compare: str | Unset = UNSET
        if not isinstance(self.compare, Unset):
            compare = self.compare.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "goal": goal,
                "input": input_,
            }
        )
        if along is not UNSET:
            field_dict["along"] = along
        if against is not UNSET:
            field_dict["against"] = against
        if compare is not UNSET:
            field_dict["compare"] = compare

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.goal import Goal
        from ..models.jevons_scenario import JevonsScenario
        from ..models.sought_input import SoughtInput

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

        goal = Goal.from_dict(d.pop("goal"))

        input_ = SoughtInput.from_dict(d.pop("input"))

        _along = d.pop("along", UNSET)
        along: SoughtInput | Unset
        if isinstance(_along, Unset):
            along = UNSET
        else:
            along = SoughtInput.from_dict(_along)

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

        _compare = d.pop("compare", UNSET)
        compare: GoalSeekRequestCompare | Unset
        if isinstance(_compare, Unset):
            compare = UNSET
        else:
            compare = GoalSeekRequestCompare(_compare)

        goal_seek_request = cls(
            scenario=scenario,
            goal=goal,
            input_=input_,
            along=along,
            against=against,
            compare=compare,
        )

        return goal_seek_request
