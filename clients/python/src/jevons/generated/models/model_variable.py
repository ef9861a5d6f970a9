from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.model_variable_over_time import ModelVariableOverTime
from ..models.model_variable_role import ModelVariableRole
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.equation import Equation
    from ..models.model_variable_figures import ModelVariableFigures
    from ..models.parameter_distribution import ParameterDistribution
    from ..models.plausible_range import PlausibleRange


T = TypeVar("T", bound="ModelVariable")


@_attrs_define
class ModelVariable:
    """A variable of a model: declaration and equations

    Attributes:
        name (str):  Example: facility_power.
        title (str):
        model (str): The model that declares it: this one or one it includes
        role (ModelVariableRole):
        unit (str): Unit with its kind; empty for a category Example: MW(facility).
        dims (list[str]):
        sources (list[str]): Ids of sources, or the word assumption
        equations (list[Equation]):
        reported (bool): True if it is in every answer by default
        alternatives (list[str] | Unset): The dimensions whose elements are alternatives and are never summed; absent if
            there are none
        note (str | Unset):
        value (Any | Unset): As written in the file: a number in the unit above, a text with its own unit, points, or
            one of these per element
        before (float | str | Unset):
        figures (ModelVariableFigures | Unset): Catalog figures the value names as figure(id), by id
        range_ (list[Any] | Unset): Lowest and highest legal value
        plausible (list[PlausibleRange] | Unset): Plausible ranges, narrower than range, of the variable or of some
            elements
        distribution (list[ParameterDistribution] | Unset): Its own distribution, or those of some elements; empty if it
            is not drawn; absent if it is drawn from its plausible range, or not at all
        over_time (ModelVariableOverTime | Unset): How the steps of a year are aggregated
    """

    name: str
    title: str
    model: str
    role: ModelVariableRole
    unit: str
    dims: list[str]
    sources: list[str]
    equations: list[Equation]
    reported: bool
    alternatives: list[str] | Unset = UNSET
    note: str | Unset = UNSET
    value: Any | Unset = UNSET
    before: float | str | Unset = UNSET
    figures: ModelVariableFigures | Unset = UNSET
    range_: list[Any] | Unset = UNSET
    plausible: list[PlausibleRange] | Unset = UNSET
    distribution: list[ParameterDistribution] | Unset = UNSET
    over_time: ModelVariableOverTime | Unset = UNSET

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

        reported = self.reported

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

        over_time: str | Unset = UNSET
        if not isinstance(self.over_time, Unset):
            over_time = self.over_time.value

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
                "reported": reported,
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
        if over_time is not UNSET:
            field_dict["over_time"] = over_time

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.equation import Equation
        from ..models.model_variable_figures import ModelVariableFigures
        from ..models.parameter_distribution import ParameterDistribution
        from ..models.plausible_range import PlausibleRange

        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        model = d.pop("model")

        role = ModelVariableRole(d.pop("role"))

        unit = d.pop("unit")

        dims = cast(list[str], d.pop("dims"))

        sources = cast(list[str], d.pop("sources"))

        equations = []
        _equations = d.pop("equations")
        for equations_item_data in _equations:
            equations_item = Equation.from_dict(equations_item_data)

            equations.append(equations_item)

        reported = d.pop("reported")

        alternatives = cast(list[str], d.pop("alternatives", UNSET))

        note = d.pop("note", UNSET)

        value = d.pop("value", UNSET)

        def _parse_before(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        before = _parse_before(d.pop("before", UNSET))

        _figures = d.pop("figures", UNSET)
        figures: ModelVariableFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = ModelVariableFigures.from_dict(_figures)

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

        _over_time = d.pop("over_time", UNSET)
        over_time: ModelVariableOverTime | Unset
        if isinstance(_over_time, Unset):
            over_time = UNSET
        else:
            over_time = ModelVariableOverTime(_over_time)

        model_variable = cls(
            name=name,
            title=title,
            model=model,
            role=role,
            unit=unit,
            dims=dims,
            sources=sources,
            equations=equations,
            reported=reported,
            alternatives=alternatives,
            note=note,
            value=value,
            before=before,
            figures=figures,
            range_=range_,
            plausible=plausible,
            distribution=distribution,
            over_time=over_time,
        )

        return model_variable
