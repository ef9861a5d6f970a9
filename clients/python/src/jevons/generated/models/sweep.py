from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.input_axis import InputAxis
    from ..models.swept_world import SweptWorld


T = TypeVar("T", bound="Sweep")


@_attrs_define
class Sweep:
    """Whole curves at every value of one input or two

    Example:
        {'inputs': [{'name': 'own_price_elasticity', 'title': 'Own-price elasticity of demand', 'unit': 'ratio',
            'values': [-1.4, -0.6]}], 'worlds': [{'scenario': None, 'title': 'Elastic demand', 'model': 'elastic-demand',
            'time': [datetime.date(2025, 1, 1), datetime.date(2026, 1, 1), datetime.date(2027, 1, 1)], 'step': 'year',
            'curves': {'demand': {'title': 'Demand', 'unit': 'Ttoken/year', 'over_time': 'mean', 'values':
            [[1319.3215453986172, 3059.04535481528, 6198.4404731442255], [757.858283255199, 1759.6891401494543,
            3574.7056558600807]]}}, 'refused': [], 'cut_equations': [], 'problems': []}]}

    Attributes:
        worlds (list[SweptWorld]): The scenario, then the one it is held against
        inputs (list[InputAxis] | Unset): The inputs, outer first; left out if include does not name values
    """

    worlds: list[SweptWorld]
    inputs: list[InputAxis] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        worlds = []
        for worlds_item_data in self.worlds:
            worlds_item = worlds_item_data.to_dict()
            worlds.append(worlds_item)

        inputs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = []
            for inputs_item_data in self.inputs:
                inputs_item = inputs_item_data.to_dict()
                inputs.append(inputs_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "worlds": worlds,
            }
        )
        if inputs is not UNSET:
            field_dict["inputs"] = inputs

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.input_axis import InputAxis
        from ..models.swept_world import SweptWorld

        d = dict(src_dict)
        worlds = []
        _worlds = d.pop("worlds")
        for worlds_item_data in _worlds:
            worlds_item = SweptWorld.from_dict(worlds_item_data)

            worlds.append(worlds_item)

        _inputs = d.pop("inputs", UNSET)
        inputs: list[InputAxis] | Unset = UNSET
        if _inputs is not UNSET:
            inputs = []
            for inputs_item_data in _inputs:
                inputs_item = InputAxis.from_dict(inputs_item_data)

                inputs.append(inputs_item)

        sweep = cls(
            worlds=worlds,
            inputs=inputs,
        )

        return sweep
