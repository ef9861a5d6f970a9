from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.series_values_between import SeriesValuesBetween
from ..models.series_values_outside import SeriesValuesOutside
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.points_or_curve_type_1 import PointsOrCurveType1


T = TypeVar("T", bound="SeriesValues")


@_attrs_define
class SeriesValues:
    """
    Attributes:
        points (PointsOrCurveType1 | str):
        unit (str | Unset): Unit of bare numbers among the points
        between (SeriesValuesBetween | Unset):
        outside (SeriesValuesOutside | Unset):
        before (float | str | Unset):
        why (str | Unset):
        source (list[str] | str | Unset):
    """

    points: PointsOrCurveType1 | str
    unit: str | Unset = UNSET
    between: SeriesValuesBetween | Unset = UNSET
    outside: SeriesValuesOutside | Unset = UNSET
    before: float | str | Unset = UNSET
    why: str | Unset = UNSET
    source: list[str] | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.points_or_curve_type_1 import PointsOrCurveType1

        points: dict[str, Any] | str
        if isinstance(self.points, PointsOrCurveType1):
            points = self.points.to_dict()
        else:
            points = self.points

        unit = self.unit

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
                "points": points,
            }
        )
        if unit is not UNSET:
            field_dict["unit"] = unit
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
        from ..models.points_or_curve_type_1 import PointsOrCurveType1

        d = dict(src_dict)

        def _parse_points(data: object) -> PointsOrCurveType1 | str:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_points_or_curve_type_1 = PointsOrCurveType1.from_dict(
                    data
                )

                return componentsschemas_points_or_curve_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(PointsOrCurveType1 | str, data)

        points = _parse_points(d.pop("points"))

        unit = d.pop("unit", UNSET)

        _between = d.pop("between", UNSET)
        between: SeriesValuesBetween | Unset
        if isinstance(_between, Unset):
            between = UNSET
        else:
            between = SeriesValuesBetween(_between)

        _outside = d.pop("outside", UNSET)
        outside: SeriesValuesOutside | Unset
        if isinstance(_outside, Unset):
            outside = UNSET
        else:
            outside = SeriesValuesOutside(_outside)

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

        series_values = cls(
            points=points,
            unit=unit,
            between=between,
            outside=outside,
            before=before,
            why=why,
            source=source,
        )

        return series_values
