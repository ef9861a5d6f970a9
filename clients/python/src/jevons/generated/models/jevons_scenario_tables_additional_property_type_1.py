from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.jevons_scenario_tables_additional_property_type_1_additional_property_type_1 import (
        JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1,
    )


T = TypeVar("T", bound="JevonsScenarioTablesAdditionalPropertyType1")


@_attrs_define
class JevonsScenarioTablesAdditionalPropertyType1:
    additional_properties: dict[
        str, JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1 | None
    ] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.jevons_scenario_tables_additional_property_type_1_additional_property_type_1 import (
            JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1,
        )

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(
                prop, JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1
            ):
                field_dict[prop_name] = prop.to_dict()
            else:
                field_dict[prop_name] = prop

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jevons_scenario_tables_additional_property_type_1_additional_property_type_1 import (
            JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1,
        )

        d = dict(src_dict)
        jevons_scenario_tables_additional_property_type_1 = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(
                data: object,
            ) -> (
                JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1
                | None
            ):
                if data is None:
                    return data
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    additional_property_type_1 = JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1.from_dict(
                        data
                    )

                    return additional_property_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(
                    JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1
                    | None,
                    data,
                )

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        jevons_scenario_tables_additional_property_type_1.additional_properties = (
            additional_properties
        )
        return jevons_scenario_tables_additional_property_type_1

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(
        self, key: str
    ) -> JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1 | None:
        return self.additional_properties[key]

    def __setitem__(
        self,
        key: str,
        value: JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1
        | None,
    ) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
