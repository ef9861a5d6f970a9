from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.explained_difference_method import ExplainedDifferenceMethod
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.explained_difference_shares_item import ExplainedDifferenceSharesItem


T = TypeVar("T", bound="ExplainedDifference")


@_attrs_define
class ExplainedDifference:
    """Which differing assumption explains which part of a difference

    Attributes:
        of (str):
        unit (str):
        at (str | Unset):
        method (ExplainedDifferenceMethod | Unset): shapley: the effect of each difference over every order in which
            they may be made; the shares add up. first and last: the average of moving it alone and of moving it after all
            others; remainder is what they leave
        before (float | None | Unset):
        after (float | None | Unset):
        shares (list[ExplainedDifferenceSharesItem] | Unset):
        remainder (float | None | Unset):
        why (str | Unset): Why there are no shares
    """

    of: str
    unit: str
    at: str | Unset = UNSET
    method: ExplainedDifferenceMethod | Unset = UNSET
    before: float | None | Unset = UNSET
    after: float | None | Unset = UNSET
    shares: list[ExplainedDifferenceSharesItem] | Unset = UNSET
    remainder: float | None | Unset = UNSET
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        unit = self.unit

        at = self.at

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method.value

        before: float | None | Unset
        if isinstance(self.before, Unset):
            before = UNSET
        else:
            before = self.before

        after: float | None | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        shares: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.shares, Unset):
            shares = []
            for shares_item_data in self.shares:
                shares_item = shares_item_data.to_dict()
                shares.append(shares_item)

        remainder: float | None | Unset
        if isinstance(self.remainder, Unset):
            remainder = UNSET
        else:
            remainder = self.remainder

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
                "unit": unit,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at
        if method is not UNSET:
            field_dict["method"] = method
        if before is not UNSET:
            field_dict["before"] = before
        if after is not UNSET:
            field_dict["after"] = after
        if shares is not UNSET:
            field_dict["shares"] = shares
        if remainder is not UNSET:
            field_dict["remainder"] = remainder
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.explained_difference_shares_item import (
            ExplainedDifferenceSharesItem,
        )

        d = dict(src_dict)
        of = d.pop("of")

        unit = d.pop("unit")

        at = d.pop("at", UNSET)

        _method = d.pop("method", UNSET)
        method: ExplainedDifferenceMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = ExplainedDifferenceMethod(_method)

        def _parse_before(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        before = _parse_before(d.pop("before", UNSET))

        def _parse_after(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        _shares = d.pop("shares", UNSET)
        shares: list[ExplainedDifferenceSharesItem] | Unset = UNSET
        if _shares is not UNSET:
            shares = []
            for shares_item_data in _shares:
                shares_item = ExplainedDifferenceSharesItem.from_dict(shares_item_data)

                shares.append(shares_item)

        def _parse_remainder(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        remainder = _parse_remainder(d.pop("remainder", UNSET))

        why = d.pop("why", UNSET)

        explained_difference = cls(
            of=of,
            unit=unit,
            at=at,
            method=method,
            before=before,
            after=after,
            shares=shares,
            remainder=remainder,
            why=why,
        )

        return explained_difference
