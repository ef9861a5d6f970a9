from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.figure_overridden_by import FigureOverriddenBy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.figure_overridden_catalog import FigureOverriddenCatalog


T = TypeVar("T", bound="FigureOverridden")


@_attrs_define
class FigureOverridden:
    """Present if the value is overridden: in the scenario, or in a file the service was started with

    Attributes:
        by (FigureOverriddenBy):
        catalog (FigureOverriddenCatalog): The value in the catalog
        why (str | Unset):
    """

    by: FigureOverriddenBy
    catalog: FigureOverriddenCatalog
    why: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        by = self.by.value

        catalog = self.catalog.to_dict()

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "by": by,
                "catalog": catalog,
            }
        )
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.figure_overridden_catalog import FigureOverriddenCatalog

        d = dict(src_dict)
        by = FigureOverriddenBy(d.pop("by"))

        catalog = FigureOverriddenCatalog.from_dict(d.pop("catalog"))

        why = d.pop("why", UNSET)

        figure_overridden = cls(
            by=by,
            catalog=catalog,
            why=why,
        )

        return figure_overridden
