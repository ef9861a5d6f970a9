from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.main_assumption import MainAssumption
    from ..models.model_counterfactuals import ModelCounterfactuals
    from ..models.model_dimensions_item import ModelDimensionsItem
    from ..models.model_examples_item import ModelExamplesItem
    from ..models.model_graph_item import ModelGraphItem
    from ..models.model_requirements_item import ModelRequirementsItem
    from ..models.model_sources import ModelSources
    from ..models.model_time import ModelTime
    from ..models.model_variable import ModelVariable


T = TypeVar("T", bound="Model")


@_attrs_define
class Model:
    """A model with its includes

    Attributes:
        model (str): The name of a model Example: ai-power.
        title (str):
        version (str):  Example: 1.0.0.
        summary (str):
        includes (list[str]): Names of the models it includes
        dimensions (list[ModelDimensionsItem]):
        variables (list[ModelVariable]):
        main (list[MainAssumption]): The inputs that matter most, in the order to show them; empty if the model lists
            none
        graph (list[ModelGraphItem]): An edge from each variable to every variable whose equation names it
        requirements (list[ModelRequirementsItem]):
        examples (list[ModelExamplesItem]): Cases with a known answer; they run as tests
        sources (ModelSources): The sources the answer depends on, by id
        time (ModelTime | Unset): Default horizon; absent if the model has no time
        counterfactuals (ModelCounterfactuals | Unset): Assumptions of the worlds that a gain in efficiency is held
            against; absent if the model states none
    """

    model: str
    title: str
    version: str
    summary: str
    includes: list[str]
    dimensions: list[ModelDimensionsItem]
    variables: list[ModelVariable]
    main: list[MainAssumption]
    graph: list[ModelGraphItem]
    requirements: list[ModelRequirementsItem]
    examples: list[ModelExamplesItem]
    sources: ModelSources
    time: ModelTime | Unset = UNSET
    counterfactuals: ModelCounterfactuals | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        title = self.title

        version = self.version

        summary = self.summary

        includes = self.includes

        dimensions = []
        for dimensions_item_data in self.dimensions:
            dimensions_item = dimensions_item_data.to_dict()
            dimensions.append(dimensions_item)

        variables = []
        for variables_item_data in self.variables:
            variables_item = variables_item_data.to_dict()
            variables.append(variables_item)

        main = []
        for main_item_data in self.main:
            main_item = main_item_data.to_dict()
            main.append(main_item)

        graph = []
        for graph_item_data in self.graph:
            graph_item = graph_item_data.to_dict()
            graph.append(graph_item)

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        examples = []
        for examples_item_data in self.examples:
            examples_item = examples_item_data.to_dict()
            examples.append(examples_item)

        sources = self.sources.to_dict()

        time: dict[str, Any] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time.to_dict()

        counterfactuals: dict[str, Any] | Unset = UNSET
        if not isinstance(self.counterfactuals, Unset):
            counterfactuals = self.counterfactuals.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "model": model,
                "title": title,
                "version": version,
                "summary": summary,
                "includes": includes,
                "dimensions": dimensions,
                "variables": variables,
                "main": main,
                "graph": graph,
                "requirements": requirements,
                "examples": examples,
                "sources": sources,
            }
        )
        if time is not UNSET:
            field_dict["time"] = time
        if counterfactuals is not UNSET:
            field_dict["counterfactuals"] = counterfactuals

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.main_assumption import MainAssumption
        from ..models.model_counterfactuals import ModelCounterfactuals
        from ..models.model_dimensions_item import ModelDimensionsItem
        from ..models.model_examples_item import ModelExamplesItem
        from ..models.model_graph_item import ModelGraphItem
        from ..models.model_requirements_item import ModelRequirementsItem
        from ..models.model_sources import ModelSources
        from ..models.model_time import ModelTime
        from ..models.model_variable import ModelVariable

        d = dict(src_dict)
        model = d.pop("model")

        title = d.pop("title")

        version = d.pop("version")

        summary = d.pop("summary")

        includes = cast(list[str], d.pop("includes"))

        dimensions = []
        _dimensions = d.pop("dimensions")
        for dimensions_item_data in _dimensions:
            dimensions_item = ModelDimensionsItem.from_dict(dimensions_item_data)

            dimensions.append(dimensions_item)

        variables = []
        _variables = d.pop("variables")
        for variables_item_data in _variables:
            variables_item = ModelVariable.from_dict(variables_item_data)

            variables.append(variables_item)

        main = []
        _main = d.pop("main")
        for main_item_data in _main:
            main_item = MainAssumption.from_dict(main_item_data)

            main.append(main_item)

        graph = []
        _graph = d.pop("graph")
        for graph_item_data in _graph:
            graph_item = ModelGraphItem.from_dict(graph_item_data)

            graph.append(graph_item)

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = ModelRequirementsItem.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        examples = []
        _examples = d.pop("examples")
        for examples_item_data in _examples:
            examples_item = ModelExamplesItem.from_dict(examples_item_data)

            examples.append(examples_item)

        sources = ModelSources.from_dict(d.pop("sources"))

        _time = d.pop("time", UNSET)
        time: ModelTime | Unset
        if isinstance(_time, Unset):
            time = UNSET
        else:
            time = ModelTime.from_dict(_time)

        _counterfactuals = d.pop("counterfactuals", UNSET)
        counterfactuals: ModelCounterfactuals | Unset
        if isinstance(_counterfactuals, Unset):
            counterfactuals = UNSET
        else:
            counterfactuals = ModelCounterfactuals.from_dict(_counterfactuals)

        model = cls(
            model=model,
            title=title,
            version=version,
            summary=summary,
            includes=includes,
            dimensions=dimensions,
            variables=variables,
            main=main,
            graph=graph,
            requirements=requirements,
            examples=examples,
            sources=sources,
            time=time,
            counterfactuals=counterfactuals,
        )

        return model
