from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Equation")


@_attrs_define
class Equation:
    """
    Attributes:
        role (str): What the text defines: = the variable itself; initial, inflow or outflow of a stock; the label of a
            case; so that, at least, at most of a bounded root
        text (str):  Example: it_power * pue.
        latex (str):
    """

    role: str
    text: str
    latex: str

    def to_dict(self) -> dict[str, Any]:
        role = self.role

        text = self.text

        latex = self.latex

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
                "text": text,
                "latex": latex,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        role = d.pop("role")

        text = d.pop("text")

        latex = d.pop("latex")

        equation = cls(
            role=role,
            text=text,
            latex=latex,
        )

        return equation
