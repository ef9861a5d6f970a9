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
