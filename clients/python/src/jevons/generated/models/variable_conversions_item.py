from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="VariableConversionsItem")


@_attrs_define
class VariableConversionsItem:
    """
    Attributes:
        of (str):
        from_ (str):
        to (str):
        factor (float):
    """

    of: str
    from_: str
    to: str
    factor: float

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        from_ = self.from_

        to = self.to

        factor = self.factor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
                "from": from_,
                "to": to,
                "factor": factor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        of = d.pop("of")

        from_ = d.pop("from")

        to = d.pop("to")

        factor = d.pop("factor")

        variable_conversions_item = cls(
            of=of,
            from_=from_,
            to=to,
            factor=factor,
        )

        return variable_conversions_item
