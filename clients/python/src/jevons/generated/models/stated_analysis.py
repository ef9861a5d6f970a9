from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stated_analysis_comparison import StatedAnalysisComparison
    from ..models.stated_analysis_decomposition import StatedAnalysisDecomposition
    from ..models.stated_analysis_ensemble import StatedAnalysisEnsemble
    from ..models.stated_analysis_goal_seek import StatedAnalysisGoalSeek
    from ..models.stated_analysis_sensitivity import StatedAnalysisSensitivity
    from ..models.stated_analysis_sweep import StatedAnalysisSweep


T = TypeVar("T", bound="StatedAnalysis")


@_attrs_define
class StatedAnalysis:
    """
    Attributes:
        ensemble (StatedAnalysisEnsemble | Unset): As the body of POST /v1/ensembles, without its scenario
        sensitivity (StatedAnalysisSensitivity | Unset): As the body of POST /v1/sensitivities, without its scenario
        sweep (StatedAnalysisSweep | Unset): As the body of POST /v1/sweeps, without its scenario
        goal_seek (StatedAnalysisGoalSeek | Unset): As the body of POST /v1/goal-seeks, without its scenario
        comparison (StatedAnalysisComparison | Unset): As the body of POST /v1/comparisons; scenarios are those that
            this one is compared with
        decomposition (StatedAnalysisDecomposition | Unset): As the body of POST /v1/decompositions, without its
            scenario
    """

    ensemble: StatedAnalysisEnsemble | Unset = UNSET
    sensitivity: StatedAnalysisSensitivity | Unset = UNSET
    sweep: StatedAnalysisSweep | Unset = UNSET
    goal_seek: StatedAnalysisGoalSeek | Unset = UNSET
    comparison: StatedAnalysisComparison | Unset = UNSET
    decomposition: StatedAnalysisDecomposition | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        ensemble: dict[str, Any] | Unset = UNSET
        if not isinstance(self.ensemble, Unset):
            ensemble = self.ensemble.to_dict()

        sensitivity: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sensitivity, Unset):
            sensitivity = self.sensitivity.to_dict()

        sweep: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sweep, Unset):
            sweep = self.sweep.to_dict()

        goal_seek: dict[str, Any] | Unset = UNSET
        if not isinstance(self.goal_seek, Unset):
            goal_seek = self.goal_seek.to_dict()

        comparison: dict[str, Any] | Unset = UNSET
        if not isinstance(self.comparison, Unset):
            comparison = self.comparison.to_dict()

        decomposition: dict[str, Any] | Unset = UNSET
        if not isinstance(self.decomposition, Unset):
            decomposition = self.decomposition.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if ensemble is not UNSET:
            field_dict["ensemble"] = ensemble
        if sensitivity is not UNSET:
            field_dict["sensitivity"] = sensitivity
        if sweep is not UNSET:
            field_dict["sweep"] = sweep
        if goal_seek is not UNSET:
            field_dict["goal_seek"] = goal_seek
        if comparison is not UNSET:
            field_dict["comparison"] = comparison
        if decomposition is not UNSET:
            field_dict["decomposition"] = decomposition

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.stated_analysis_comparison import StatedAnalysisComparison
        from ..models.stated_analysis_decomposition import StatedAnalysisDecomposition
        from ..models.stated_analysis_ensemble import StatedAnalysisEnsemble
        from ..models.stated_analysis_goal_seek import StatedAnalysisGoalSeek
        from ..models.stated_analysis_sensitivity import StatedAnalysisSensitivity
        from ..models.stated_analysis_sweep import StatedAnalysisSweep

        d = dict(src_dict)
        _ensemble = d.pop("ensemble", UNSET)
        ensemble: StatedAnalysisEnsemble | Unset
        if isinstance(_ensemble, Unset):
            ensemble = UNSET
        else:
            ensemble = StatedAnalysisEnsemble.from_dict(_ensemble)

        _sensitivity = d.pop("sensitivity", UNSET)
        sensitivity: StatedAnalysisSensitivity | Unset
        if isinstance(_sensitivity, Unset):
            sensitivity = UNSET
        else:
            sensitivity = StatedAnalysisSensitivity.from_dict(_sensitivity)

        _sweep = d.pop("sweep", UNSET)
        sweep: StatedAnalysisSweep | Unset
        if isinstance(_sweep, Unset):
            sweep = UNSET
        else:
            sweep = StatedAnalysisSweep.from_dict(_sweep)

        _goal_seek = d.pop("goal_seek", UNSET)
        goal_seek: StatedAnalysisGoalSeek | Unset
        if isinstance(_goal_seek, Unset):
            goal_seek = UNSET
        else:
            goal_seek = StatedAnalysisGoalSeek.from_dict(_goal_seek)

        _comparison = d.pop("comparison", UNSET)
        comparison: StatedAnalysisComparison | Unset
        if isinstance(_comparison, Unset):
            comparison = UNSET
        else:
            comparison = StatedAnalysisComparison.from_dict(_comparison)

        _decomposition = d.pop("decomposition", UNSET)
        decomposition: StatedAnalysisDecomposition | Unset
        if isinstance(_decomposition, Unset):
            decomposition = UNSET
        else:
            decomposition = StatedAnalysisDecomposition.from_dict(_decomposition)

        stated_analysis = cls(
            ensemble=ensemble,
            sensitivity=sensitivity,
            sweep=sweep,
            goal_seek=goal_seek,
            comparison=comparison,
            decomposition=decomposition,
        )

        return stated_analysis
