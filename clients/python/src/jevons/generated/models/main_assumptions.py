from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.main_assumption import MainAssumption
    from ..models.main_assumptions_counterfactuals import MainAssumptionsCounterfactuals


T = TypeVar("T", bound="MainAssumptions")


@_attrs_define
class MainAssumptions:
    """The inputs of a model that matter most

    Attributes:
        model (str): The name of a model Example: ai-power.
        main (list[MainAssumption]): The inputs that matter most, in the order to show them; empty if the model lists
            none
        counterfactuals (MainAssumptionsCounterfactuals | Unset): Assumptions of the worlds that a gain in efficiency is
            held against; absent if the model states none
    """

    model: str
    main: list[MainAssumption]
    counterfactuals: MainAssumptionsCounterfactuals | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        main = []
        for main_item_data in self.main:
            main_item = main_item_data.to_dict()
            main.append(main_item)

        counterfactuals: dict[str, Any] | Unset = UNSET
        if not isinstance(self.counterfactuals, Unset):
            counterfactuals = self.counterfactuals.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "model": model,
                "main": main,
            }
        )
        if counterfactuals is not UNSET:
            field_dict["counterfactuals"] = counterfactuals

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.main_assumption import MainAssumption
        from ..models.main_assumptions_counterfactuals import (
            MainAssumptionsCounterfactuals,
        )

        d = dict(src_dict)
        model = d.pop("model")

        main = []
        _main = d.pop("main")
        for main_item_data in _main:
            main_item = MainAssumption.from_dict(main_item_data)

            main.append(main_item)

        _counterfactuals = d.pop("counterfactuals", UNSET)
        counterfactuals: MainAssumptionsCounterfactuals | Unset
        if isinstance(_counterfactuals, Unset):
            counterfactuals = UNSET
        else:
            counterfactuals = MainAssumptionsCounterfactuals.from_dict(_counterfactuals)

        main_assumptions = cls(
            model=model,
            main=main,
            counterfactuals=counterfactuals,
        )

        return main_assumptions
