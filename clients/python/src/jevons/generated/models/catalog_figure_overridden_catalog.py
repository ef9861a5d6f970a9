from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.catalog_figure_overridden_catalog_points import (
        CatalogFigureOverriddenCatalogPoints,
    )


T = TypeVar("T", bound="CatalogFigureOverriddenCatalog")


@_attrs_define
class CatalogFigureOverriddenCatalog:
    """The value in the catalog

    Attributes:
        value (float | str | Unset): A number in the unit; a date if the unit is date
        low (float | str | Unset): A number in the unit; a date if the unit is date
        high (float | str | Unset): A number in the unit; a date if the unit is date
        points (CatalogFigureOverriddenCatalogPoints | Unset): Date → number in the unit, instead of value
    """

    value: float | str | Unset = UNSET
    low: float | str | Unset = UNSET
    high: float | str | Unset = UNSET
    points: CatalogFigureOverriddenCatalogPoints | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        value: float | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        low: float | str | Unset
        if isinstance(self.low, Unset):
            low = UNSET
        else:
            low = self.low

        high: float | str | Unset
        if isinstance(self.high, Unset):
            high = UNSET
        else:
            high = self.high

        points: dict[str, Any] | Unset = UNSET
        if not isinstance(self.points, Unset):
            points = self.points.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if value is not UNSET:
            field_dict["value"] = value
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high
        if points is not UNSET:
            field_dict["points"] = points

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.catalog_figure_overridden_catalog_points import (
            CatalogFigureOverriddenCatalogPoints,
        )

        d = dict(src_dict)

        def _parse_value(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        def _parse_low(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        low = _parse_low(d.pop("low", UNSET))

        def _parse_high(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        high = _parse_high(d.pop("high", UNSET))

        _points = d.pop("points", UNSET)
        points: CatalogFigureOverriddenCatalogPoints | Unset
        if isinstance(_points, Unset):
            points = UNSET
        else:
            points = CatalogFigureOverriddenCatalogPoints.from_dict(_points)

        catalog_figure_overridden_catalog = cls(
            value=value,
            low=low,
            high=high,
            points=points,
        )

        return catalog_figure_overridden_catalog
