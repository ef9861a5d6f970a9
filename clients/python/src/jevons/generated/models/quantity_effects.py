from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.quantity_effects_element import QuantityEffectsElement
    from ..models.sensitivity_effect import SensitivityEffect


T = TypeVar("T", bound="QuantityEffects")


@_attrs_define
class QuantityEffects:
    """A quantity, or one element of it, and what moves it

    Attributes:
        quantity (str):  Example: facility_power.
        title (str):
        unit (str):
        element (QuantityEffectsElement): Element of each dimension; empty for a single value
        value (float | None): In the scenario as it stands
        effects (list[SensitivityEffect]): The largest first, those without numbers last
        mean (float | Unset): sobol and rank: over the sample
        standard_deviation (float | Unset):
    """

    quantity: str
    title: str
    unit: str
    element: QuantityEffectsElement
    value: float | None
    effects: list[SensitivityEffect]
    mean: float | Unset = UNSET
    standard_deviation: float | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        quantity = self.quantity

        title = self.title

        unit = self.unit

        element = self.element.to_dict()

        value: float | None
        value = self.value

        effects = []
        for effects_item_data in self.effects:
            effects_item = effects_item_data.to_dict()
            effects.append(effects_item)

        mean = self.mean

        standard_deviation = self.standard_deviation

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "quantity": quantity,
                "title": title,
                "unit": unit,
                "element": element,
                "value": value,
                "effects": effects,
            }
        )
        if mean is not UNSET:
            field_dict["mean"] = mean
        if standard_deviation is not UNSET:
            field_dict["standard_deviation"] = standard_deviation

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.quantity_effects_element import QuantityEffectsElement
        from ..models.sensitivity_effect import SensitivityEffect

        d = dict(src_dict)
        quantity = d.pop("quantity")

        title = d.pop("title")

        unit = d.pop("unit")

        element = QuantityEffectsElement.from_dict(d.pop("element"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        effects = []
        _effects = d.pop("effects")
        for effects_item_data in _effects:
            effects_item = SensitivityEffect.from_dict(effects_item_data)

            effects.append(effects_item)

        mean = d.pop("mean", UNSET)

        standard_deviation = d.pop("standard_deviation", UNSET)

        quantity_effects = cls(
            quantity=quantity,
            title=title,
            unit=unit,
            element=element,
            value=value,
            effects=effects,
            mean=mean,
            standard_deviation=standard_deviation,
        )

        return quantity_effects
