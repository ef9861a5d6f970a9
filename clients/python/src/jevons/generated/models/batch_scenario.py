from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.batch_scenario_state import BatchScenarioState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_scenario_expectations import BatchScenarioExpectations
    from ..models.batch_scenario_headline import BatchScenarioHeadline
    from ..models.problem import Problem


T = TypeVar("T", bound="BatchScenario")


@_attrs_define
class BatchScenario:
    """What has become of one scenario of a batch

    Attributes:
        number (int): Its place in the batch
        label (str): Its name in the results: no two of a batch are alike
        state (BatchScenarioState):
        run (str | Unset): Hash of its run: GET /v1/runs/{run}
        model (str | Unset):
        headline (BatchScenarioHeadline | Unset): The first curve of its results, the total of its elements where they
            add up
        expectations (BatchScenarioExpectations | Unset):
        warnings (int | Unset):
        problems (list[Problem] | Unset): Why it has failed
    """

    number: int
    label: str
    state: BatchScenarioState
    run: str | Unset = UNSET
    model: str | Unset = UNSET
    headline: BatchScenarioHeadline | Unset = UNSET
    expectations: BatchScenarioExpectations | Unset = UNSET
    warnings: int | Unset = UNSET
    problems: list[Problem] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        label = self.label

        state = self.state.value

        run = self.run

        model = self.model

        headline: dict[str, Any] | Unset = UNSET
        if not isinstance(self.headline, Unset):
            headline = self.headline.to_dict()

        expectations: dict[str, Any] | Unset = UNSET
        if not isinstance(self.expectations, Unset):
            expectations = self.expectations.to_dict()

        warnings = self.warnings

        problems: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.problems, Unset):
            problems = []
            for problems_item_data in self.problems:
                problems_item = problems_item_data.to_dict()
                problems.append(problems_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "label": label,
                "state": state,
            }
        )
        if run is not UNSET:
            field_dict["run"] = run
        if model is not UNSET:
            field_dict["model"] = model
        if headline is not UNSET:
            field_dict["headline"] = headline
        if expectations is not UNSET:
            field_dict["expectations"] = expectations
        if warnings is not UNSET:
            field_dict["warnings"] = warnings
        if problems is not UNSET:
            field_dict["problems"] = problems

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.batch_scenario_expectations import BatchScenarioExpectations
        from ..models.batch_scenario_headline import BatchScenarioHeadline
        from ..models.problem import Problem

        d = dict(src_dict)
        number = d.pop("number")

        label = d.pop("label")

        state = BatchScenarioState(d.pop("state"))

        run = d.pop("run", UNSET)

        model = d.pop("model", UNSET)

        _headline = d.pop("headline", UNSET)
        headline: BatchScenarioHeadline | Unset
        if isinstance(_headline, Unset):
            headline = UNSET
        else:
            headline = BatchScenarioHeadline.from_dict(_headline)

        _expectations = d.pop("expectations", UNSET)
        expectations: BatchScenarioExpectations | Unset
        if isinstance(_expectations, Unset):
            expectations = UNSET
        else:
            expectations = BatchScenarioExpectations.from_dict(_expectations)

        warnings = d.pop("warnings", UNSET)

        _problems = d.pop("problems", UNSET)
        problems: list[Problem] | Unset = UNSET
        if _problems is not UNSET:
            problems = []
            for problems_item_data in _problems:
                problems_item = Problem.from_dict(problems_item_data)

                problems.append(problems_item)

        batch_scenario = cls(
            number=number,
            label=label,
            state=state,
            run=run,
            model=model,
            headline=headline,
            expectations=expectations,
            warnings=warnings,
            problems=problems,
        )

        return batch_scenario
