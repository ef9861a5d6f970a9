from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ClaimOutcome")


@_attrs_define
class ClaimOutcome:
    """An expectation of the scenario, and whether it holds

    Attributes:
        claim (str): The claim as text, with the value found
        holds (bool):
        found (float | None | str): A number, the word unlimited, a date, or a label of a category
        why (str | Unset):
        source (list[str] | str | Unset):
    """

    claim: str
    holds: bool
    found: float | None | str
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        claim = self.claim

        holds = self.holds

        found: float | None | str
        found = self.found

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
                "claim": claim,
                "holds": holds,
                "found": found,
            }
        )
        if why is not UNSET:
            field_dict["why"] = why
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        claim = d.pop("claim")

        holds = d.pop("holds")

        def _parse_found(data: object) -> float | None | str:
            if data is None:
                return data
            return cast(float | None | str, data)

        found = _parse_found(d.pop("found"))

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

        claim_outcome = cls(
            claim=claim,
            holds=holds,
            found=found,
            why=why,
            source=source,
        )

        return claim_outcome
