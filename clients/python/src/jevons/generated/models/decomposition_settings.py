from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decomposition_settings_frozen_demand import (
        DecompositionSettingsFrozenDemand,
    )
    from ..models.decomposition_settings_without_gain import (
        DecompositionSettingsWithoutGain,
    )
    from ..models.decomposition_settings_without_limits import (
        DecompositionSettingsWithoutLimits,
    )


T = TypeVar("T", bound="DecompositionSettings")


@_attrs_define
class DecompositionSettings:
    """rebound: the worlds as used

    Attributes:
        frozen_demand (DecompositionSettingsFrozenDemand):
        without_gain (DecompositionSettingsWithoutGain | Unset):
        without_limits (DecompositionSettingsWithoutLimits | Unset):
    """

    frozen_demand: DecompositionSettingsFrozenDemand
    without_gain: DecompositionSettingsWithoutGain | Unset = UNSET
    without_limits: DecompositionSettingsWithoutLimits | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        frozen_demand = self.frozen_demand.to_dict()

        without_gain: dict[str, Any] | Unset = UNSET
        if not isinstance(self.without_gain, Unset):
            without_gain = self.without_gain.to_dict()

        without_limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.without_limits, Unset):
            without_limits = self.without_limits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "frozen_demand": frozen_demand,
            }
        )
        if without_gain is not UNSET:
            field_dict["without_gain"] = without_gain
        if without_limits is not UNSET:
            field_dict["without_limits"] = without_limits

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.decomposition_settings_frozen_demand import (
            DecompositionSettingsFrozenDemand,
        )
        from ..models.decomposition_settings_without_gain import (
            DecompositionSettingsWithoutGain,
        )
        from ..models.decomposition_settings_without_limits import (
            DecompositionSettingsWithoutLimits,
        )

        d = dict(src_dict)
        frozen_demand = DecompositionSettingsFrozenDemand.from_dict(
            d.pop("frozen_demand")
        )

        _without_gain = d.pop("without_gain", UNSET)
        without_gain: DecompositionSettingsWithoutGain | Unset
        if isinstance(_without_gain, Unset):
            without_gain = UNSET
        else:
            without_gain = DecompositionSettingsWithoutGain.from_dict(_without_gain)

        _without_limits = d.pop("without_limits", UNSET)
        without_limits: DecompositionSettingsWithoutLimits | Unset
        if isinstance(_without_limits, Unset):
            without_limits = UNSET
        else:
            without_limits = DecompositionSettingsWithoutLimits.from_dict(
                _without_limits
            )

        decomposition_settings = cls(
            frozen_demand=frozen_demand,
            without_gain=without_gain,
            without_limits=without_limits,
        )

        return decomposition_settings
