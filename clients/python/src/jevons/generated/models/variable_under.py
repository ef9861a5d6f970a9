from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.curve import Curve


T = TypeVar("T", bound="VariableUnder")


@_attrs_define
class VariableUnder:
    """Its values under the requested scenario; absent for a lookup table, which has none over time

    Attributes:
        scenario (str):
        curve (Curve): One variable over the run: values, or dims and by
        time (list[str] | Unset):
    """

    scenario: str
    curve: Curve
    time: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario = self.scenario

        curve = self.curve.to_dict()

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "curve": curve,
            }
        )
        if time is not UNSET:
            field_dict["time"] = time

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.curve import Curve

        d = dict(src_dict)
        scenario = d.pop("scenario")

        curve = Curve.from_dict(d.pop("curve"))

        time = cast(list[str], d.pop("time", UNSET))

        variable_under = cls(
            scenario=scenario,
            curve=curve,
            time=time,
        )

        return variable_under
