from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Factor")


@_attrs_define
class Factor:
    """What one factor contributes to a change

    Attributes:
        name (str): Name of its curve Example: factor_2.
        title (str):  Example: Compute per token (algorithms).
        ratio (str): The quantity over the one before it Example: it_power ÷ it_nameplate_power.
        before (float):
        after (float):
        contribution (float): In the unit of the quantity; contributions add up to the change
        share (float | None): Of the change; null where nothing changes
    """

    name: str
    title: str
    ratio: str
    before: float
    after: float
    contribution: float
    share: float | None

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        ratio = self.ratio

        before = self.before

        after = self.after

        contribution = self.contribution

        share: float | None
        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "ratio": ratio,
                "before": before,
                "after": after,
                "contribution": contribution,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        ratio = d.pop("ratio")

        before = d.pop("before")

        after = d.pop("after")

        contribution = d.pop("contribution")

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        factor = cls(
            name=name,
            title=title,
            ratio=ratio,
            before=before,
            after=after,
            contribution=contribution,
            share=share,
        )

        return factor
