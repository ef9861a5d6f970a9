from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sourced_value_between import SourcedValueBetween
from ..models.sourced_value_outside import SourcedValueOutside
from ..types import UNSET, Unset

T = TypeVar("T", bound="SourcedValue")


@_attrs_define
class SourcedValue:
    """
    Attributes:
        value (Any):
        between (SourcedValueBetween | Unset):
        outside (SourcedValueOutside | Unset):
        before (float | str | Unset):
        why (str | Unset):
        source (list[str] | str | Unset):
    """

    value: Any
    between: SourcedValueBetween | Unset = UNSET
    outside: SourcedValueOutside | Unset = UNSET
    before: float | str | Unset = UNSET
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        between: str | Unset = UNSET
        if not isinstance(self.between, Unset):
            between = self.between.value

        outside: str | Unset = UNSET
        if not isinstance(self.outside, Unset):
            outside = self.outside.value

        before: float | str | Unset
        if isinstance(self.before, Unset):
            before = UNSET
        else:
            before = self.before

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
                "value": value,
            }
        )
        if between is not UNSET:
            field_dict["between"] = between
        if outside is not UNSET:
            field_dict["outside"] = outside
        if before is not UNSET:
            field_dict["before"] = before
        if why is not UNSET:
            field_dict["why"] = why
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        value = d.pop("value")

        _between = d.pop("between", UNSET)
        between: SourcedValueBetween | Unset
        if isinstance(_between, Unset):
            between = UNSET
        else:
            between = SourcedValueBetween(_between)

        _outside = d.pop("outside", UNSET)
        outside: SourcedValueOutside | Unset
        if isinstance(_outside, Unset):
            outside = UNSET
        else:
            outside = SourcedValueOutside(_outside)

        def _parse_before(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        before = _parse_before(d.pop("before", UNSET))

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

        sourced_value = cls(
            value=value,
            between=between,
            outside=outside,
            before=before,
            why=why,
            source=source,
        )

        return sourced_value
