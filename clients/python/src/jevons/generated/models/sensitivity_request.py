from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sensitivity_request_method import SensitivityRequestMethod
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.jevons_scenario import JevonsScenario
    from ..models.sensitivity_ends import SensitivityEnds


T = TypeVar("T", bound="SensitivityRequest")


@_attrs_define
class SensitivityRequest:
    """What matters most for quantities of a scenario at one date

    Attributes:
        scenario (JevonsScenario | str): The name of a library scenario, or a scenario in the form of a request body
            Example: stargate-10gw.
        method (SensitivityRequestMethod | Unset): tornado (default): each input alone at its low and its high end.
            morris: elementary effects, which screen many inputs. sobol: the share of the variance that each input explains,
            alone and with its interactions. rank: rank correlations over the draws of an ensemble Example: tornado.
        inputs (list[SensitivityEnds | str] | Unset): The inputs to vary. Default: the main assumptions of the model, or
            every input with a range where it lists none; ["all"] is every input with a range
        quantities (list[str] | Unset): Names of the quantities; default: the numbers that the model and the scenario
            report Example: ['facility_power'].
        at (int | str | Unset):
        percentiles (list[float] | Unset): tornado and morris: the percentiles of its distribution between which an
            input moves; default 5 and 95. An input that has a plausible range only moves between its ends Example: [5, 95].
        trajectories (int | Unset): morris: default 20
        levels (int | Unset): morris: levels of the grid, an even number; default 4
        points (int | Unset): sobol: base points, a multiple of 16; inputs + 2 runs each; default 1024 Example: 1024.
        draws (int | Unset): rank: default 1000
        seed (int | Unset): The same seed gives the same numbers; default 1
    """

    scenario: JevonsScenario | str
    method: SensitivityRequestMethod | Unset = UNSET
    inputs: list[SensitivityEnds | str] | Unset = UNSET
    quantities: list[str] | Unset = UNSET
    at: int | str | Unset = UNSET
    percentiles: list[float] | Unset = UNSET
    trajectories: int | Unset = UNSET
    levels: int | Unset = UNSET
    points: int | Unset = UNSET
    draws: int | Unset = UNSET
    seed: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario
        from ..models.sensitivity_ends import SensitivityEnds

        scenario: dict[str, Any] | str
        if isinstance(self.scenario, JevonsScenario):
            scenario = self.scenario.to_dict()
        else:
            scenario = self.scenario

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method.value

        inputs: list[dict[str, Any] | str] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = []
            for inputs_item_data in self.inputs:
                inputs_item: dict[str, Any] | str
                if isinstance(inputs_item_data, SensitivityEnds):
                    inputs_item = inputs_item_data.to_dict()
                else:
                    inputs_item = inputs_item_data
                inputs.append(inputs_item)

        quantities: list[str] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities

        at: int | str | Unset
        if isinstance(self.at, Unset):
            at = UNSET
        else:
            at = self.at

        percentiles: list[float] | Unset = UNSET
        if not isinstance(self.percentiles, Unset):
            percentiles = self.percentiles

        trajectories = self.trajectories

        levels = self.levels

        points = self.points

        draws = self.draws

        seed = self.seed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
            }
        )
        if method is not UNSET:
            field_dict["method"] = method
        if inputs is not UNSET:
            field_dict["inputs"] = inputs
        if quantities is not UNSET:
            field_dict["quantities"] = quantities
        if at is not UNSET:
            field_dict["at"] = at
        if percentiles is not UNSET:
            field_dict["percentiles"] = percentiles
        if trajectories is not UNSET:
            field_dict["trajectories"] = trajectories
        if levels is not UNSET:
            field_dict["levels"] = levels
        if points is not UNSET:
            field_dict["points"] = points
        if draws is not UNSET:
            field_dict["draws"] = draws
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jevons_scenario import JevonsScenario
        from ..models.sensitivity_ends import SensitivityEnds

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

        _method = d.pop("method", UNSET)
        method: SensitivityRequestMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = SensitivityRequestMethod(_method)

        _inputs = d.pop("inputs", UNSET)
        inputs: list[SensitivityEnds | str] | Unset = UNSET
        if _inputs is not UNSET:
            inputs = []
            for inputs_item_data in _inputs:

                def _parse_inputs_item(data: object) -> SensitivityEnds | str:
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        componentsschemas_sensitivity_input_type_1 = (
                            SensitivityEnds.from_dict(data)
                        )

                        return componentsschemas_sensitivity_input_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    return cast(SensitivityEnds | str, data)

                inputs_item = _parse_inputs_item(inputs_item_data)

                inputs.append(inputs_item)

        quantities = cast(list[str], d.pop("quantities", UNSET))

        def _parse_at(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        at = _parse_at(d.pop("at", UNSET))

        percentiles = cast(list[float], d.pop("percentiles", UNSET))

        trajectories = d.pop("trajectories", UNSET)

        levels = d.pop("levels", UNSET)

        points = d.pop("points", UNSET)

        draws = d.pop("draws", UNSET)

        seed = d.pop("seed", UNSET)

        sensitivity_request = cls(
            scenario=scenario,
            method=method,
            inputs=inputs,
            quantities=quantities,
            at=at,
            percentiles=percentiles,
            trajectories=trajectories,
            levels=levels,
            points=points,
            draws=draws,
            seed=seed,
        )

        return sensitivity_request
