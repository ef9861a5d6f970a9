from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConvergencePercentilesItem")


@_attrs_define
class ConvergencePercentilesItem:
    """
    Attributes:
        percentile (float):
        values (list[float | None]): The percentile of so many draws
        half_width (float | None): Half of its 95 % interval; null where the draws are too few
    """

    percentile: float
    values: list[float | None]
    half_width: float | None

    def to_dict(self) -> dict[str, Any]:
        percentile = self.percentile

        values = []
        for values_item_data in self.values:
            values_item: float | None
            values_item = values_item_data
            values.append(values_item)

        half_width: float | None
        half_width = self.half_width

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "percentile": percentile,
                "values": values,
                "half_width": half_width,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        percentile = d.pop("percentile")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:

            def _parse_values_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)

        def _parse_half_width(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        half_width = _parse_half_width(d.pop("half_width"))

        convergence_percentiles_item = cls(
            percentile=percentile,
            values=values,
            half_width=half_width,
        )

        return convergence_percentiles_item
