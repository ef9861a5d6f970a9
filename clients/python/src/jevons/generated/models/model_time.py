from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.model_time_method import ModelTimeMethod
from ..types import UNSET, Unset

T = TypeVar("T", bound="ModelTime")


@_attrs_define
class ModelTime:
    """Default horizon; absent if the model has no time

    Attributes:
        step (str):
        method (ModelTimeMethod):
        from_ (str | Unset):
        to (str | Unset):
    """

    step: str
    method: ModelTimeMethod
    from_: str | Unset = UNSET
    to: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        method = self.method.value

        from_ = self.from_

        to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "step": step,
                "method": method,
            }
        )
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        step = d.pop("step")

        method = ModelTimeMethod(d.pop("method"))

        from_ = d.pop("from", UNSET)

        to = d.pop("to", UNSET)

        model_time = cls(
            step=step,
            method=method,
            from_=from_,
            to=to,
        )

        return model_time
