from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.main_assumptions_counterfactuals_frozen_demand import (
        MainAssumptionsCounterfactualsFrozenDemand,
    )
    from ..models.main_assumptions_counterfactuals_without_gain import (
        MainAssumptionsCounterfactualsWithoutGain,
    )
    from ..models.main_assumptions_counterfactuals_without_limits import (
        MainAssumptionsCounterfactualsWithoutLimits,
    )


T = TypeVar("T", bound="MainAssumptionsCounterfactuals")


@_attrs_define
class MainAssumptionsCounterfactuals:
    """Assumptions of the worlds that a gain in efficiency is held against; absent if the model states none

    Attributes:
        without_gain (MainAssumptionsCounterfactualsWithoutGain):
        frozen_demand (MainAssumptionsCounterfactualsFrozenDemand):
        without_limits (MainAssumptionsCounterfactualsWithoutLimits | Unset):
    """

    without_gain: MainAssumptionsCounterfactualsWithoutGain
    frozen_demand: MainAssumptionsCounterfactualsFrozenDemand
    without_limits: MainAssumptionsCounterfactualsWithoutLimits | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        without_gain = self.without_gain.to_dict()

        frozen_demand = self.frozen_demand.to_dict()

        without_limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.without_limits, Unset):
            without_limits = self.without_limits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "without_gain": without_gain,
                "frozen_demand": frozen_demand,
            }
        )
        if without_limits is not UNSET:
            field_dict["without_limits"] = without_limits

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.main_assumptions_counterfactuals_frozen_demand import (
            MainAssumptionsCounterfactualsFrozenDemand,
        )
        from ..models.main_assumptions_counterfactuals_without_gain import (
            MainAssumptionsCounterfactualsWithoutGain,
        )
        from ..models.main_assumptions_counterfactuals_without_limits import (
            MainAssumptionsCounterfactualsWithoutLimits,
        )

        d = dict(src_dict)
        without_gain = MainAssumptionsCounterfactualsWithoutGain.from_dict(
            d.pop("without_gain")
        )

        frozen_demand = MainAssumptionsCounterfactualsFrozenDemand.from_dict(
            d.pop("frozen_demand")
        )

        _without_limits = d.pop("without_limits", UNSET)
        without_limits: MainAssumptionsCounterfactualsWithoutLimits | Unset
        if isinstance(_without_limits, Unset):
            without_limits = UNSET
        else:
            without_limits = MainAssumptionsCounterfactualsWithoutLimits.from_dict(
                _without_limits
            )

        main_assumptions_counterfactuals = cls(
            without_gain=without_gain,
            frozen_demand=frozen_demand,
            without_limits=without_limits,
        )

        return main_assumptions_counterfactuals
