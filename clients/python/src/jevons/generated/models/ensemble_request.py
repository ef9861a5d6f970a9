from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.ensemble_request_method import EnsembleRequestMethod
from ..models.other_scenario_type_0 import OtherScenarioType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.claim import Claim
    from ..models.ensemble_request_exceedance_item import EnsembleRequestExceedanceItem
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="EnsembleRequest")


@_attrs_define
class EnsembleRequest:
    """A scenario, or two, run many times with uncertain inputs

    Attributes:
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        against (JevonsScenario | OtherScenarioType0 | str | Unset): The name of a library scenario, a scenario in the
            form of a request body, or a world that the model of the first scenario declares: without_gain is that scenario
            without its gain, frozen_demand with demand that does not respond to its price, without_limits without limits
            Example: without_gain.
        draws (int | Unset): Number of runs; default 1000 Example: 1000.
        seed (int | Unset): Equal seeds give equal draws; default 1 Example: 1.
        method (EnsembleRequestMethod | Unset): How the inputs are sampled; default monte-carlo, whose draws are
            independent
        conditioned (bool | Unset): Whether the draws are held to what the scenario says was observed (history): many
            are proposed, and those that agree are chosen more often; default false Example: True.
        inputs (list[str] | Unset): The inputs that vary, as variables x, elements x[abilene] or points x@2030; ["all"]:
            all that have a distribution or a plausible range and that no scenario sets on purpose. Default: those of them
            among the main assumptions of the model; all where it lists none or the scenario states what is uncertain. An
            empty list: none Example: ['own_price_elasticity', 'pass_through'].
        quantities (list[str] | Unset): Names of the curves to return; default: those the model and the scenario report
            Example: ['served_demand', 'accelerators', 'facility_power'].
        percentiles (list[float] | Unset): Default 5, 25, 50, 75, 95 Example: [5, 50, 95].
        claims (list[Claim] | Unset): Statements about a result: in what share of the draws do they hold Example:
            [{'of': 'facility_power', 'at': 2030, 'above': '10 GW'}].
        exceedance (list[EnsembleRequestExceedanceItem] | Unset): Quantities whose probability of being above a value is
            returned, for all values Example: [{'of': 'facility_power', 'at': 2030}].
        at (list[int | str] | Unset): Instants of the table of draws. The first is also that of the convergence and of
            the shares of two worlds. Default: the last of the run Example: [2030].
        margin (float | Unset): Relative difference up to which two worlds count as the same; default 0.02 Example:
            0.02.
    """

    scenario: JevonsScenario | str
    against: JevonsScenario | OtherScenarioType0 | str | Unset = UNSET
    draws: int | Unset = UNSET
    seed: int | Unset = UNSET
    method: EnsembleRequestMethod | Unset = UNSET
    conditioned: bool | Unset = UNSET
    inputs: list[str] | Unset = UNSET
    quantities: list[str] | Unset = UNSET
    percentiles: list[float] | Unset = UNSET
    claims: list[Claim] | Unset = UNSET
    exceedance: list[EnsembleRequestExceedanceItem] | Unset = UNSET
    at: list[int | str] | Unset = UNSET
    margin: float | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        against: dict[str, Any] | str | Unset
        if isinstance(self.against, Unset):
            against = UNSET
        elif isinstance(self.against, OtherScenarioType0):
            against = self.against.value
        elif isinstance(self.against, JevonsScenario):
            against = self.against.to_dict()
        else:
            against = self.against

        draws = self.draws

        seed = self.seed

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method.value

        conditioned = self.conditioned

        inputs: list[str] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = self.inputs

        quantities: list[str] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities

        percentiles: list[float] | Unset = UNSET
        if not isinstance(self.percentiles, Unset):
            percentiles = self.percentiles

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

        at: list[int | str] | Unset = UNSET
        if not isinstance(self.at, Unset):
            at = []
            for at_item_data in self.at:
                at_item: int | str
                at_item = at_item_data
                at.append(at_item)

        margin = self.margin

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
            }
        )
        if against is not UNSET:
            field_dict["against"] = against
        if draws is not UNSET:
            field_dict["draws"] = draws
        if seed is not UNSET:
            field_dict["seed"] = seed
        if method is not UNSET:
            field_dict["method"] = method
        if conditioned is not UNSET:
            field_dict["conditioned"] = conditioned
        if inputs is not UNSET:
            field_dict["inputs"] = inputs
        if quantities is not UNSET:
            field_dict["quantities"] = quantities
        if percentiles is not UNSET:
            field_dict["percentiles"] = percentiles
        if claims is not UNSET:
            field_dict["claims"] = claims
        if exceedance is not UNSET:
            field_dict["exceedance"] = exceedance
        if at is not UNSET:
            field_dict["at"] = at
        if margin is not UNSET:
            field_dict["margin"] = margin

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.claim import Claim
        from ..models.ensemble_request_exceedance_item import (
            EnsembleRequestExceedanceItem,
        )
        from ..models.jevons_scenario import JevonsScenario

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

        draws = d.pop("draws", UNSET)

        seed = d.pop("seed", UNSET)

        _method = d.pop("method", UNSET)
        method: EnsembleRequestMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = EnsembleRequestMethod(_method)

        conditioned = d.pop("conditioned", UNSET)

        inputs = cast(list[str], d.pop("inputs", UNSET))

        quantities = cast(list[str], d.pop("quantities", UNSET))

        percentiles = cast(list[float], d.pop("percentiles", UNSET))

        _claims = d.pop("claims", UNSET)
        claims: list[Claim] | Unset = UNSET
        if _claims is not UNSET:
            claims = []
            for claims_item_data in _claims:
                claims_item = Claim.from_dict(claims_item_data)

                claims.append(claims_item)

        _exceedance = d.pop("exceedance", UNSET)
        exceedance: list[EnsembleRequestExceedanceItem] | Unset = UNSET
        if _exceedance is not UNSET:
            exceedance = []
            for exceedance_item_data in _exceedance:
                exceedance_item = EnsembleRequestExceedanceItem.from_dict(
                    exceedance_item_data
                )

                exceedance.append(exceedance_item)

        _at = d.pop("at", UNSET)
        at: list[int | str] | Unset = UNSET
        if _at is not UNSET:
            at = []
            for at_item_data in _at:

                def _parse_at_item(data: object) -> int | str:
                    return cast(int | str, data)

                at_item = _parse_at_item(at_item_data)

                at.append(at_item)

        margin = d.pop("margin", UNSET)

        ensemble_request = cls(
            scenario=scenario,
            against=against,
            draws=draws,
            seed=seed,
            method=method,
            conditioned=conditioned,
            inputs=inputs,
            quantities=quantities,
            percentiles=percentiles,
            claims=claims,
            exceedance=exceedance,
            at=at,
            margin=margin,
        )

        return ensemble_request
