from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.ensemble_draws_method import EnsembleDrawsMethod
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.conditioned import Conditioned
    from ..models.refused_draws import RefusedDraws


T = TypeVar("T", bound="EnsembleDraws")


@_attrs_define
class EnsembleDraws:
    """
    Attributes:
        asked (int):
        counted (int): Draws that every world answers
        seed (int):
        method (EnsembleDrawsMethod):
        refused (RefusedDraws): Draws that break a requirement of the model; they are left out
        refused_against (RefusedDraws | Unset): Draws that break a requirement of the model; they are left out
        conditioned (Conditioned | Unset): How draws were held to what was observed
    """

    asked: int
    counted: int
    seed: int
    method: EnsembleDrawsMethod
    refused: RefusedDraws
    refused_against: RefusedDraws | Unset = UNSET
    conditioned: Conditioned | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        asked = self.asked

        counted = self.counted

        seed = self.seed

        method = self.method.value

        refused = self.refused.to_dict()

        refused_against: dict[str, Any] | Unset = UNSET
        if not isinstance(self.refused_against, Unset):
            refused_against = self.refused_against.to_dict()

        conditioned: dict[str, Any] | Unset = UNSET
        if not isinstance(self.conditioned, Unset):
            conditioned = self.conditioned.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "asked": asked,
                "counted": counted,
                "seed": seed,
                "method": method,
                "refused": refused,
            }
        )
        if refused_against is not UNSET:
            field_dict["refused_against"] = refused_against
        if conditioned is not UNSET:
            field_dict["conditioned"] = conditioned

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.conditioned import Conditioned
        from ..models.refused_draws import RefusedDraws

        d = dict(src_dict)
        asked = d.pop("asked")

        counted = d.pop("counted")

        seed = d.pop("seed")

        method = EnsembleDrawsMethod(d.pop("method"))

        refused = RefusedDraws.from_dict(d.pop("refused"))

        _refused_against = d.pop("refused_against", UNSET)
        refused_against: RefusedDraws | Unset
        if isinstance(_refused_against, Unset):
            refused_against = UNSET
        else:
            refused_against = RefusedDraws.from_dict(_refused_against)

        _conditioned = d.pop("conditioned", UNSET)
        conditioned: Conditioned | Unset
        if isinstance(_conditioned, Unset):
            conditioned = UNSET
        else:
            conditioned = Conditioned.from_dict(_conditioned)

        ensemble_draws = cls(
            asked=asked,
            counted=counted,
            seed=seed,
            method=method,
            refused=refused,
            refused_against=refused_against,
            conditioned=conditioned,
        )

        return ensemble_draws
