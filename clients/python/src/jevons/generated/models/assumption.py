from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.assumption_from import AssumptionFrom
from ..types import UNSET, Unset

T = TypeVar("T", bound="Assumption")


@_attrs_define
class Assumption:
    """A value the run was made with, and where it comes from

    Attributes:
        variable (str): The variable, or some of its elements Example: it_capacity[abilene].
        title (str):
        unit (str):  Example: MW(it_nameplate).
        value (float | None | str): A number, the word unlimited, a date, or a label of a category
        stated (str): As written in its file Example: abilene: 843 MW, milam: 200 MW.
        from_ (AssumptionFrom): Where the value comes from: a default of the model, an ancestor of the scenario, the
            scenario itself, or the request
        sources (list[str]): Ids of sources, or the word assumption
        figures (list[str]): Ids of the catalog figures it names
        by (str | Unset): The model or scenario that states it
        range_ (str | Unset):  Example: 0 to 1.
        plausible (str | Unset):  Example: 0.2 to 0.6.
    """

    variable: str
    title: str
    unit: str
    value: float | None | str
    stated: str
    from_: AssumptionFrom
    sources: list[str]
    figures: list[str]
    by: str | Unset = UNSET
    range_: str | Unset = UNSET
    plausible: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        variable = self.variable

        title = self.title

        unit = self.unit

        value: float | None | str
        value = self.value

        stated = self.stated

        from_ = self.from_.value

        sources = self.sources

        figures = self.figures

        by = self.by

        range_ = self.range_

        plausible = self.plausible

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "variable": variable,
                "title": title,
                "unit": unit,
                "value": value,
                "stated": stated,
                "from": from_,
                "sources": sources,
                "figures": figures,
            }
        )
        if by is not UNSET:
            field_dict["by"] = by
        if range_ is not UNSET:
            field_dict["range"] = range_
        if plausible is not UNSET:
            field_dict["plausible"] = plausible

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        variable = d.pop("variable")

        title = d.pop("title")

        unit = d.pop("unit")

        def _parse_value(data: object) -> float | None | str:
            if data is None:
                return data
            return cast(float | None | str, data)

        value = _parse_value(d.pop("value"))

        stated = d.pop("stated")

        from_ = AssumptionFrom(d.pop("from"))

        sources = cast(list[str], d.pop("sources"))

        figures = cast(list[str], d.pop("figures"))

        by = d.pop("by", UNSET)

        range_ = d.pop("range", UNSET)

        plausible = d.pop("plausible", UNSET)

        assumption = cls(
            variable=variable,
            title=title,
            unit=unit,
            value=value,
            stated=stated,
            from_=from_,
            sources=sources,
            figures=figures,
            by=by,
            range_=range_,
            plausible=plausible,
        )

        return assumption
