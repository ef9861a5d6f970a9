from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PairedShare")


@_attrs_define
class PairedShare:
    """In how many draws one world has more of a quantity than the other

    Attributes:
        curve (str):
        title (str):
        element (list[str]):
        more (float | None): Share of the draws in which the scenario has more than the other
        same (float | None): Share of the draws in which they are within the margin of each other
        fewer (float | None):
        standard_error (float | None): Of the larger of more and fewer
        at (str | Unset):
    """

    curve: str
    title: str
    element: list[str]
    more: float | None
    same: float | None
    fewer: float | None
    standard_error: float | None
    at: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        curve = self.curve

        title = self.title

        element = self.element

        more: float | None
        more = self.more

        same: float | None
        same = self.same

        fewer: float | None
        fewer = self.fewer

        standard_error: float | None
        standard_error = self.standard_error

        at = self.at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "curve": curve,
                "title": title,
                "element": element,
                "more": more,
                "same": same,
                "fewer": fewer,
                "standard_error": standard_error,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        curve = d.pop("curve")

        title = d.pop("title")

        element = cast(list[str], d.pop("element"))

        def _parse_more(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        more = _parse_more(d.pop("more"))

        def _parse_same(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        same = _parse_same(d.pop("same"))

        def _parse_fewer(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        fewer = _parse_fewer(d.pop("fewer"))

        def _parse_standard_error(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        standard_error = _parse_standard_error(d.pop("standard_error"))

        at = d.pop("at", UNSET)

        paired_share = cls(
            curve=curve,
            title=title,
            element=element,
            more=more,
            same=same,
            fewer=fewer,
            standard_error=standard_error,
            at=at,
        )

        return paired_share
