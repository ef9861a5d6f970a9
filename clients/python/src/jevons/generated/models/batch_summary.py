from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.batch_summary_state import BatchSummaryState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_summary_counts import BatchSummaryCounts


T = TypeVar("T", bound="BatchSummary")


@_attrs_define
class BatchSummary:
    """A batch, and how many of its scenarios are in which state

    Attributes:
        id (str):
        state (BatchSummaryState):
        total (int):
        counts (BatchSummaryCounts):
        created_at (str):
        title (str | Unset):
        ended_at (str | Unset):
        kept_until (str | Unset): When an ended batch is removed with its results
    """

    id: str
    state: BatchSummaryState
    total: int
    counts: BatchSummaryCounts
    created_at: str
    title: str | Unset = UNSET
    ended_at: str | Unset = UNSET
    kept_until: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state = self.state.value

        total = self.total

        counts = self.counts.to_dict()

        created_at = self.created_at

        title = self.title

        ended_at = self.ended_at

        kept_until = self.kept_until

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "state": state,
                "total": total,
                "counts": counts,
                "created_at": created_at,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at
        if kept_until is not UNSET:
            field_dict["kept_until"] = kept_until

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.batch_summary_counts import BatchSummaryCounts

        d = dict(src_dict)
        id = d.pop("id")

        state = BatchSummaryState(d.pop("state"))

        total = d.pop("total")

        counts = BatchSummaryCounts.from_dict(d.pop("counts"))

        created_at = d.pop("created_at")

        title = d.pop("title", UNSET)

        ended_at = d.pop("ended_at", UNSET)

        kept_until = d.pop("kept_until", UNSET)

        batch_summary = cls(
            id=id,
            state=state,
            total=total,
            counts=counts,
            created_at=created_at,
            title=title,
            ended_at=ended_at,
            kept_until=kept_until,
        )

        return batch_summary
