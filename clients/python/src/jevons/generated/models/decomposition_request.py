from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.decomposition_request_kind import DecompositionRequestKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chain_link import ChainLink
    from ..models.decomposition_request_frozen_demand import (
        DecompositionRequestFrozenDemand,
    )
    from ..models.decomposition_request_without_gain import (
        DecompositionRequestWithoutGain,
    )
    from ..models.decomposition_request_without_limits import (
        DecompositionRequestWithoutLimits,
    )
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="DecompositionRequest")


@_attrs_define
class DecompositionRequest:
    """A change of a quantity, to be split

    Attributes:
        kind (DecompositionRequestKind): factors: what each factor of the quantity contributes to its change, by LMDI.
            rebound: how much of the saving that a gain promises is lost, by runs with and without the gain Example:
            factors.
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        of (str): The quantity that changes, or the resource that is used Example: facility_power.
        against (JevonsScenario | str | Unset): The name of a library scenario, or a scenario in the form of a request
            body Example: stargate-10gw.
        from_ (int | str | Unset):
        to (int | str | Unset):
        chain (list[ChainLink] | Unset): factors: quantities from activity to the one that changes; default: the chain
            of the model
        without_gain (DecompositionRequestWithoutGain | Unset): rebound: what the gain is set to where there is none;
            default: what the model says Example: {'algorithmic_growth': '1 x/year'}.
        frozen_demand (DecompositionRequestFrozenDemand | Unset): rebound: what keeps demand from responding to its
            price; default: what the model says Example: {'own_price_elasticity': 0}.
        without_limits (DecompositionRequestWithoutLimits | Unset): rebound: what lifts the limits on growth, for a
            rebound without them; default: what the model says Example: {'outside_capital': 'unlimited'}.
    """

    kind: DecompositionRequestKind
    scenario: JevonsScenario | str
    of: str
    against: JevonsScenario | str | Unset = UNSET
    from_: int | str | Unset = UNSET
    to: int | str | Unset = UNSET
    chain: list[ChainLink] | Unset = UNSET
    without_gain: DecompositionRequestWithoutGain | Unset = UNSET
    frozen_demand: DecompositionRequestFrozenDemand | Unset = UNSET
    without_limits: DecompositionRequestWithoutLimits | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        kind = self.kind.value

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        of = self.of

        against: dict[str, Any] | str | Unset
        if isinstance(self.against, Unset):
            against = UNSET
        elif isinstance(self.against, JevonsScenario):
            against = self.against.to_dict()
        else:
            against = self.against

        from_: int | str | Unset
        if isinstance(self.from_, Unset):
            from_ = UNSET
        else:
            from_ = self.from_

        to: int | str | Unset
        if isinstance(self.to, Unset):
            to = UNSET
        else:
            to = self.to

        chain: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.chain, Unset):
            chain = []
            for chain_item_data in self.chain:
                chain_item = chain_item_data.to_dict()
                chain.append(chain_item)

        without_gain: dict[str, Any] | Unset = UNSET
        if not isinstance(self.without_gain, Unset):
            without_gain = self.without_gain.to_dict()

        frozen_demand: dict[str, Any] | Unset = UNSET
        if not isinstance(self.frozen_demand, Unset):
            frozen_demand = self.frozen_demand.to_dict()

        without_limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.without_limits, Unset):
            without_limits = self.without_limits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "scenario": scenario,
                "of": of,
            }
        )
        if against is not UNSET:
            field_dict["against"] = against
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if chain is not UNSET:
            field_dict["chain"] = chain
        if without_gain is not UNSET:
            field_dict["without_gain"] = without_gain
        if frozen_demand is not UNSET:
            field_dict["frozen_demand"] = frozen_demand
        if without_limits is not UNSET:
            field_dict["without_limits"] = without_limits

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.chain_link import ChainLink
        from ..models.decomposition_request_frozen_demand import (
            DecompositionRequestFrozenDemand,
        )
        from ..models.decomposition_request_without_gain import (
            DecompositionRequestWithoutGain,
        )
        from ..models.decomposition_request_without_limits import (
            DecompositionRequestWithoutLimits,
        )
        from ..models.jevons_scenario import JevonsScenario

        d = dict(src_dict)
        kind = DecompositionRequestKind(d.pop("kind"))

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

        of = d.pop("of")

        def _parse_against(data: object) -> JevonsScenario | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_scenario_or_name_type_1 = JevonsScenario.from_dict(
                    data
                )

                return componentsschemas_scenario_or_name_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JevonsScenario | str | Unset, data)

        against = _parse_against(d.pop("against", UNSET))

        def _parse_from_(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        from_ = _parse_from_(d.pop("from", UNSET))

        def _parse_to(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        to = _parse_to(d.pop("to", UNSET))

        _chain = d.pop("chain", UNSET)
        chain: list[ChainLink] | Unset = UNSET
        if _chain is not UNSET:
            chain = []
            for chain_item_data in _chain:
                chain_item = ChainLink.from_dict(chain_item_data)

                chain.append(chain_item)

        _without_gain = d.pop("without_gain", UNSET)
        without_gain: DecompositionRequestWithoutGain | Unset
        if isinstance(_without_gain, Unset):
            without_gain = UNSET
        else:
            without_gain = DecompositionRequestWithoutGain.from_dict(_without_gain)

        _frozen_demand = d.pop("frozen_demand", UNSET)
        frozen_demand: DecompositionRequestFrozenDemand | Unset
        if isinstance(_frozen_demand, Unset):
            frozen_demand = UNSET
        else:
            frozen_demand = DecompositionRequestFrozenDemand.from_dict(_frozen_demand)

        _without_limits = d.pop("without_limits", UNSET)
        without_limits: DecompositionRequestWithoutLimits | Unset
        if isinstance(_without_limits, Unset):
            without_limits = UNSET
        else:
            without_limits = DecompositionRequestWithoutLimits.from_dict(
                _without_limits
            )

        decomposition_request = cls(
            kind=kind,
            scenario=scenario,
            of=of,
            against=against,
            from_=from_,
            to=to,
            chain=chain,
            without_gain=without_gain,
            frozen_demand=frozen_demand,
            without_limits=without_limits,
        )

        return decomposition_request
