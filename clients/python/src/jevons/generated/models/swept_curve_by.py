from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.stops_of_element_type_1 import StopsOfElementType1


T = TypeVar("T", bound="SweptCurveBy")


@_attrs_define
class SweptCurveBy:
    """Values of a curve with dimensions, nested by element"""

    additional_properties: dict[
        str, list[list[float | None | str]] | StopsOfElementType1
    ] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, list):
                field_dict[prop_name] = []
                for componentsschemas_stop_values_item_data in prop:
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

                    field_dict[prop_name].append(componentsschemas_stop_values_item)

            else:
                field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.stops_of_element_type_1 import StopsOfElementType1

        d = dict(src_dict)
        swept_curve_by = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(
                data: object,
            ) -> list[list[float | None | str]] | StopsOfElementType1:
                try:
                    if not isinstance(data, list):
                        raise TypeError()
                    componentsschemas_stops_of_element_type_0 = []
                    _componentsschemas_stops_of_element_type_0 = data
                    for (
                        componentsschemas_stop_values_item_data
                    ) in _componentsschemas_stops_of_element_type_0:
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

                        componentsschemas_stops_of_element_type_0.append(
                            componentsschemas_stop_values_item
                        )

                    return componentsschemas_stops_of_element_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_stops_of_element_type_1 = (
                    StopsOfElementType1.from_dict(data)
                )

                return componentsschemas_stops_of_element_type_1

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        swept_curve_by.additional_properties = additional_properties
        return swept_curve_by

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(
        self, key: str
    ) -> list[list[float | None | str]] | StopsOfElementType1:
        return self.additional_properties[key]

    def __setitem__(
        self, key: str, value: list[list[float | None | str]] | StopsOfElementType1
    ) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
