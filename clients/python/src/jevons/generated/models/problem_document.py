from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.problem_document_type import ProblemDocumentType

if TYPE_CHECKING:
    from ..models.problem import Problem


T = TypeVar("T", bound="ProblemDocument")


@_attrs_define
class ProblemDocument:
    """Why a request was refused (RFC 9457), with every problem at once

    Attributes:
        type_ (ProblemDocumentType):
        title (str):
        status (int):
        detail (str): The first problem, and the number of problems
        instance (str): The requested path
        problems (list[Problem]):
    """

    type_: ProblemDocumentType
    title: str
    status: int
    detail: str
    instance: str
    problems: list[Problem]

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_.value

        title = self.title

        status = self.status

        detail = self.detail

        instance = self.instance

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "title": title,
                "status": status,
                "detail": detail,
                "instance": instance,
                "problems": problems,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.problem import Problem

        d = dict(src_dict)
        type_ = ProblemDocumentType(d.pop("type"))

        title = d.pop("title")

        status = d.pop("status")

        detail = d.pop("detail")

        instance = d.pop("instance")

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        problem_document = cls(
            type_=type_,
            title=title,
            status=status,
            detail=detail,
            instance=instance,
            problems=problems,
        )

        return problem_document
