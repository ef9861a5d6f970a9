"""Answers as data frames."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from .errors import problem_of

Value = float | str | None


def frame_of(answer: Mapping[str, Any], index: "pd.Index[Any]") -> pd.DataFrame:
    """A column per curve and element, `x` or `x[abilene]`; units, titles and what the answer says of itself in `attrs`."""
    columns: dict[str, Any] = {}
    units: dict[str, str] = {}
    titles: dict[str, str] = {}
    for name, curve in answer["curves"].items():
        for elements, values in series_of(curve):
            column = f"{name}[{', '.join(elements)}]" if elements else name
            columns[column] = typed(values, curve)
            units[column] = curve["unit"]
            titles[column] = curve["title"]
    frame = pd.DataFrame(columns, index=index)
    frame.attrs = {
        "scenario": answer["scenario"],
        "title": answer["title"],
        "model": answer["model"],
        "units": units,
        "titles": titles,
        "cut_equations": answer["cut_equations"],
        "problems": [problem_of(problem) for problem in answer["problems"]],
        "provenance": answer["provenance"],
    }
    return frame


def sweep_frame(answer: Mapping[str, Any]) -> pd.DataFrame:
    """The scenarios of a sweep below each other: a row per scenario, value of each input, and date."""
    inputs, worlds = answer["inputs"], answer["worlds"]
    frames = dict(zip(world_names(worlds), (world_frame(world, inputs) for world in worlds), strict=True))
    attrs = [frame.attrs for frame in frames.values()]
    for frame in frames.values():
        frame.attrs = {}
    whole = pd.concat(frames, names=["scenario"])
    whole.attrs = {
        **attrs[0],
        "units": {name: unit for of in attrs for name, unit in of["units"].items()} | {axis["name"]: axis["unit"] for axis in inputs},
        "titles": {name: title for of in attrs for name, title in of["titles"].items()} | {axis["name"]: axis["title"] for axis in inputs},
        "problems": [problem for of in attrs for problem in of["problems"]],
        "refused": {name: world["refused"] for name, world in zip(frames, worlds, strict=True)},
    }
    return whole


def ensemble_frame(answer: Mapping[str, Any]) -> pd.DataFrame:
    """A row per date with the statistics of each curve, or a row per draw."""
    index = time_index(answer) if "time" in answer or "draw" not in answer else pd.Index(answer["draw"], name="draw")
    frame = frame_of(answer, index)
    names = ("draws", "notes", "claims", "worlds", "exceedance", "uncertain_inputs", "fixed_inputs", "correlations")
    frame.attrs |= {name: answer[name] for name in names if name in answer}
    return frame


def sensitivity_frame(answer: Mapping[str, Any]) -> pd.DataFrame:
    """A row per quantity and input."""
    rows = [
        {"quantity": named(quantity["quantity"], quantity["element"]), **effect}
        for quantity in answer["quantities"]
        for effect in quantity["effects"]
    ]
    frame = pd.DataFrame(rows).set_index(["quantity", "input"])
    names = ("scenario", "title", "model", "method", "at", "inputs", "not_varied", "provenance")
    frame.attrs = {name: answer[name] for name in names if name in answer}
    frame.attrs["units"] = {named(one["quantity"], one["element"]): one["unit"] for one in answer["quantities"]}
    frame.attrs["values"] = {named(one["quantity"], one["element"]): one["value"] for one in answer["quantities"]}
    frame.attrs["problems"] = [problem_of(problem) for problem in answer["problems"]]
    return frame


def named(variable: str, element: Mapping[str, str]) -> str:
    return f"{variable}[{', '.join(element.values())}]" if element else variable


def goal_frame(answer: Mapping[str, Any]) -> pd.DataFrame:
    """A row per solution of a goal-seek."""
    second = answer.get("second")
    rows = [
        {**({second["name"]: one["along"]} if second else {}), answer["input"]["name"]: found["value"], **found}
        for one in answer["sought"]
        for found in one["solutions"]
    ]
    columns = [*([second["name"]] if second else []), answer["input"]["name"], "found", "kind"]
    frame = pd.DataFrame(rows, columns=columns)
    names = ("scenario", "title", "model", "goal", "bound", "sought", "cut_equations", "provenance")
    frame.attrs = {name: answer[name] for name in names}
    units = {axis["name"]: axis["unit"] for axis in (answer["input"], second) if axis}
    frame.attrs["units"] = {**units, "found": answer["unit"], "kind": ""}
    frame.attrs["problems"] = [problem_of(problem) for problem in answer["problems"]]
    return frame


def comparison_frame(answer: Mapping[str, Any]) -> pd.DataFrame:
    """The scenarios of a comparison below each other, then differences and ratios to the first."""
    scenarios = answer["scenarios"]
    names = world_names(scenarios)
    index = time_index(answer)
    frames = {name: frame_of(one, index) for name, one in zip(names, scenarios, strict=True)}
    first = scenarios[0]
    for name, one in zip(names[1:], answer["differences"], strict=True):
        frames[f"{name} - {names[0]}"] = frame_of({**first, "curves": one["differences"]}, index)
        frames[f"{name} / {names[0]}"] = frame_of({**first, "curves": one["ratios"]}, index)
    attrs = frames[names[0]].attrs
    for frame in frames.values():
        frame.attrs = {}
    whole = pd.concat(frames, names=["scenario"])
    explained = {name: one.get("explained") for name, one in zip(names[1:], answer["differences"], strict=True)}
    whole.attrs = {**attrs, "explained": explained}
    return whole


def world_names(worlds: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    """Names that tell the scenarios apart, as the tables of the service have them."""
    names = [world["scenario"] or "" for world in worlds]
    if len(set(names)) == len(names):
        return names
    known: list[str] = []
    for place, name in enumerate(names):
        own = name or ("scenario" if place == 0 else "against")
        known.append(own if own not in known else "against" if "against" not in known else f"against {place}")
    return known


def world_frame(world: Mapping[str, Any], inputs: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """One scenario of a sweep."""
    levels: list[Any] = [np.array(axis["values"], dtype=np.float64) for axis in inputs]
    names = [axis["name"] for axis in inputs]
    if "time" in world:
        levels, names = [*levels, time_index(world)], [*names, "time"]
    curves = {name: flattened(curve) for name, curve in world["curves"].items()}
    return frame_of({**world, "curves": curves}, pd.MultiIndex.from_product(levels, names=names))


def flattened(curve: Mapping[str, Any]) -> Mapping[str, Any]:
    """The curve with the values of all stops in one list."""

    def joined(values: Any) -> Any:
        if isinstance(values, list):
            return [value for stop in values for value in stop]
        return {element: joined(inner) for element, inner in values.items()}

    field = "values" if "values" in curve else "by"
    return {**curve, field: joined(curve[field])}


def series_of(curve: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Sequence[Value]]]:
    """Elements, outer dimension first, and the values of each series of a curve."""
    yield from nested((), curve["values"] if "values" in curve else curve["by"])


def nested(elements: tuple[str, ...], values: Any) -> Iterator[tuple[tuple[str, ...], Sequence[Value]]]:
    if isinstance(values, list):
        yield elements, values
        return
    for element, inner in values.items():
        yield from nested((*elements, element), inner)


def typed(values: Sequence[Value], curve: Mapping[str, Any]) -> Any:
    """Labels as a categorical, dates as dates, numbers as 64-bit floats: unlimited is infinite, a missing value NaN or NaT."""
    if curve.get("category"):
        return labelled(values, curve)
    if curve["unit"] == "date":
        return dates(values)
    return np.array([np.nan if value is None else np.inf if value == "unlimited" else value for value in values], dtype=np.float64)


def labelled(values: Sequence[Any], curve: Mapping[str, Any]) -> "pd.Categorical[str]":
    """The categories are the labels of all elements of the curve, so that its columns can be compared."""
    labels = dict.fromkeys(str(label) for _, series in series_of(curve) for label in series if label is not None)
    places = {label: k for k, label in enumerate(labels)}
    return pd.Categorical.from_codes([places.get(value, -1) for value in values], categories=pd.Index(list(labels), dtype="object"))


def dates(labels: Sequence[Any]) -> "pd.DatetimeIndex":
    """2028, 2028-06-01 or 2028-06-01T05:00, in seconds: nanoseconds would end in the year 2262."""
    return pd.DatetimeIndex(np.array(["NaT" if label is None else label for label in labels], dtype="datetime64[s]"))


def time_index(answer: Mapping[str, Any]) -> "pd.Index[Any]":
    """The dates of a run; a model without time has one row."""
    return dates(answer["time"]).rename("time") if "time" in answer else pd.RangeIndex(1)


def axis_index(answer: Mapping[str, Any]) -> "pd.Index[Any]":
    """The values of the variable that a demand curve varies."""
    return pd.Index(np.array(answer["against"]["values"], dtype=np.float64), name=answer["against"]["name"])
