from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.stated_figure_type_2 import StatedFigureType2


T = TypeVar("T", bound="JevonsScenarioFigures")


@_attrs_define
class JevonsScenarioFigures:
    """Figures of the catalog this scenario takes another value for, by id"""

    additional_properties: dict[str, float | None | StatedFigureType2 | str] = (
        _attrs_field(init=False, factory=dict)
    )

    def to_dict(self) -> dict[str, Any]:
        from ..models.stated_figure_type_2 import StatedFigureType2

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, StatedFigureType2):
                field_dict[prop_name] = prop.to_dict()
            else:
                field_dict[prop_name] = prop

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.stated_figure_type_2 import StatedFigureType2

        d = dict(src_dict)
        jevons_scenario_figures = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(
                data: object,
            ) -> float | None | StatedFigureType2 | str:
                if data is None:
                    return data
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_stated_figure_type_2 = (
                        StatedFigureType2.from_dict(data)
                    )

                    return componentsschemas_stated_figure_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(float | None | StatedFigureType2 | str, data)

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        jevons_scenario_figures.additional_properties = additional_properties
        return jevons_scenario_figures

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> float | None | StatedFigureType2 | str:
        return self.additional_properties[key]

    def __setitem__(
        self, key: str, value: float | None | StatedFigureType2 | str
    ) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
