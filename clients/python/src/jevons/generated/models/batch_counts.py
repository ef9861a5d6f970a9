from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="BatchCounts")


@_attrs_define
class BatchCounts:
    """
    Attributes:
        waiting (int):
        running (int):
        done (int):
        failed (int):
        cancelled (int):
    """

    waiting: int
    running: int
    done: int
    failed: int
    cancelled: int

    def to_dict(self) -> dict[str, Any]:
        waiting = self.waiting

        running = self.running

        done = self.done

        failed = self.failed

        cancelled = self.cancelled

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "waiting": waiting,
                "running": running,
                "done": done,
                "failed": failed,
                "cancelled": cancelled,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        waiting = d.pop("waiting")

        running = d.pop("running")

        done = d.pop("done")

        failed = d.pop("failed")

        cancelled = d.pop("cancelled")

        batch_counts = cls(
            waiting=waiting,
            running=running,
            done=done,
            failed=failed,
            cancelled=cancelled,
        )

        return batch_counts
