from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.demand_curve_request_spacing import DemandCurveRequestSpacing
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="DemandCurveRequest")


@_attrs_define
class DemandCurveRequest:
    """One scenario, run once for each value of one of its variables

    Attributes:
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        against (str): The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then
            overridden; one element, x[abilene]; or one point of a series, x@2030 Example: own_price_elasticity.
        values (list[float | str] | Unset): The values, each a text with its unit or a pure ratio; replaces from, to,
            points and spacing Example: ['1 USD/Mtoken', '5 USD/Mtoken', '20 USD/Mtoken'].
        from_ (float | str | Unset):
        to (float | str | Unset):
        points (int | Unset): Number of values including both ends; default 21 Example: 21.
        spacing (DemandCurveRequestSpacing | Unset): Equal steps or equal ratios; default linear
        at (int | str | Unset):
        quantities (list[str] | Unset): Names of the curves to return; default: those the model and the scenario report
            Example: ['served_demand', 'accelerators', 'facility_power'].
    """

    scenario: JevonsScenario | str
    against: str
    values: list[float | str] | Unset = UNSET
    from_: float | str | Unset = UNSET
    to: float | str | Unset = UNSET
    points: int | Unset = UNSET
    spacing: DemandCurveRequestSpacing | Unset = UNSET
    at: int | str | Unset = UNSET
    quantities: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        against = self.against

        values: list[float | str] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for values_item_data in self.values:
                values_item: float | str
                values_item = values_item_data
                values.append(values_item)

        from_: float | str | Unset
        if isinstance(self.from_, Unset):
            from_ = UNSET
        else:
            from_ = self.from_

        to: float | str | Unset
        if isinstance(self.to, Unset):
            to = UNSET
        else:
            to = self.to

        points = self.points

        spacing: str | Unset = UNSET
        if not isinstance(self.spacing, Unset):
            spacing = self.spacing.value

        at: int | str | Unset
        if isinstance(self.at, Unset):
            at = UNSET
        else:
            at = self.at

        quantities: list[str] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "against": against,
            }
        )
        if values is not UNSET:
            field_dict["values"] = values
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if points is not UNSET:
            field_dict["points"] = points
        if spacing is not UNSET:
            field_dict["spacing"] = spacing
        if at is not UNSET:
            field_dict["at"] = at
        if quantities is not UNSET:
            field_dict["quantities"] = quantities

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jevons_scenario import JevonsScenario

        d = dict(src_dict)

        def _parse_scenario(data: object) -> JevonsScenario | str:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_scenario_or_name_type_1 = JevonsScenario.from_dict(
                    data
                )

                return componentsschemas_scenario_or_name_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JevonsScenario | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        against = d.pop("against")

        _values = d.pop("values", UNSET)
        values: list[float | str] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for values_item_data in _values:

                def _parse_values_item(data: object) -> float | str:
                    return cast(float | str, data)

                values_item = _parse_values_item(values_item_data)

                values.append(values_item)

        def _parse_from_(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        from_ = _parse_from_(d.pop("from", UNSET))

        def _parse_to(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        to = _parse_to(d.pop("to", UNSET))

        points = d.pop("points", UNSET)

        _spacing = d.pop("spacing", UNSET)
        spacing: DemandCurveRequestSpacing | Unset
        if isinstance(_spacing, Unset):
            spacing = UNSET
        else:
            spacing = DemandCurveRequestSpacing(_spacing)

        def _parse_at(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        at = _parse_at(d.pop("at", UNSET))

        quantities = cast(list[str], d.pop("quantities", UNSET))

        demand_curve_request = cls(
            scenario=scenario,
            against=against,
            values=values,
            from_=from_,
            to=to,
            points=points,
            spacing=spacing,
            at=at,
            quantities=quantities,
        )

        return demand_curve_request
