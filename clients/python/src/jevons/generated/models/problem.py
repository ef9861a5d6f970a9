from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.problem_code import ProblemCode
from ..models.problem_severity import ProblemSeverity
from ..types import UNSET, Unset

T = TypeVar("T", bound="Problem")


@_attrs_define
class Problem:
    """One problem with its position and, if known, a hint

    Attributes:
        code (ProblemCode): Stable and dotted: unit.mismatch, name.unknown, loop.algebraic, …; later versions add codes
            Example: unit.mismatch.
        severity (ProblemSeverity): An error refuses the request; a warning accompanies the answer; a note marks a value
            outside its plausible range
        at (str): JSON Pointer into the document; empty for the whole document Example: /assumptions/pue.
        message (str):  Example: pue is in ratio(facility/it), but the value is in MW(it).
        file (str | Unset): The library file that contains the problem, if it is not in the request Example:
            models/facility-power.yaml.
        line (int | Unset): Line in the YAML or JSON text
        column (int | Unset):
        hint (str | Unset): How to fix it
    """

    code: ProblemCode
    severity: ProblemSeverity
    at: str
    message: str
    file: str | Unset = UNSET
    line: int | Unset = UNSET
    column: int | Unset = UNSET
    hint: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code.value

        severity = self.severity.value

        at = self.at

        message = self.message

        file = self.file

        line = self.line

        column = self.column

        hint = self.hint

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "severity": severity,
                "at": at,
                "message": message,
            }
        )
        if file is not UNSET:
            field_dict["file"] = file
        if line is not UNSET:
            field_dict["line"] = line
        if column is not UNSET:
            field_dict["column"] = column
        if hint is not UNSET:
            field_dict["hint"] = hint

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = ProblemCode(d.pop("code"))

        severity = ProblemSeverity(d.pop("severity"))

        at = d.pop("at")

        message = d.pop("message")

        file = d.pop("file", UNSET)

        line = d.pop("line", UNSET)

        column = d.pop("column", UNSET)

        hint = d.pop("hint", UNSET)

        problem = cls(
            code=code,
            severity=severity,
            at=at,
            message=message,
            file=file,
            line=line,
            column=column,
            hint=hint,
        )

        return problem
