from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.said_number_type_1 import SaidNumberType1

T = TypeVar("T", bound="SaidValue")


@_attrs_define
class SaidValue:
    """A value in the unit beside it, a growth factor as a factor, and what it means

    Attributes:
        value (float | SaidNumberType1): A number, or the word unlimited
        says (str): What the value means Example: a tenth cheaper, 15 % more use.
    """

    value: float | SaidNumberType1
    says: str

    def to_dict(self) -> dict[str, Any]:
        value: float | str
        if isinstance(self.value, SaidNumberType1):
            value = self.value.value
        else:
            value = self.value

        says = self.says

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "says": says,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_value(data: object) -> float | SaidNumberType1:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_said_number_type_1 = SaidNumberType1(data)

                return componentsschemas_said_number_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(float | SaidNumberType1, data)

        value = _parse_value(d.pop("value"))

        says = d.pop("says")

        said_value = cls(
            value=value,
            says=says,
        )

        return said_value
