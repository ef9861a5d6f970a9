"""The service, from Python."""

import json
import math
import os
import warnings
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import quote

import httpx
import pandas as pd

from .errors import error_of
from .frames import axis_index, comparison_frame, ensemble_frame, frame_of, goal_frame, sensitivity_frame, sweep_frame, time_index
from .generated import Client as GeneratedClient
from .retry_after import RetryingClient

Scenario = str | os.PathLike[str] | Mapping[str, Any]
Curves = Sequence[str] | Literal["all"]
Setting = float | str | None
Input = Sequence[float | str] | Mapping[str, Any] | None


class Client:
    """A service at an address, and the key it asks for, if any.

    A refusal raises JevonsError with every problem; no answer within `timeout` seconds raises httpx.TimeoutException.
    Where the service is busy (429, 503) it is asked again after the time it names, up to `tries` times in all, unless
    it names more than `longest_wait` seconds. `generated` is the typed client of all operations, on the same connections;
    it gives the refusal instead of raising it.
    """

    def __init__(
        self,
        url: str,
        key: str | None = None,
        *,
        timeout: float = 60.0,
        tries: int = 4,
        longest_wait: float = 30.0,
    ) -> None:
        if tries < 1:
            raise ValueError("tries is at least 1")
        limit = httpx.Timeout(timeout)
        headers = {} if key is None else {"authorization": f"Bearer {key}"}
        self._http = RetryingClient(
            tries=tries,
            longest_wait=longest_wait,
            base_url=url,
            headers=headers,
            timeout=limit,
            event_hooks={"response": [warn_of_deprecation]},
        )
        self.generated = GeneratedClient(base_url=url, headers=headers, timeout=limit).set_httpx_client(self._http)

    def projection(
        self,
        scenario: str,
        curves: Curves | None = None,
        *,
        every: Literal["year"] | None = None,
        set: Mapping[str, Setting] | None = None,
        as_of: str | None = None,
    ) -> pd.DataFrame:
        """Curves of a library scenario, a row per date. `set` overrides assumptions: {"pue": 1.2, "x[abilene]": "0.5 year"}."""
        settings = [("set", f"{name}={setting_text(value)}") for name, value in (set or {}).items()]
        query = [*settings, *options(curves, every), *([] if as_of is None else [("as_of", as_of)])]
        answer = self._ask("GET", f"/v1/scenarios/{quote(scenario, safe='')}/projection", query)
        return frame_of(answer, time_index(answer))

    def run(self, scenario: Scenario, curves: Curves | None = None, *, every: Literal["year"] | None = None) -> pd.DataFrame:
        """Curves of a scenario of your own: a mapping, the text of a scenario file, or its path."""
        answer = self._ask("POST", "/v1/projections", options(curves, every), **body_of(scenario))
        return frame_of(answer, time_index(answer))

    def demand_curve(
        self,
        scenario: str | Mapping[str, Any],
        against: str,
        *,
        values: Sequence[float | str] | None = None,
        from_: float | str | None = None,
        to: float | str | None = None,
        points: int | None = None,
        spacing: Literal["linear", "log"] | None = None,
        at: str | int | None = None,
        quantities: Sequence[str] | None = None,
    ) -> pd.DataFrame:
        """Quantities at one date, a row per value of a variable: `values`, or `points` values `from_` one `to` another."""
        question = asked(
            scenario=scenario,
            against=against,
            values=values,
            **{"from": from_},
            to=to,
            points=points,
            spacing=spacing,
            at=at,
            quantities=quantities,
        )
        answer = self._ask("POST", "/v1/demand-curves", [blocks], json=question)
        frame = frame_of(answer, axis_index(answer))
        axis = answer["against"]
        frame.attrs["units"][axis["name"]] = axis["unit"]
        frame.attrs["titles"][axis["name"]] = axis["title"]
        frame.attrs["at"] = answer.get("at")
        return frame

    def sweep(
        self,
        scenario: str | Mapping[str, Any],
        inputs: Mapping[str, Input] | Sequence[str] | str,
        *,
        against: str | Mapping[str, Any] | None = None,
        quantities: Sequence[str] | None = None,
        every: Literal["year"] | None = None,
    ) -> pd.DataFrame:
        """Whole curves at every value of one input, or of two, a row per scenario, value and date.

        `inputs` has for each name its values, or a mapping with `from`, `to`, `points` and `spacing`, or None for its
        plausible range, as a name alone has. `attrs["refused"]` lists the runs that break a requirement, whose values are NaN.
        """
        question = asked(
            scenario=scenario,
            inputs=inputs_of(inputs),
            against=against,
            quantities=quantities,
        )
        return sweep_frame(self._ask("POST", "/v1/sweeps", options(None, every), json=question))

    def ensemble(
        self,
        scenario: str | Mapping[str, Any],
        *,
        against: str | Mapping[str, Any] | None = None,
        draws: int | None = None,
        seed: int | None = None,
        method: Literal["monte-carlo", "latin-hypercube", "sobol"] | None = None,
        conditioned: bool | None = None,
        inputs: Sequence[str] | None = None,
        quantities: Sequence[str] | None = None,
        percentiles: Sequence[float] | None = None,
        claims: Sequence[Mapping[str, Any]] | None = None,
        exceedance: Sequence[Mapping[str, Any]] | None = None,
        at: Sequence[str | int] | None = None,
        margin: float | str | None = None,
        rows: Literal["bands", "draws"] | None = None,
    ) -> pd.DataFrame:
        """Percentiles over time of a scenario run many times with its uncertain inputs, or of two on the same draws.

        A row per date, with columns `facility_power[p5]` and so on; with `rows="draws"` a row per draw. `attrs` have `draws`,
        `claims` with their probability, `worlds` (in how many draws there is more, the same, fewer) and `uncertain_inputs`.
        """
        question = asked(
            scenario=scenario,
            against=against,
            draws=draws,
            seed=seed,
            method=method,
            conditioned=conditioned,
            inputs=inputs,
            quantities=quantities,
            percentiles=percentiles,
            claims=claims,
            exceedance=exceedance,
            at=at,
            margin=margin,
        )
        query = [("include", "values,claims,exceedance,inputs,provenance"), *([] if rows is None else [("rows", rows)])]
        return ensemble_frame(self._ask("POST", "/v1/ensembles", query, json=question))

    def sensitivity(
        self,
        scenario: str | Mapping[str, Any],
        *,
        method: Literal["tornado", "morris", "sobol", "rank"] | None = None,
        inputs: Sequence[str | Mapping[str, Any]] | None = None,
        quantities: Sequence[str] | None = None,
        at: str | int | None = None,
        percentiles: tuple[float, float] | None = None,
        points: int | None = None,
        draws: int | None = None,
        seed: int | None = None,
    ) -> pd.DataFrame:
        """What matters most: a row per quantity and input, the one that moves it furthest first, with what the method measures.

        `attrs["inputs"]` says what each value means. An effect that could not be measured is NaN, and `status` says why.
        """
        question = asked(
            scenario=scenario,
            method=method,
            inputs=inputs,
            quantities=quantities,
            at=at,
            percentiles=percentiles,
            points=points,
            draws=draws,
            seed=seed,
        )
        return sensitivity_frame(self._ask("POST", "/v1/sensitivities", [blocks], json=question))

    def goal_seek(
        self,
        scenario: str | Mapping[str, Any],
        goal: Mapping[str, Any],
        input: Mapping[str, Any] | str,
        *,
        along: Mapping[str, Any] | str | None = None,
        against: str | Mapping[str, Any] | None = None,
        compare: Literal["ratio", "difference"] | None = None,
    ) -> pd.DataFrame:
        """The values of an input at which a goal just holds: {"of": "facility_power", "at": 2030, "equals": "8 GW"}.

        A row per solution, with `along` for each value of the second input; inputs are a name, or a mapping with `name`,
        `from`, `to`, `points`, `spacing` or `values`. `attrs["sought"]` says what is nearest, and why, where there is none.
        """
        question = asked(
            scenario=scenario,
            goal=goal,
            input={"name": input} if isinstance(input, str) else input,
            along={"name": along} if isinstance(along, str) else along,
            against=against,
            compare=compare,
        )
        return goal_frame(self._ask("POST", "/v1/goal-seeks", [blocks], json=question))

    def compare(
        self,
        scenarios: Sequence[str | Mapping[str, Any]],
        *,
        quantities: Sequence[str] | None = None,
        explain: Mapping[str, Any] | None = None,
    ) -> pd.DataFrame:
        """Two to four scenarios at their common dates, then differences `b - a` and ratios `b / a` to the first.

        `explain`, {"of": "facility_power", "at": 2030}, fills `attrs["explained"]`: the shares of the differing assumptions.
        """
        question = asked(
            scenarios=scenarios,
            quantities=quantities,
            explain=explain,
        )
        return comparison_frame(self._ask("POST", "/v1/comparisons", [blocks], json=question))

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _ask(self, method: str, path: str, query: Sequence[tuple[str, str]], **sent: Any) -> dict[str, Any]:
        response = self._http.request(method, path, params=list(query), **sent)
        if not response.is_success:
            raise error_of(response)
        answer: dict[str, Any] = json.loads(response.content, parse_int=whole)
        return answer


