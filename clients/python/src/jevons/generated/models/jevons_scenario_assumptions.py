from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sourced_value import SourcedValue


T = TypeVar("T", bound="JevonsScenarioAssumptions")


@_attrs_define
class JevonsScenarioAssumptions:
    additional_properties: dict[str, float | None | SourcedValue | str] = _attrs_field(
        init=False, factory=dict
    )

    def to_dict(self) -> dict[str, Any]:
        from ..models.sourced_value import SourcedValue

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, SourcedValue):
                field_dict[prop_name] = prop.to_dict()
            else:
                field_dict[prop_name] = prop

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.sourced_value import SourcedValue

        d = dict(src_dict)
        jevons_scenario_assumptions = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(
                data: object,
            ) -> float | None | SourcedValue | str:
                if data is None:
                    return data
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_stated_value_type_2 = SourcedValue.from_dict(data)

                    return componentsschemas_stated_value_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(float | None | SourcedValue | str, data)

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        jevons_scenario_assumptions.additional_properties = additional_properties
        return jevons_scenario_assumptions

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> float | None | SourcedValue | str:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: float | None | SourcedValue | str) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
