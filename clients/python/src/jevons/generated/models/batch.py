from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.batch_state import BatchState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_counts import BatchCounts
    from ..models.batch_scenario import BatchScenario


T = TypeVar("T", bound="Batch")


@_attrs_define
class Batch:
    """A batch with its scenarios, up to a thousand at a time

    Attributes:
        id (str):
        state (BatchState):
        total (int):
        counts (BatchCounts):
        created_at (str):
        scenarios (list[BatchScenario]):
        title (str | Unset):
        ended_at (str | Unset):
        kept_until (str | Unset): When an ended batch is removed with its results
        next_ (int | Unset): There are more: ask again with after of this number
    """

    id: str
    state: BatchState
    total: int
    counts: BatchCounts
    created_at: str
    scenarios: list[BatchScenario]
    title: str | Unset = UNSET
    ended_at: str | Unset = UNSET
    kept_until: str | Unset = UNSET
    next_: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state = self.state.value

        total = self.total

        counts = self.counts.to_dict()

        created_at = self.created_at

        scenarios = []
        for scenarios_item_data in self.scenarios:
            scenarios_item = scenarios_item_data.to_dict()
            scenarios.append(scenarios_item)

        title = self.title

        ended_at = self.ended_at

        kept_until = self.kept_until

        next_ = self.next_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "state": state,
                "total": total,
                "counts": counts,
                "created_at": created_at,
                "scenarios": scenarios,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at
        if kept_until is not UNSET:
            field_dict["kept_until"] = kept_until
        if next_ is not UNSET:
            field_dict["next"] = next_

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.batch_counts import BatchCounts
        from ..models.batch_scenario import BatchScenario

        d = dict(src_dict)
        id = d.pop("id")

        state = BatchState(d.pop("state"))

        total = d.pop("total")

        counts = BatchCounts.from_dict(d.pop("counts"))

        created_at = d.pop("created_at")

        scenarios = []
        _scenarios = d.pop("scenarios")
        for scenarios_item_data in _scenarios:
            scenarios_item = BatchScenario.from_dict(scenarios_item_data)

            scenarios.append(scenarios_item)

        title = d.pop("title", UNSET)

        ended_at = d.pop("ended_at", UNSET)

        kept_until = d.pop("kept_until", UNSET)

        next_ = d.pop("next", UNSET)

        batch = cls(
            id=id,
            state=state,
            total=total,
            counts=counts,
            created_at=created_at,
            scenarios=scenarios,
            title=title,
            ended_at=ended_at,
            kept_until=kept_until,
            next_=next_,
        )

        return batch
