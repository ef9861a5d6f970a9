from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.distribution_distribution import DistributionDistribution
from ..types import UNSET, Unset

T = TypeVar("T", bound="Distribution")


@_attrs_define
class Distribution:
    """uniform, normal and lognormal by their parameters or by two quantiles; triangular and pert by low, mode and high;
    beta by a and b; discrete and empirical by values

        Attributes:
            distribution (DistributionDistribution):
            low (float | str | Unset):
            mode (float | str | Unset):
            high (float | str | Unset):
            mean (float | str | Unset):
            sd (float | str | Unset):
            median (float | str | Unset):
            log_sd (float | Unset): Standard deviation of the natural logarithm
            a (float | Unset): Shape of a beta distribution, whose density is x^(a-1) (1-x)^(b-1)
            b (float | Unset):
            p1 (float | str | Unset):
            p5 (float | str | Unset):
            p10 (float | str | Unset):
            p25 (float | str | Unset):
            p50 (float | str | Unset):
            p75 (float | str | Unset):
            p90 (float | str | Unset):
            p95 (float | str | Unset):
            p99 (float | str | Unset):
            values (list[float | str] | Unset):
            weights (list[float] | Unset): Share of each value, in any measure
            truncate (list[float | str] | Unset): Nothing is drawn outside of it; default: the range of the variable
            why (str | Unset):
            source (list[str] | str | Unset):
    """

    distribution: DistributionDistribution
    low: float | str | Unset = UNSET
    mode: float | str | Unset = UNSET
    high: float | str | Unset = UNSET
    mean: float | str | Unset = UNSET
    sd: float | str | Unset = UNSET
    median: float | str | Unset = UNSET
    log_sd: float | Unset = UNSET
    a: float | Unset = UNSET
    b: float | Unset = UNSET
    p1: float | str | Unset = UNSET
    p5: float | str | Unset = UNSET
    p10: float | str | Unset = UNSET
    p25: float | str | Unset = UNSET
    p50: float | str | Unset = UNSET
    p75: float | str | Unset = UNSET
    p90: float | str | Unset = UNSET
    p95: float | str | Unset = UNSET
    p99: float | str | Unset = UNSET
    values: list[float | str] | Unset = UNSET
    weights: list[float] | Unset = UNSET
    truncate: list[float | str] | Unset = UNSET
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        distribution = self.distribution.value

        low: float | str | Unset
        if isinstance(self.low, Unset):
            low = UNSET
        else:
            low = self.low

        mode: float | str | Unset
        if isinstance(self.mode, Unset):
            mode = UNSET
        else:
            mode = self.mode

        high: float | str | Unset
        if isinstance(self.high, Unset):
            high = UNSET
        else:
            high = self.high

        mean: float | str | Unset
        if isinstance(self.mean, Unset):
            mean = UNSET
        else:
            mean = self.mean

        sd: float | str | Unset
        if isinstance(self.sd, Unset):
            sd = UNSET
        else:
            sd = self.sd

        median: float | str | Unset
        if isinstance(self.median, Unset):
            median = UNSET
        else:
            median = self.median

        log_sd = self.log_sd

        a = self.a

        b = self.b

        p1: float | str | Unset
        if isinstance(self.p1, Unset):
            p1 = UNSET
        else:
            p1 = self.p1

        p5: float | str | Unset
        if isinstance(self.p5, Unset):
            p5 = UNSET
        else:
            p5 = self.p5

        p10: float | str | Unset
        if isinstance(self.p10, Unset):
            p10 = UNSET
        else:
            p10 = self.p10

        p25: float | str | Unset
        if isinstance(self.p25, Unset):
            p25 = UNSET
        else:
            p25 = self.p25

        p50: float | str | Unset
        if isinstance(self.p50, Unset):
            p50 = UNSET
        else:
            p50 = self.p50

        p75: float | str | Unset
        if isinstance(self.p75, Unset):
            p75 = UNSET
        else:
            p75 = self.p75

        p90: float | str | Unset
        if isinstance(self.p90, Unset):
            p90 = UNSET
        else:
            p90 = self.p90

        p95: float | str | Unset
        if isinstance(self.p95, Unset):
            p95 = UNSET
        else:
            p95 = self.p95

        p99: float | str | Unset
        if isinstance(self.p99, Unset):
            p99 = UNSET
        else:
            p99 = self.p99

        values: list[float | str] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for values_item_data in self.values:
                values_item: float | str
                values_item = values_item_data
                values.append(values_item)

        weights: list[float] | Unset = UNSET
        if not isinstance(self.weights, Unset):
            weights = self.weights

        truncate: list[float | str] | Unset = UNSET
        if not isinstance(self.truncate, Unset):
            truncate = []
            for truncate_item_data in self.truncate:
                truncate_item: float | str
                truncate_item = truncate_item_data
                truncate.append(truncate_item)

        why = self.why

        source: list[str] | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, list):
            source = self.source

        else:
            source = self.source

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "distribution": distribution,
            }
        )
        if low is not UNSET:
            field_dict["low"] = low
        if mode is not UNSET:
            field_dict["mode"] = mode
        if high is not UNSET:
            field_dict["high"] = high
        if mean is not UNSET:
            field_dict["mean"] = mean
        if sd is not UNSET:
            field_dict["sd"] = sd
        if median is not UNSET:
            field_dict["median"] = median
        if log_sd is not UNSET:
            field_dict["log_sd"] = log_sd
        if a is not UNSET:
            field_dict["a"] = a
        if b is not UNSET:
            field_dict["b"] = b
        if p1 is not UNSET:
            field_dict["p1"] = p1
        if p5 is not UNSET:
            field_dict["p5"] = p5
        if p10 is not UNSET:
            field_dict["p10"] = p10
        if p25 is not UNSET:
            field_dict["p25"] = p25
        if p50 is not UNSET:
            field_dict["p50"] = p50
        if p75 is not UNSET:
            field_dict["p75"] = p75
        if p90 is not UNSET:
            field_dict["p90"] = p90
        if p95 is not UNSET:
            field_dict["p95"] = p95
        if p99 is not UNSET:
            field_dict["p99"] = p99
        if values is not UNSET:
            field_dict["values"] = values
        if weights is not UNSET:
            field_dict["weights"] = weights
        if truncate is not UNSET:
            field_dict["truncate"] = truncate
        if why is not UNSET:
            field_dict["why"] = why
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        distribution = DistributionDistribution(d.pop("distribution"))

        def _parse_low(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        low = _parse_low(d.pop("low", UNSET))

        def _parse_mode(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        mode = _parse_mode(d.pop("mode", UNSET))

        def _parse_high(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        high = _parse_high(d.pop("high", UNSET))

        def _parse_mean(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        mean = _parse_mean(d.pop("mean", UNSET))

        def _parse_sd(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        sd = _parse_sd(d.pop("sd", UNSET))

        def _parse_median(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        median = _parse_median(d.pop("median", UNSET))

        log_sd = d.pop("log_sd", UNSET)

        a = d.pop("a", UNSET)

        b = d.pop("b", UNSET)

        def _parse_p1(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p1 = _parse_p1(d.pop("p1", UNSET))

        def _parse_p5(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p5 = _parse_p5(d.pop("p5", UNSET))

        def _parse_p10(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p10 = _parse_p10(d.pop("p10", UNSET))

        def _parse_p25(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p25 = _parse_p25(d.pop("p25", UNSET))

        def _parse_p50(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p50 = _parse_p50(d.pop("p50", UNSET))

        def _parse_p75(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p75 = _parse_p75(d.pop("p75", UNSET))

        def _parse_p90(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p90 = _parse_p90(d.pop("p90", UNSET))

        def _parse_p95(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p95 = _parse_p95(d.pop("p95", UNSET))

        def _parse_p99(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        p99 = _parse_p99(d.pop("p99", UNSET))

        _values = d.pop("values", UNSET)
        values: list[float | str] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for values_item_data in _values:

                def _parse_values_item(data: object) -> float | str:
                    return cast(float | str, data)

                values_item = _parse_values_item(values_item_data)

                values.append(values_item)

        weights = cast(list[float], d.pop("weights", UNSET))

        _truncate = d.pop("truncate", UNSET)
        truncate: list[float | str] | Unset = UNSET
        if _truncate is not UNSET:
            truncate = []
            for truncate_item_data in _truncate:

                def _parse_truncate_item(data: object) -> float | str:
                    return cast(float | str, data)

                truncate_item = _parse_truncate_item(truncate_item_data)

                truncate.append(truncate_item)

        why = d.pop("why", UNSET)

        def _parse_source(data: object) -> list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_source_ids_type_1 = cast(list[str], data)

                return componentsschemas_source_ids_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        distribution = cls(
            distribution=distribution,
            low=low,
            mode=mode,
            high=high,
            mean=mean,
            sd=sd,
            median=median,
            log_sd=log_sd,
            a=a,
            b=b,
            p1=p1,
            p5=p5,
            p10=p10,
            p25=p25,
            p50=p50,
            p75=p75,
            p90=p90,
            p95=p95,
            p99=p99,
            values=values,
            weights=weights,
            truncate=truncate,
            why=why,
            source=source,
        )

        return distribution
