from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.explained_difference import ExplainedDifference
    from ..models.scenario_difference_differences import ScenarioDifferenceDifferences
    from ..models.scenario_difference_ratios import ScenarioDifferenceRatios


T = TypeVar("T", bound="ScenarioDifference")


@_attrs_define
class ScenarioDifference:
    """A later scenario against the first

    Attributes:
        scenario (None | str):
        from_ (None | str): The first scenario
        differences (ScenarioDifferenceDifferences | Unset): The scenario − the first
        ratios (ScenarioDifferenceRatios | Unset): The scenario ÷ the first
        explained (ExplainedDifference | Unset): Which differing assumption explains which part of a difference
    """

    scenario: None | str
    from_: None | str
    differences: ScenarioDifferenceDifferences | Unset = UNSET
    ratios: ScenarioDifferenceRatios | Unset = UNSET
    explained: ExplainedDifference | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        from_: None | str
        from_ = self.from_

        differences: dict[str, Any] | Unset = UNSET
        if not isinstance(self.differences, Unset):
            differences = self.differences.to_dict()

        ratios: dict[str, Any] | Unset = UNSET
        if not isinstance(self.ratios, Unset):
            ratios = self.ratios.to_dict()

        explained: dict[str, Any] | Unset = UNSET
        if not isinstance(self.explained, Unset):
            explained = self.explained.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "from": from_,
            }
        )
        if differences is not UNSET:
            field_dict["differences"] = differences
        if ratios is not UNSET:
            field_dict["ratios"] = ratios
        if explained is not UNSET:
            field_dict["explained"] = explained

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.explained_difference import ExplainedDifference
        from ..models.scenario_difference_differences import (
            ScenarioDifferenceDifferences,
        )
        from ..models.scenario_difference_ratios import ScenarioDifferenceRatios

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        def _parse_from_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_ = _parse_from_(d.pop("from"))

        _differences = d.pop("differences", UNSET)
        differences: ScenarioDifferenceDifferences | Unset
        if isinstance(_differences, Unset):
            differences = UNSET
        else:
            differences = ScenarioDifferenceDifferences.from_dict(_differences)

        _ratios = d.pop("ratios", UNSET)
        ratios: ScenarioDifferenceRatios | Unset
        if isinstance(_ratios, Unset):
            ratios = UNSET
        else:
            ratios = ScenarioDifferenceRatios.from_dict(_ratios)

        _explained = d.pop("explained", UNSET)
        explained: ExplainedDifference | Unset
        if isinstance(_explained, Unset):
            explained = UNSET
        else:
            explained = ExplainedDifference.from_dict(_explained)

        scenario_difference = cls(
            scenario=scenario,
            from_=from_,
            differences=differences,
            ratios=ratios,
            explained=explained,
        )

        return scenario_difference
