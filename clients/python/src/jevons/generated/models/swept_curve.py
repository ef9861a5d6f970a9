from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.swept_curve_over_time import SweptCurveOverTime
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.swept_curve_by import SweptCurveBy


T = TypeVar("T", bound="SweptCurve")


@_attrs_define
class SweptCurve:
    """One variable over the run at each stop: values, or dims and by

    Attributes:
        title (str):
        unit (str):  Example: MW(facility).
        over_time (SweptCurveOverTime | Unset): How the steps of a year are aggregated
        category (bool | Unset): True if the values are labels
        values (list[list[float | None | str]] | Unset): One list for each stop, with one value per entry of time; stops
            in the order of inputs, the last fastest
        dims (list[str] | Unset): Dimensions of by, outer first Example: ['site'].
        by (SweptCurveBy | Unset): Values of a curve with dimensions, nested by element
    """

    title: str
    unit: str
    over_time: SweptCurveOverTime | Unset = UNSET
    category: bool | Unset = UNSET
    values: list[list[float | None | str]] | Unset = UNSET
    dims: list[str] | Unset = UNSET
    by: SweptCurveBy | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        unit = self.unit

        over_time: str | Unset = UNSET
        if not isinstance(self.over_time, Unset):
            over_time = self.over_time.value

        category = self.category

        values: list[list[float | None | str]] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for componentsschemas_stop_values_item_data in self.values:
                componentsschemas_stop_values_item = []
                for (
                    componentsschemas_curve_values_item_data
                ) in componentsschemas_stop_values_item_data:
                    componentsschemas_curve_values_item: float | None | str
                    componentsschemas_curve_values_item = (
                        componentsschemas_curve_values_item_data
                    )
                    componentsschemas_stop_values_item.append(
                        componentsschemas_curve_values_item
                    )

                values.append(componentsschemas_stop_values_item)

        dims: list[str] | Unset = UNSET
        if not isinstance(self.dims, Unset):
            dims = self.dims

        by: dict[str, Any] | Unset = UNSET
        if not isinstance(self.by, Unset):
            by = self.by.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "unit": unit,
            }
        )
        if over_time is not UNSET:
            field_dict["over_time"] = over_time
        if category is not UNSET:
            field_dict["category"] = category
        if values is not UNSET:
            field_dict["values"] = values
        if dims is not UNSET:
            field_dict["dims"] = dims
        if by is not UNSET:
            field_dict["by"] = by

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.swept_curve_by import SweptCurveBy

        d = dict(src_dict)
        title = d.pop("title")

        unit = d.pop("unit")

        _over_time = d.pop("over_time", UNSET)
        over_time: SweptCurveOverTime | Unset
        if isinstance(_over_time, Unset):
            over_time = UNSET
        else:
            over_time = SweptCurveOverTime(_over_time)

        category = d.pop("category", UNSET)

        _values = d.pop("values", UNSET)
        values: list[list[float | None | str]] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for componentsschemas_stop_values_item_data in _values:
                componentsschemas_stop_values_item = []
                _componentsschemas_stop_values_item = (
                    componentsschemas_stop_values_item_data
                )
                for (
                    componentsschemas_curve_values_item_data
                ) in _componentsschemas_stop_values_item:

                    def _parse_componentsschemas_curve_values_item(
                        data: object,
                    ) -> float | None | str:
                        if data is None:
                            return data
                        return cast(float | None | str, data)

                    componentsschemas_curve_values_item = (
                        _parse_componentsschemas_curve_values_item(
                            componentsschemas_curve_values_item_data
                        )
                    )

                    componentsschemas_stop_values_item.append(
                        componentsschemas_curve_values_item
                    )

                values.append(componentsschemas_stop_values_item)

        dims = cast(list[str], d.pop("dims", UNSET))

        _by = d.pop("by", UNSET)
        by: SweptCurveBy | Unset
        if isinstance(_by, Unset):
            by = UNSET
        else:
            by = SweptCurveBy.from_dict(_by)

        swept_curve = cls(
            title=title,
            unit=unit,
            over_time=over_time,
            category=category,
            values=values,
            dims=dims,
            by=by,
        )

        return swept_curve