blocks = ("include", "values,provenance")


def whole(digits: str) -> float:
    """Zero keeps its sign."""
    return -0.0 if digits == "-0" else int(digits)


def options(curves: Curves | None, every: str | None) -> list[tuple[str, str]]:
    named = [] if curves is None else [("curves", curves if isinstance(curves, str) else ",".join(curves))]
    return [*named, *([] if every is None else [("every", every)]), blocks]


def asked(**fields: Any) -> dict[str, Any]:
    """The fields of a question that are stated, as JSON has them."""
    return {name: plain(value) for name, value in fields.items() if value is not None}


def plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [plain(inner) for inner in value]
    return value


def inputs_of(inputs: Mapping[str, Input] | Sequence[str] | str) -> list[dict[str, Any]]:
    if isinstance(inputs, str):
        return [{"name": inputs}]
    if not isinstance(inputs, Mapping):
        return [{"name": name} for name in inputs]
    return [{"name": name, **numbers_of(taken)} for name, taken in inputs.items()]


def numbers_of(taken: Input) -> Mapping[str, Any]:
    if taken is None or isinstance(taken, Mapping):
        return taken or {}
    return {"values": list(taken)}


def setting_text(value: Setting) -> str:
    """As a scenario file writes it; a float is written such that it is read as the same float."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return value
    return "unlimited" if value == math.inf else repr(float(value))


def body_of(scenario: Scenario) -> dict[str, Any]:
    if isinstance(scenario, Mapping):
        return {"json": dict(scenario)}
    if isinstance(scenario, str):
        text = scenario.encode()
    else:
        with open(scenario, "rb") as file:
            text = file.read()
    return {"content": text, "headers": {"content-type": "application/yaml"}}


def warn_of_deprecation(response: httpx.Response) -> None:
    """What is deprecated is answered until its sunset; see docs/compatibility.md of the service."""
    if "deprecation" in response.headers:
        place = f"{response.request.method} {response.request.url.path}"
        until = response.headers.get("sunset", "its sunset")
        warnings.warn(f"{place} is deprecated and answered until {until}", DeprecationWarning, stacklevel=2)
