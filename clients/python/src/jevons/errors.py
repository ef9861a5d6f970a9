"""Why a request was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from .retry_after import retry_after


@dataclass(frozen=True)
class Problem:
    """One problem with its position and, if known, a hint."""

    code: str
    """Stable and dotted: unit.mismatch, name.unknown, … Later versions of the service add codes."""
    at: str
    """JSON Pointer into the document; empty for the whole document."""
    message: str
    hint: str | None = None
    severity: str = "error"
    file: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None) or self.at
        return (f"{place}: " if place else "") + self.message + ("" if self.hint is None else f" ({self.hint})")


class JevonsError(Exception):
    """The service refused the request; `problems` has every reason at once, the errors first."""

    def __init__(self, status: int, detail: str, problems: Sequence[Problem], retry_after: float | None = None) -> None:
        super().__init__("\n".join(str(problem) for problem in problems) or detail)
        self.status = status
        self.detail = detail
        self.problems = tuple(problems)
        self.retry_after = retry_after
        """Seconds after which the service may answer, if it said so."""


def problem_of(problem: Mapping[str, Any]) -> Problem:
    """Fields that a later version adds are left out."""
    return Problem(**{name: problem[name] for name in Problem.__dataclass_fields__ if name in problem})


def error_of(response: httpx.Response) -> JevonsError:
    """A proxy in front of the service answers in a form of its own: its text is the detail."""
    wait = retry_after(response)
    if response.headers.get("content-type", "").startswith("application/problem+json"):
        document = response.json()
        return JevonsError(response.status_code, document["detail"], [problem_of(one) for one in document["problems"]], wait)
    return JevonsError(response.status_code, f"{response.status_code} {response.reason_phrase}: {response.text[:500]}", [], wait)
