from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.convergence_percentiles_item import ConvergencePercentilesItem


T = TypeVar("T", bound="Convergence")


@_attrs_define
class Convergence:
    """How percentiles settle as the draws double

    Attributes:
        curve (str):
        element (list[str]):
        unit (str):
        draws (list[int]): Numbers of draws, the last of them all
        percentiles (list[ConvergencePercentilesItem]):
        at (str | Unset):
    """

    curve: str
    element: list[str]
    unit: str
    draws: list[int]
    percentiles: list[ConvergencePercentilesItem]
    at: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        curve = self.curve

        element = self.element

        unit = self.unit

        draws = self.draws

        percentiles = []
        for percentiles_item_data in self.percentiles:
            percentiles_item = percentiles_item_data.to_dict()
            percentiles.append(percentiles_item)

        at = self.at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "curve": curve,
                "element": element,
                "unit": unit,
                "draws": draws,
                "percentiles": percentiles,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.convergence_percentiles_item import ConvergencePercentilesItem

        d = dict(src_dict)
        curve = d.pop("curve")

        element = cast(list[str], d.pop("element"))

        unit = d.pop("unit")

        draws = cast(list[int], d.pop("draws"))

        percentiles = []
        _percentiles = d.pop("percentiles")
        for percentiles_item_data in _percentiles:
            percentiles_item = ConvergencePercentilesItem.from_dict(
                percentiles_item_data
            )

            percentiles.append(percentiles_item)

        at = d.pop("at", UNSET)

        convergence = cls(
            curve=curve,
            element=element,
            unit=unit,
            draws=draws,
            percentiles=percentiles,
            at=at,
        )

        return convergence
