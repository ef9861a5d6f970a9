from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="VariableGiven")


@_attrs_define
class VariableGiven:
    """The value the requested scenario gives it; absent if the scenario does not set it

    Attributes:
        value (str): As written Example: 1.9 kW/GPU.
        from_ (list[str]): The scenarios in the extends chain that state it; several if a table has rows from several
        sources (list[str]):
        before (str | Unset): Its value before the first point, if the scenario states one
        figures (list[str] | Unset): Ids of the catalog figures it names
        why (str | Unset):
    """

    value: str
    from_: list[str]
    sources: list[str]
    before: str | Unset = UNSET
    figures: list[str] | Unset = UNSET
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        from_ = self.from_

        sources = self.sources

        before = self.before

        figures: list[str] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "from": from_,
                "sources": sources,
            }
        )
        if before is not UNSET:
            field_dict["before"] = before
        if figures is not UNSET:
            field_dict["figures"] = figures
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        value = d.pop("value")

        from_ = cast(list[str], d.pop("from"))

        sources = cast(list[str], d.pop("sources"))

        before = d.pop("before", UNSET)

        figures = cast(list[str], d.pop("figures", UNSET))

        why = d.pop("why", UNSET)

        variable_given = cls(
            value=value,
            from_=from_,
            sources=sources,
            before=before,
            figures=figures,
            why=why,
        )

        return variable_given
