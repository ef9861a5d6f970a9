from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.values_of_element_type_1 import ValuesOfElementType1


T = TypeVar("T", bound="ValuesBy")


@_attrs_define
class ValuesBy:
    """Nested by element, one level per dimension"""

    additional_properties: dict[str, list[Any] | ValuesOfElementType1] = _attrs_field(
        init=False, factory=dict
    )

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, list):
                field_dict[prop_name] = prop

            else:
                field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.values_of_element_type_1 import ValuesOfElementType1

        d = dict(src_dict)
        values_by = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(
                data: object,
            ) -> list[Any] | ValuesOfElementType1:
                try:
                    if not isinstance(data, list):
                        raise TypeError()
                    componentsschemas_values_of_element_type_0 = cast(list[Any], data)

                    return componentsschemas_values_of_element_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_values_of_element_type_1 = (
                    ValuesOfElementType1.from_dict(data)
                )

                return componentsschemas_values_of_element_type_1

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        values_by.additional_properties = additional_properties
        return values_by

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> list[Any] | ValuesOfElementType1:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: list[Any] | ValuesOfElementType1) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
