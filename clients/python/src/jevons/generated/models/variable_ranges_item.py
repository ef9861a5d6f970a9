from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="VariableRangesItem")


@_attrs_define
class VariableRangesItem:
    """
    Attributes:
        range_ (list[Any]):
        unit (str):
        model (str):
    """

    range_: list[Any]
    unit: str
    model: str

    def to_dict(self) -> dict[str, Any]:
        range_ = self.range_

        unit = self.unit

        model = self.model

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "range": range_,
                "unit": unit,
                "model": model,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        range_ = cast(list[Any], d.pop("range"))

        unit = d.pop("unit")

        model = d.pop("model")

        variable_ranges_item = cls(
            range_=range_,
            unit=unit,
            model=model,
        )

        return variable_ranges_item
