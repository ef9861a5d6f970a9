from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.sensitivity_effect_status import SensitivityEffectStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.index_interval import IndexInterval


T = TypeVar("T", bound="SensitivityEffect")


@_attrs_define
class SensitivityEffect:
    """The effect of one input on one quantity

    Attributes:
        input_ (str):
        status (SensitivityEffectStatus): no effect: no run changed with it. no value: the runs have none, and the
            effect is not known. Neither is a 0
        low (float | Unset): tornado: the quantity with the input at its low end; absent if it has no value there
        high (float | Unset): tornado: the same at its high end
        span (float | Unset): tornado: the length of the bar, from the lowest of both ends and the scenario to the
            highest
        mean (float | Unset): morris: mean effect of the whole way from the low to the high end (mu)
        mean_absolute (float | Unset): morris: mean of absolute effects, the measure of importance (mu*)
        deviation (float | Unset): morris: standard deviation of the effects (sigma): interactions and curvature
        first (IndexInterval | Unset): An index with its interval of 95 %, by bootstrap over independent scramblings of
            the points
        total (IndexInterval | Unset): An index with its interval of 95 %, by bootstrap over independent scramblings of
            the points
        correlation (float | Unset): rank: rank correlation of Spearman, from −1 to 1
        used (int | Unset): Effects, points or draws behind the numbers
    """

    input_: str
    status: SensitivityEffectStatus
    low: float | Unset = UNSET
    high: float | Unset = UNSET
    span: float | Unset = UNSET
    mean: float | Unset = UNSET
    mean_absolute: float | Unset = UNSET
    deviation: float | Unset = UNSET
    first: IndexInterval | Unset = UNSET
    total: IndexInterval | Unset = UNSET
    correlation: float | Unset = UNSET
    used: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        status = self.status.value

        low = self.low

        high = self.high

        span = self.span

        mean = self.mean

        mean_absolute = self.mean_absolute

        deviation = self.deviation

        first: dict[str, Any] | Unset = UNSET
        if not isinstance(self.first, Unset):
            first = self.first.to_dict()

        total: dict[str, Any] | Unset = UNSET
        if not isinstance(self.total, Unset):
            total = self.total.to_dict()

        correlation = self.correlation

        used = self.used

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
                "status": status,
            }
        )
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high
        if span is not UNSET:
            field_dict["span"] = span
        if mean is not UNSET:
            field_dict["mean"] = mean
        if mean_absolute is not UNSET:
            field_dict["mean_absolute"] = mean_absolute
        if deviation is not UNSET:
            field_dict["deviation"] = deviation
        if first is not UNSET:
            field_dict["first"] = first
        if total is not UNSET:
            field_dict["total"] = total
        if correlation is not UNSET:
            field_dict["correlation"] = correlation
        if used is not UNSET:
            field_dict["used"] = used

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.index_interval import IndexInterval

        d = dict(src_dict)
        input_ = d.pop("input")

        status = SensitivityEffectStatus(d.pop("status"))

        low = d.pop("low", UNSET)

        high = d.pop("high", UNSET)

        span = d.pop("span", UNSET)

        mean = d.pop("mean", UNSET)

        mean_absolute = d.pop("mean_absolute", UNSET)

        deviation = d.pop("deviation", UNSET)

        _first = d.pop("first", UNSET)
        first: IndexInterval | Unset
        if isinstance(_first, Unset):
            first = UNSET
        else:
            first = IndexInterval.from_dict(_first)

        _total = d.pop("total", UNSET)
        total: IndexInterval | Unset
        if isinstance(_total, Unset):
            total = UNSET
        else:
            total = IndexInterval.from_dict(_total)

        correlation = d.pop("correlation", UNSET)

        used = d.pop("used", UNSET)

        sensitivity_effect = cls(
            input_=input_,
            status=status,
            low=low,
            high=high,
            span=span,
            mean=mean,
            mean_absolute=mean_absolute,
            deviation=deviation,
            first=first,
            total=total,
            correlation=correlation,
            used=used,
        )

        return sensitivity_effect
