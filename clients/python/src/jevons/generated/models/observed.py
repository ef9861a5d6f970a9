from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Observed")


@_attrs_define
class Observed:
    """A result that was observed (a value or a figure of the catalog), with one standard error (an amount, or a share such
    as "10 %"), to which the draws of an ensemble can be held

        Attributes:
            of (str): A variable, an element x[abilene], or an aggregate sum(x), max(x, site)
            equals (float | str):
            within (float | str):
            at (int | str | Unset):
            during (int | Unset):
            boundary (str | Unset): Of the figures it is tested against, where they have one: what they count and what they
                leave out
            why (str | Unset): May have readings in braces, as findings have
            source (list[str] | str | Unset):
    """

    of: str
    equals: float | str
    within: float | str
    at: int | str | Unset = UNSET
    during: int | Unset = UNSET
    boundary: str | Unset = UNSET
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        equals: float | str
        equals = self.equals

        within: float | str
        within = self.within

        at: int | str | Unset
        if isinstance(self.at, Unset):
            at = UNSET
        else:
            at = self.at

        during = self.during

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
                "equals": equals,
                "within": within,
            }
        )
        if at is not UNSET:
            field_dict["at"] = at
        if during is not UNSET:
            field_dict["during"] = during
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

        def _parse_equals(data: object) -> float | str:
            return cast(float | str, data)

        equals = _parse_equals(d.pop("equals"))

        def _parse_within(data: object) -> float | str:
            return cast(float | str, data)

        within = _parse_within(d.pop("within"))

        def _parse_at(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        at = _parse_at(d.pop("at", UNSET))

        during = d.pop("during", UNSET)

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

        observed = cls(
            of=of,
            equals=equals,
            within=within,
            at=at,
            during=during,
            boundary=boundary,
            why=why,
            source=source,
        )

        return observed
