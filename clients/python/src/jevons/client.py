"""The service, from Python."""

import json
import math
import os
import warnings
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import quote

import httpx
import pandas as pd

from .errors import error_of
from .frames import axis_index, frame_of, time_index
from .generated import Client as GeneratedClient
from .retry_after import RetryingClient

Scenario = str | os.PathLike[str] | Mapping[str, Any]
Curves = Sequence[str] | Literal["all"]
Setting = float | str | None


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
        question = {
            "scenario": scenario if isinstance(scenario, str) else dict(scenario),
            "against": against,
            "values": None if values is None else list(values),
            "from": from_,
            "to": to,
            "points": points,
            "spacing": spacing,
            "at": at,
            "quantities": None if quantities is None else list(quantities),
        }
        asked = {name: value for name, value in question.items() if value is not None}
        answer = self._ask("POST", "/v1/demand-curves", [blocks], json=asked)
        frame = frame_of(answer, axis_index(answer))
        axis = answer["against"]
        frame.attrs["units"][axis["name"]] = axis["unit"]
        frame.attrs["titles"][axis["name"]] = axis["title"]
        frame.attrs["at"] = answer.get("at")
        return frame

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
