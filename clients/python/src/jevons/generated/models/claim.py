from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Claim")


@_attrs_define
class Claim:
    """
    Attributes:
        of (str): A variable, an element x[abilene], or an aggregate sum(x), max(x, site)
        at (int | str | Unset):
        during (int | Unset):
        always (bool | Unset):
        ever (bool | Unset):
        between (list[float | str] | Unset):
        above (float | str | Unset):
        below (float | str | Unset):
        equals (float | None | str | Unset):
        within (float | str | Unset):
        boundary (str | Unset): Of the figures it is tested against, where they have one: what they count and what they
            leave out
        why (str | Unset): May have readings in braces, as findings have
        source (list[str] | str | Unset):
    """

    of: str
    at: int | str | Unset = UNSET
    during: int | Unset = UNSET
    always: bool | Unset = UNSET
    ever: bool | Unset = UNSET
    between: list[float | str] | Unset = UNSET
    above: float | str | Unset = UNSET
    below: float | str | Unset = UNSET
    equals: float | None | str | Unset = UNSET
    within: float | str | Unset = UNSET
    boundary: str | Unset = UNSET
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

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

        between: list[float | str] | Unset = UNSET
        if not isinstance(self.between, Unset):
            between = []
            for between_item_data in self.between:
                between_item: float | str
                between_item = between_item_data
                between.append(between_item)

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

        equals: float | None | str | Unset
        if isinstance(self.equals, Unset):
            equals = UNSET
        else:
            equals = self.equals

        within: float | str | Unset
        if isinstance(self.within, Unset):
            within = UNSET
        else:
            within = self.within

        boundary = self.boundary

        why = self.why

        source: list[str] | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, list):
            source = self.source

        else:
            source = self.source

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
        if between is not UNSET:
            field_dict["between"] = between
        if above is not UNSET:
            field_dict["above"] = above
        if below is not UNSET:
            field_dict["below"] = below
        if equals is not UNSET:
            field_dict["equals"] = equals
        if within is not UNSET:
            field_dict["within"] = within
        if boundary is not UNSET:
            field_dict["boundary"] = boundary
        if why is not UNSET:
            field_dict["why"] = why
        if source is not UNSET:
            field_dict["source"] = source

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

        _between = d.pop("between", UNSET)
        between: list[float | str] | Unset = UNSET
        if _between is not UNSET:
            between = []
            for between_item_data in _between:

                def _parse_between_item(data: object) -> float | str:
                    return cast(float | str, data)

                between_item = _parse_between_item(between_item_data)

                between.append(between_item)

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

        def _parse_equals(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        equals = _parse_equals(d.pop("equals", UNSET))

        def _parse_within(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        within = _parse_within(d.pop("within", UNSET))

        boundary = d.pop("boundary", UNSET)

        why = d.pop("why", UNSET)

        def _parse_source(data: object) -> list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_source_ids_type_1 = cast(list[str], data)

                return componentsschemas_source_ids_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        claim = cls(
            of=of,
            at=at,
            during=during,
            always=always,
            ever=ever,
            between=between,
            above=above,
            below=below,
            equals=equals,
            within=within,
            boundary=boundary,
            why=why,
            source=source,
        )

        return claim
