from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="FixedInput")


@_attrs_define
class FixedInput:
    """An input whose effect is not known

    Attributes:
        input_ (str):
        why (str):
    """

    input_: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        input_ = d.pop("input")

        why = d.pop("why")

        fixed_input = cls(
            input_=input_,
            why=why,
        )

        return fixed_input
