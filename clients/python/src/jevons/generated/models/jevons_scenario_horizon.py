from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="JevonsScenarioHorizon")


@_attrs_define
class JevonsScenarioHorizon:
    """
    Attributes:
        from_ (int | str | Unset):
        to (int | str | Unset):
        step (str | Unset):
    """

    from_: int | str | Unset = UNSET
    to: int | str | Unset = UNSET
    step: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from_: int | str | Unset
        if isinstance(self.from_, Unset):
            from_ = UNSET
        else:
            from_ = self.from_

        to: int | str | Unset
        if isinstance(self.to, Unset):
            to = UNSET
        else:
            to = self.to

        step = self.step

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if step is not UNSET:
            field_dict["step"] = step

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_from_(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        from_ = _parse_from_(d.pop("from", UNSET))

        def _parse_to(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        to = _parse_to(d.pop("to", UNSET))

        step = d.pop("step", UNSET)

        jevons_scenario_horizon = cls(
            from_=from_,
            to=to,
            step=step,
        )

        return jevons_scenario_horizon
