from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.main_assumption_scale import MainAssumptionScale
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.said_value import SaidValue


T = TypeVar("T", bound="MainAssumption")


@_attrs_define
class MainAssumption:
    """An input that matters most

    Attributes:
        input_ (str): An input or a parameter, or one element of it Example: own_price_elasticity.
        label (str): Its name in plain words Example: Response of use to price.
        group (str): The heading it stands under Example: Demand.
        scale (MainAssumptionScale): Whether it moves by amounts or by ratios
        step (float): A small move: an amount in the unit, or a ratio above 1 on a logarithmic scale
        unit (str):
        says (str): What a value means, as a sentence with expressions of the value in braces Example: a tenth cheaper,
            {0.9 ^ value - 1 as %, more or less} use.
        low (SaidValue | Unset): A value in the unit beside it, a growth factor as a factor, and what it means
        high (SaidValue | Unset): A value in the unit beside it, a growth factor as a factor, and what it means
    """

    input_: str
    label: str
    group: str
    scale: MainAssumptionScale
    step: float
    unit: str
    says: str
    low: SaidValue | Unset = UNSET
    high: SaidValue | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        label = self.label

        group = self.group

        scale = self.scale.value

        step = self.step

        unit = self.unit

        says = self.says

        low: dict[str, Any] | Unset = UNSET
        if not isinstance(self.low, Unset):
            low = self.low.to_dict()

        high: dict[str, Any] | Unset = UNSET
        if not isinstance(self.high, Unset):
            high = self.high.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
                "label": label,
                "group": group,
                "scale": scale,
                "step": step,
                "unit": unit,
                "says": says,
            }
        )
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.said_value import SaidValue

        d = dict(src_dict)
        input_ = d.pop("input")

        label = d.pop("label")

        group = d.pop("group")

        scale = MainAssumptionScale(d.pop("scale"))

        step = d.pop("step")

        unit = d.pop("unit")

        says = d.pop("says")

        _low = d.pop("low", UNSET)
        low: SaidValue | Unset
        if isinstance(_low, Unset):
            low = UNSET
        else:
            low = SaidValue.from_dict(_low)

        _high = d.pop("high", UNSET)
        high: SaidValue | Unset
        if isinstance(_high, Unset):
            high = UNSET
        else:
            high = SaidValue.from_dict(_high)

        main_assumption = cls(
            input_=input_,
            label=label,
            group=group,
            scale=scale,
            step=step,
            unit=unit,
            says=says,
            low=low,
            high=high,
        )

        return main_assumption
