from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.variable_role import VariableRole
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.equation import Equation
    from ..models.named_variable import NamedVariable
    from ..models.parameter_distribution import ParameterDistribution
    from ..models.plausible_range import PlausibleRange
    from ..models.variable_conversions_item import VariableConversionsItem
    from ..models.variable_figures import VariableFigures
    from ..models.variable_given import VariableGiven
    from ..models.variable_ranges_item import VariableRangesItem
    from ..models.variable_source_entries import VariableSourceEntries
    from ..models.variable_under import VariableUnder


T = TypeVar("T", bound="Variable")


@_attrs_define
class Variable:
    """Everything a model knows of one variable

    Attributes:
        name (str):  Example: facility_power.
        title (str):
        model (str): The model that declares it: this one or one it includes
        role (VariableRole):
        unit (str): Unit with its kind; empty for a category Example: MW(facility).
        dims (list[str]):
        sources (list[str]): Ids of sources, or the word assumption
        equations (list[Equation]):
        conversions (list[VariableConversionsItem]): Unit conversions inserted into the equations
        rests_on (list[NamedVariable]):
        feeds (list[NamedVariable]):
        source_entries (VariableSourceEntries): The sources the answer depends on, by id
        alternatives (list[str] | Unset): The dimensions whose elements are alternatives and are never summed; absent if
            there are none
        note (str | Unset):
        value (Any | Unset): As written in the file: a number in the unit above, a text with its own unit, points, or
            one of these per element
        before (float | str | Unset):
        figures (VariableFigures | Unset): Catalog figures the value names as figure(id), by id
        range_ (list[Any] | Unset): Lowest and highest legal value
        plausible (list[PlausibleRange] | Unset): Plausible ranges, narrower than range, of the variable or of some
            elements
        distribution (list[ParameterDistribution] | Unset): Its own distribution, or those of some elements; empty if it
            is not drawn; absent if it is drawn from its plausible range, or not at all
        ranges (list[VariableRangesItem] | Unset): Every range if several models state one; all of them apply
        given (VariableGiven | Unset): The value the requested scenario gives it; absent if the scenario does not set it
        under (VariableUnder | Unset): Its values under the requested scenario; absent for a lookup table, which has
            none over time
    """

    name: str
    title: str
    model: str
    role: VariableRole
    unit: str
    dims: list[str]
    sources: list[str]
    equations: list[Equation]
    conversions: list[VariableConversionsItem]
    rests_on: list[NamedVariable]
    feeds: list[NamedVariable]
    source_entries: VariableSourceEntries
    alternatives: list[str] | Unset = UNSET
    note: str | Unset = UNSET
    value: Any | Unset = UNSET
    before: float | str | Unset = UNSET
    figures: VariableFigures | Unset = UNSET
    range_: list[Any] | Unset = UNSET
    plausible: list[PlausibleRange] | Unset = UNSET
    distribution: list[ParameterDistribution] | Unset = UNSET
    ranges: list[VariableRangesItem] | Unset = UNSET
    given: VariableGiven | Unset = UNSET
    under: VariableUnder | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        model = self.model

        role = self.role.value

        unit = self.unit

        dims = self.dims

        sources = self.sources

        equations = []
        for equations_item_data in self.equations:
            equations_item = equations_item_data.to_dict()
            equations.append(equations_item)

        conversions = []
        for conversions_item_data in self.conversions:
            conversions_item = conversions_item_data.to_dict()
            conversions.append(conversions_item)

        rests_on = []
        for rests_on_item_data in self.rests_on:
            rests_on_item = rests_on_item_data.to_dict()
            rests_on.append(rests_on_item)

        feeds = []
        for feeds_item_data in self.feeds:
            feeds_item = feeds_item_data.to_dict()
            feeds.append(feeds_item)

        source_entries = self.source_entries.to_dict()

        alternatives: list[str] | Unset = UNSET
        if not isinstance(self.alternatives, Unset):
            alternatives = self.alternatives

        note = self.note

        value = self.value

        before: float | str | Unset
        if isinstance(self.before, Unset):
            before = UNSET
        else:
            before = self.before

        figures: dict[str, Any] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures.to_dict()

        range_: list[Any] | Unset = UNSET
        if not isinstance(self.range_, Unset):
            range_ = self.range_

        plausible: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.plausible, Unset):
            plausible = []
            for plausible_item_data in self.plausible:
                plausible_item = plausible_item_data.to_dict()
                plausible.append(plausible_item)

        distribution: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.distribution, Unset):
            distribution = []
            for distribution_item_data in self.distribution:
                distribution_item = distribution_item_data.to_dict()
                distribution.append(distribution_item)

        ranges: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ranges, Unset):
            ranges = []
            for ranges_item_data in self.ranges:
                ranges_item = ranges_item_data.to_dict()
                ranges.append(ranges_item)

        given: dict[str, Any] | Unset = UNSET
        if not isinstance(self.given, Unset):
            given = self.given.to_dict()

        under: dict[str, Any] | Unset = UNSET
        if not isinstance(self.under, Unset):
            under = self.under.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "model": model,
                "role": role,
                "unit": unit,
                "dims": dims,
                "sources": sources,
                "equations": equations,
                "conversions": conversions,
                "rests_on": rests_on,
                "feeds": feeds,
                "source_entries": source_entries,
            }
        )
        if alternatives is not UNSET:
            field_dict["alternatives"] = alternatives
        if note is not UNSET:
            field_dict["note"] = note
        if value is not UNSET:
            field_dict["value"] = value
        if before is not UNSET:
            field_dict["before"] = before
        if figures is not UNSET:
            field_dict["figures"] = figures
        if range_ is not UNSET:
            field_dict["range"] = range_
        if plausible is not UNSET:
            field_dict["plausible"] = plausible
        if distribution is not UNSET:
            field_dict["distribution"] = distribution
        if ranges is not UNSET:
            field_dict["ranges"] = ranges
        if given is not UNSET:
            field_dict["given"] = given
        if under is not UNSET:
            field_dict["under"] = under

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.equation import Equation
        from ..models.named_variable import NamedVariable
        from ..models.parameter_distribution import ParameterDistribution
        from ..models.plausible_range import PlausibleRange
        from ..models.variable_conversions_item import VariableConversionsItem
        from ..models.variable_figures import VariableFigures
        from ..models.variable_given import VariableGiven
        from ..models.variable_ranges_item import VariableRangesItem
        from ..models.variable_source_entries import VariableSourceEntries
        from ..models.variable_under import VariableUnder

        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        model = d.pop("model")

        role = VariableRole(d.pop("role"))

        unit = d.pop("unit")

        dims = cast(list[str], d.pop("dims"))

        sources = cast(list[str], d.pop("sources"))

        equations = []
        _equations = d.pop("equations")
        for equations_item_data in _equations:
            equations_item = Equation.from_dict(equations_item_data)

            equations.append(equations_item)

        conversions = []
        _conversions = d.pop("conversions")
        for conversions_item_data in _conversions:
            conversions_item = VariableConversionsItem.from_dict(conversions_item_data)

            conversions.append(conversions_item)

        rests_on = []
        _rests_on = d.pop("rests_on")
        for rests_on_item_data in _rests_on:
            rests_on_item = NamedVariable.from_dict(rests_on_item_data)

            rests_on.append(rests_on_item)

        feeds = []
        _feeds = d.pop("feeds")
        for feeds_item_data in _feeds:
            feeds_item = NamedVariable.from_dict(feeds_item_data)

            feeds.append(feeds_item)

        source_entries = VariableSourceEntries.from_dict(d.pop("source_entries"))

        alternatives = cast(list[str], d.pop("alternatives", UNSET))

        note = d.pop("note", UNSET)

        value = d.pop("value", UNSET)

        def _parse_before(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        before = _parse_before(d.pop("before", UNSET))

        _figures = d.pop("figures", UNSET)
        figures: VariableFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = VariableFigures.from_dict(_figures)

        range_ = cast(list[Any], d.pop("range", UNSET))

        _plausible = d.pop("plausible", UNSET)
        plausible: list[PlausibleRange] | Unset = UNSET
        if _plausible is not UNSET:
            plausible = []
            for plausible_item_data in _plausible:
                plausible_item = PlausibleRange.from_dict(plausible_item_data)

                plausible.append(plausible_item)

        _distribution = d.pop("distribution", UNSET)
        distribution: list[ParameterDistribution] | Unset = UNSET
        if _distribution is not UNSET:
            distribution = []
            for distribution_item_data in _distribution:
                distribution_item = ParameterDistribution.from_dict(
                    distribution_item_data
                )

                distribution.append(distribution_item)

        _ranges = d.pop("ranges", UNSET)
        ranges: list[VariableRangesItem] | Unset = UNSET
        if _ranges is not UNSET:
            ranges = []
            for ranges_item_data in _ranges:
                ranges_item = VariableRangesItem.from_dict(ranges_item_data)

                ranges.append(ranges_item)

        _given = d.pop("given", UNSET)
        given: VariableGiven | Unset
        if isinstance(_given, Unset):
            given = UNSET
        else:
            given = VariableGiven.from_dict(_given)

        _under = d.pop("under", UNSET)
        under: VariableUnder | Unset
        if isinstance(_under, Unset):
            under = UNSET
        else:
            under = VariableUnder.from_dict(_under)

        variable = cls(
            name=name,
            title=title,
            model=model,
            role=role,
            unit=unit,
            dims=dims,
            sources=sources,
            equations=equations,
            conversions=conversions,
            rests_on=rests_on,
            feeds=feeds,
            source_entries=source_entries,
            alternatives=alternatives,
            note=note,
            value=value,
            before=before,
            figures=figures,
            range_=range_,
            plausible=plausible,
            distribution=distribution,
            ranges=ranges,
            given=given,
            under=under,
        )

        return variable
