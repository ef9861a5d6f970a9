from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.input_value import InputValue


T = TypeVar("T", bound="VariedInput")


@_attrs_define
class VariedInput:
    """An input that was varied

    Attributes:
        input_ (str):
        label (str): In plain words if it is a main assumption, else its title Example: Response of use to price.
        unit (str):
        value (InputValue): A value of an input, in its unit; a growth factor as a factor
        low (InputValue): A value of an input, in its unit; a growth factor as a factor
        high (InputValue): A value of an input, in its unit; a growth factor as a factor
        range_ (str): Its distribution or its ends, in words
        from_ (str): Who states them: a model, a scenario or the request
        sources (list[str]): Ids of sources, or the word assumption
        group (str | Unset):
    """

    input_: str
    label: str
    unit: str
    value: InputValue
    low: InputValue
    high: InputValue
    range_: str
    from_: str
    sources: list[str]
    group: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        label = self.label

        unit = self.unit

        value = self.value.to_dict()

        low = self.low.to_dict()

        high = self.high.to_dict()

        range_ = self.range_

        from_ = self.from_

        sources = self.sources

        group = self.group

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
                "label": label,
                "unit": unit,
                "value": value,
                "low": low,
                "high": high,
                "range": range_,
                "from": from_,
                "sources": sources,
            }
        )
        if group is not UNSET:
            field_dict["group"] = group

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.input_value import InputValue

        d = dict(src_dict)
        input_ = d.pop("input")

        label = d.pop("label")

        unit = d.pop("unit")

        value = InputValue.from_dict(d.pop("value"))

        low = InputValue.from_dict(d.pop("low"))

        high = InputValue.from_dict(d.pop("high"))

        range_ = d.pop("range")

        from_ = d.pop("from")

        sources = cast(list[str], d.pop("sources"))

        group = d.pop("group", UNSET)

        varied_input = cls(
            input_=input_,
            label=label,
            unit=unit,
            value=value,
            low=low,
            high=high,
            range_=range_,
            from_=from_,
            sources=sources,
            group=group,
        )

        return varied_input
