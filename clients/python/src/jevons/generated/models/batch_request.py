from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.batch_curves_type_0 import BatchCurvesType0
from ..models.batch_request_every import BatchRequestEvery
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_request_matrix import BatchRequestMatrix
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="BatchRequest")


@_attrs_define
class BatchRequest:
    """Scenarios to run, and what their results hold

    Attributes:
        scenarios (list[JevonsScenario | str]): Names of library scenarios, or scenarios; with the matrix at most 10,000
        title (str | Unset):
        matrix (BatchRequestMatrix | Unset): Assumption → its values: every scenario is run with every combination, set
            on top of it; null removes one Example: {'own_price_elasticity': [-0.5, -1]}.
        curves (BatchCurvesType0 | list[str] | Unset): Curves of the results; default: those that model and scenario
            report
        every (BatchRequestEvery | Unset): One value per year instead of one per step
        as_of (str | Unset): Figures of the catalog as they stood then, for every scenario
    """

    scenarios: list[JevonsScenario | str]
    title: str | Unset = UNSET
    matrix: BatchRequestMatrix | Unset = UNSET
    curves: BatchCurvesType0 | list[str] | Unset = UNSET
    every: BatchRequestEvery | Unset = UNSET
    as_of: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario import JevonsScenario

        scenarios = []
        for scenarios_item_data in self.scenarios:
            scenarios_item: dict[str, Any] | str
            if isinstance(scenarios_item_data, JevonsScenario):
                scenarios_item = scenarios_item_data.to_dict()
            else:
                scenarios_item = scenarios_item_data
            scenarios.append(scenarios_item)

        title = self.title

        matrix: dict[str, Any] | Unset = UNSET
        if not isinstance(self.matrix, Unset):
            matrix = self.matrix.to_dict()

        curves: list[str] | str | Unset
        if isinstance(self.curves, Unset):
            curves = UNSET
        elif isinstance(self.curves, BatchCurvesType0):
            curves = self.curves.value
        else:
            curves = self.curves

        every: str | Unset = UNSET
        if not isinstance(self.every, Unset):
            every = self.every.value

        as_of = self.as_of

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenarios": scenarios,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if matrix is not UNSET:
            field_dict["matrix"] = matrix
        if curves is not UNSET:
            field_dict["curves"] = curves
        if every is not UNSET:
            field_dict["every"] = every
        if as_of is not UNSET:
            field_dict["as_of"] = as_of

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.batch_request_matrix import BatchRequestMatrix
        from ..models.jevons_scenario import JevonsScenario

        d = dict(src_dict)
        scenarios = []
        _scenarios = d.pop("scenarios")
        for scenarios_item_data in _scenarios:

            def _parse_scenarios_item(data: object) -> JevonsScenario | str:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_scenario_or_name_type_1 = (
                        JevonsScenario.from_dict(data)
                    )

                    return componentsschemas_scenario_or_name_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(JevonsScenario | str, data)

            scenarios_item = _parse_scenarios_item(scenarios_item_data)

            scenarios.append(scenarios_item)

        title = d.pop("title", UNSET)

        _matrix = d.pop("matrix", UNSET)
        matrix: BatchRequestMatrix | Unset
        if isinstance(_matrix, Unset):
            matrix = UNSET
        else:
            matrix = BatchRequestMatrix.from_dict(_matrix)

        def _parse_curves(data: object) -> BatchCurvesType0 | list[str] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_batch_curves_type_0 = BatchCurvesType0(data)

                return componentsschemas_batch_curves_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            componentsschemas_batch_curves_type_1 = cast(list[str], data)

            return componentsschemas_batch_curves_type_1

        curves = _parse_curves(d.pop("curves", UNSET))

        _every = d.pop("every", UNSET)
        every: BatchRequestEvery | Unset
        if isinstance(_every, Unset):
            every = UNSET
        else:
            every = BatchRequestEvery(_every)

        as_of = d.pop("as_of", UNSET)

        batch_request = cls(
            scenarios=scenarios,
            title=title,
            matrix=matrix,
            curves=curves,
            every=every,
            as_of=as_of,
        )

        return batch_request
