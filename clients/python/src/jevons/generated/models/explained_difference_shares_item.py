from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ExplainedDifferenceSharesItem")


@_attrs_define
class ExplainedDifferenceSharesItem:
    """
    Attributes:
        name (str):
        title (str):
        from_ (None | str):
        to (None | str):
        share (float | None): In the unit of the quantity
    """

    name: str
    title: str
    from_: None | str
    to: None | str
    share: float | None

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        from_: None | str
        from_ = self.from_

        to: None | str
        to = self.to

        share: float | None
        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
                "from": from_,
                "to": to,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        def _parse_from_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_ = _parse_from_(d.pop("from"))

        def _parse_to(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        to = _parse_to(d.pop("to"))

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        explained_difference_shares_item = cls(
            name=name,
            title=title,
            from_=from_,
            to=to,
            share=share,
        )

        return explained_difference_shares_item
