from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.jevons_scenario import JevonsScenario


T = TypeVar("T", bound="ScenarioDetail")


@_attrs_define
class ScenarioDetail:
    """
    Attributes:
        scenario (str):  Example: stargate-10gw.
        title (str):
        summary (str):
        model (None | str): The model it runs; null if a scenario it extends cannot be read
        extends (None | str):
        observations (int): To which the draws of a conditioned ensemble are held; 0: it states none
        written (JevonsScenario):
        resolved (JevonsScenario):
    """

    scenario: str
    title: str
    summary: str
    model: None | str
    extends: None | str
    observations: int
    written: JevonsScenario
    resolved: JevonsScenario

    def to_dict(self) -> dict[str, Any]:
        scenario = self.scenario

        title = self.title

        summary = self.summary

        model: None | str
        model = self.model

        extends: None | str
        extends = self.extends

        observations = self.observations

        written = self.written.to_dict()

        resolved = self.resolved.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "title": title,
                "summary": summary,
                "model": model,
                "extends": extends,
                "observations": observations,
                "written": written,
                "resolved": resolved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jevons_scenario import JevonsScenario

        d = dict(src_dict)
        scenario = d.pop("scenario")

        title = d.pop("title")

        summary = d.pop("summary")

        def _parse_model(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        model = _parse_model(d.pop("model"))

        def _parse_extends(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        extends = _parse_extends(d.pop("extends"))

        observations = d.pop("observations")

        written = JevonsScenario.from_dict(d.pop("written"))

        resolved = JevonsScenario.from_dict(d.pop("resolved"))

        scenario_detail = cls(
            scenario=scenario,
            title=title,
            summary=summary,
            model=model,
            extends=extends,
            observations=observations,
            written=written,
            resolved=resolved,
        )

        return scenario_detail
