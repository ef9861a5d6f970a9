from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.uncertain_input_origin import UncertainInputOrigin
from ..types import UNSET, Unset

T = TypeVar("T", bound="UncertainInput")


@_attrs_define
class UncertainInput:
    """An input as it was drawn

    Attributes:
        name (str):  Example: own_price_elasticity.
        title (str):
        unit (str):
        distribution (str): In words Example: normal, mean -1.1, sd 0.36.
        mean (float | None):
        p5 (float):
        p50 (float):
        p95 (float):
        base (float | None): Its value in the run without uncertainty; null if that has several
        origin (UncertainInputOrigin): Who states it: the request, a scenario, the model as a distribution, or the model
            as a plausible range
        from_ (str): Name of that scenario or model
        sources (list[str]): Ids of sources, or the word assumption
        why (str | Unset):
    """

    name: str
    title: str
    unit: str
    distribution: str
    mean: float | None
    p5: float
    p50: float
    p95: float
    base: float | None
    origin: UncertainInputOrigin
    from_: str
    sources: list[str]
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        unit = self.unit

        distribution = self.distribution

        mean: float | None
        mean = self.mean

        p5 = self.p5

        p50 = self.p50

        p95 = self.p95

        base: float | None
        base = self.base

        origin = self.origin.value

        from_ = self.from_

        sources = self.sources

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "unit": unit,
                "distribution": distribution,
                "mean": mean,
                "p5": p5,
                "p50": p50,
                "p95": p95,
                "base": base,
                "origin": origin,
                "from": from_,
                "sources": sources,
            }
        )
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        unit = d.pop("unit")

        distribution = d.pop("distribution")

        def _parse_mean(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        mean = _parse_mean(d.pop("mean"))

        p5 = d.pop("p5")

        p50 = d.pop("p50")

        p95 = d.pop("p95")

        def _parse_base(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        base = _parse_base(d.pop("base"))

        origin = UncertainInputOrigin(d.pop("origin"))

        from_ = d.pop("from")

        sources = cast(list[str], d.pop("sources"))

        why = d.pop("why", UNSET)

        uncertain_input = cls(
            name=name,
            title=title,
            unit=unit,
            distribution=distribution,
            mean=mean,
            p5=p5,
            p50=p50,
            p95=p95,
            base=base,
            origin=origin,
            from_=from_,
            sources=sources,
            why=why,
        )

        return uncertain_input
