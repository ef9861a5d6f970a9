from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.catalog_figure_overridden_by import CatalogFigureOverriddenBy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.catalog_figure_overridden_catalog import (
        CatalogFigureOverriddenCatalog,
    )


T = TypeVar("T", bound="CatalogFigureOverridden")


@_attrs_define
class CatalogFigureOverridden:
    """Present if the value is overridden: in the scenario, or in a file the service was started with

    Attributes:
        by (CatalogFigureOverriddenBy):
        catalog (CatalogFigureOverriddenCatalog): The value in the catalog
        why (str | Unset):
    """

    by: CatalogFigureOverriddenBy
    catalog: CatalogFigureOverriddenCatalog
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
        from ..models.catalog_figure_overridden_catalog import (
            CatalogFigureOverriddenCatalog,
        )

        d = dict(src_dict)
        by = CatalogFigureOverriddenBy(d.pop("by"))

        catalog = CatalogFigureOverriddenCatalog.from_dict(d.pop("catalog"))

        why = d.pop("why", UNSET)

        catalog_figure_overridden = cls(
            by=by,
            catalog=catalog,
            why=why,
        )

        return catalog_figure_overridden
