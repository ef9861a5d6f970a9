from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ComparedScenarioSpan")


@_attrs_define
class ComparedScenarioSpan:
    """First and last date of its run, and how many of its dates the others lack

    Attributes:
        from_ (str):
        to (str):
        outside (int):
    """

    from_: str
    to: str
    outside: int

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_

        to = self.to

        outside = self.outside

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from": from_,
                "to": to,
                "outside": outside,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        from_ = d.pop("from")

        to = d.pop("to")

        outside = d.pop("outside")

        compared_scenario_span = cls(
            from_=from_,
            to=to,
            outside=outside,
        )

        return compared_scenario_span
