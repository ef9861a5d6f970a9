from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Goal")


@_attrs_define
class Goal:
    """A claim that equals, is above or is below a value

    Attributes:
        of (str): A variable, an element x[abilene], or an aggregate sum(x), max(x, site)
        at (int | str | Unset):
        during (int | Unset):
        always (bool | Unset):
        ever (bool | Unset):
        equals (float | str | Unset):
        above (float | str | Unset):
        below (float | str | Unset):
    """

    of: str
    at: int | str | Unset = UNSET
    during: int | Unset = UNSET
    always: bool | Unset = UNSET
    ever: bool | Unset = UNSET
    equals: float | str | Unset = UNSET
    above: float | str | Unset = UNSET
    below: float | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        at: int | str | Unset
        if isinstance(self.at, Unset):
            at = UNSET
        else:
            at = self.at

        during = self.during

        always = self.always

        ever = self.ever

        equals: float | str | Unset
        if isinstance(self.equals, Unset):
            equals = UNSET
        else:
            equals = self.equals

        above: float | str | Unset
        if isinstance(self.above, Unset):
            above = UNSET
        else:
            above = self.above

        below: float | str | Unset
        if isinstance(self.below, Unset):
            below = UNSET
        else:
            below = self.below

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "of": of,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at
        if during is not UNSET:
            field_dict["during"] = during
        if always is not UNSET:
            field_dict["always"] = always
        if ever is not UNSET:
            field_dict["ever"] = ever
        if equals is not UNSET:
            field_dict["equals"] = equals
        if above is not UNSET:
            field_dict["above"] = above
        if below is not UNSET:
            field_dict["below"] = below

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        of = d.pop("of")

        def _parse_at(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        at = _parse_at(d.pop("at", UNSET))

        during = d.pop("during", UNSET)

        always = d.pop("always", UNSET)

        ever = d.pop("ever", UNSET)

        def _parse_equals(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        equals = _parse_equals(d.pop("equals", UNSET))

        def _parse_above(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        above = _parse_above(d.pop("above", UNSET))

        def _parse_below(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        below = _parse_below(d.pop("below", UNSET))

        goal = cls(
            of=of,
            at=at,
            during=during,
            always=always,
            ever=ever,
            equals=equals,
            above=above,
            below=below,
        )

        return goal
