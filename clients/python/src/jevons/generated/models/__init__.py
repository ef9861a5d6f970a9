"""Contains all the data models used in inputs/outputs"""

from .any_file import AnyFile
from .assumption import Assumption
from .assumption_from import AssumptionFrom
from .batch import Batch
from .batch_counts import BatchCounts
from .batch_curves_type_0 import BatchCurvesType0
from .batch_request import BatchRequest
from .batch_request_every import BatchRequestEvery
from .batch_request_matrix import BatchRequestMatrix
from .batch_scenario import BatchScenario
from .batch_scenario_expectations import BatchScenarioExpectations
from .batch_scenario_headline import BatchScenarioHeadline
from .batch_scenario_state import BatchScenarioState
from .batch_state import BatchState
from .batch_summary import BatchSummary
from .batch_summary_counts import BatchSummaryCounts
from .batch_summary_state import BatchSummaryState
from .catalog import Catalog
from .catalog_figure import CatalogFigure
from .catalog_figure_confidence import CatalogFigureConfidence
from .catalog_figure_kind import CatalogFigureKind
from .catalog_figure_overridden import CatalogFigureOverridden
from .catalog_figure_overridden_by import CatalogFigureOverriddenBy
from .catalog_figure_overridden_catalog import CatalogFigureOverriddenCatalog
from .catalog_figure_overridden_catalog_points import (
    CatalogFigureOverriddenCatalogPoints,
)
from .catalog_figure_points import CatalogFigurePoints
from .catalog_figure_source_entries import CatalogFigureSourceEntries
from .catalog_part import CatalogPart
from .catalog_part_entries import CatalogPartEntries
from .catalog_part_sources import CatalogPartSources
from .catalog_part_summary import CatalogPartSummary
from .chain_link import ChainLink
from .check import Check
from .claim import Claim
from .claim_outcome import ClaimOutcome
from .claim_share import ClaimShare
from .compare_format import CompareFormat
from .compare_theme import CompareTheme
from .compared_scenario import ComparedScenario
from .compared_scenario_curves import ComparedScenarioCurves
from .compared_scenario_figures import ComparedScenarioFigures
from .compared_scenario_sources import ComparedScenarioSources
from .compared_scenario_span import ComparedScenarioSpan
from .comparison import Comparison
from .comparison_request import ComparisonRequest
from .comparison_request_explain import ComparisonRequestExplain
from .conditioned import Conditioned
from .convergence import Convergence
from .convergence_percentiles_item import ConvergencePercentilesItem
from .curve import Curve
from .curve_over_time import CurveOverTime
from .decompose_format import DecomposeFormat
from .decompose_theme import DecomposeTheme
from .decomposition import Decomposition
from .decomposition_curves import DecompositionCurves
from .decomposition_figures import DecompositionFigures
from .decomposition_kind import DecompositionKind
from .decomposition_provenance import DecompositionProvenance
from .decomposition_provenance_model import DecompositionProvenanceModel
from .decomposition_provenance_scenario import DecompositionProvenanceScenario
from .decomposition_request import DecompositionRequest
from .decomposition_request_frozen_demand import DecompositionRequestFrozenDemand
from .decomposition_request_kind import DecompositionRequestKind
from .decomposition_request_without_gain import DecompositionRequestWithoutGain
from .decomposition_request_without_limits import DecompositionRequestWithoutLimits
from .decomposition_settings import DecompositionSettings
from .decomposition_settings_frozen_demand import DecompositionSettingsFrozenDemand
from .decomposition_settings_without_gain import DecompositionSettingsWithoutGain
from .decomposition_settings_without_limits import DecompositionSettingsWithoutLimits
from .decomposition_sources import DecompositionSources
from .demand_curve import DemandCurve
from .demand_curve_against import DemandCurveAgainst
from .demand_curve_curves import DemandCurveCurves
from .demand_curve_figures import DemandCurveFigures
from .demand_curve_provenance import DemandCurveProvenance
from .demand_curve_provenance_model import DemandCurveProvenanceModel
from .demand_curve_provenance_scenario import DemandCurveProvenanceScenario
from .demand_curve_request import DemandCurveRequest
from .demand_curve_request_spacing import DemandCurveRequestSpacing
from .demand_curve_sources import DemandCurveSources
from .distribution import Distribution
from .distribution_distribution import DistributionDistribution
from .download_batch_format import DownloadBatchFormat
from .draw_demand_curve_format import DrawDemandCurveFormat
from .draw_demand_curve_theme import DrawDemandCurveTheme
from .ensemble import Ensemble
from .ensemble_compared_with import EnsembleComparedWith
from .ensemble_correlations_item import EnsembleCorrelationsItem
from .ensemble_curves import EnsembleCurves
from .ensemble_draws import EnsembleDraws
from .ensemble_draws_method import EnsembleDrawsMethod
from .ensemble_figures import EnsembleFigures
from .ensemble_fixed_inputs_item import EnsembleFixedInputsItem
from .ensemble_provenance import EnsembleProvenance
from .ensemble_provenance_compared_with import EnsembleProvenanceComparedWith
from .ensemble_provenance_model import EnsembleProvenanceModel
from .ensemble_provenance_scenario import EnsembleProvenanceScenario
from .ensemble_request import EnsembleRequest
from .ensemble_request_exceedance_item import EnsembleRequestExceedanceItem
from .ensemble_request_method import EnsembleRequestMethod
from .ensemble_sources import EnsembleSources
from .equation import Equation
from .exceedance import Exceedance
from .explained_difference import ExplainedDifference
from .explained_difference_method import ExplainedDifferenceMethod
from .explained_difference_shares_item import ExplainedDifferenceSharesItem
from .factor import Factor
from .figure import Figure
from .figure_confidence import FigureConfidence
from .figure_kind import FigureKind
from .figure_overridden import FigureOverridden
from .figure_overridden_by import FigureOverriddenBy
from .figure_overridden_catalog import FigureOverriddenCatalog
from .figure_overridden_catalog_points import FigureOverriddenCatalogPoints
from .figure_points import FigurePoints
from .figure_vintage import FigureVintage
from .figure_vintage_confidence import FigureVintageConfidence
from .figure_vintage_kind import FigureVintageKind
from .figure_vintage_points import FigureVintagePoints
from .find_sensitivity_format import FindSensitivityFormat
from .find_sensitivity_theme import FindSensitivityTheme
from .finding import Finding
from .finding_readings_item import FindingReadingsItem
from .fixed_input import FixedInput
from .goal import Goal
from .goal_seek import GoalSeek
from .goal_seek_compared import GoalSeekCompared
from .goal_seek_compared_compare import GoalSeekComparedCompare
from .goal_seek_figures import GoalSeekFigures
from .goal_seek_input import GoalSeekInput
from .goal_seek_provenance import GoalSeekProvenance
from .goal_seek_provenance_model import GoalSeekProvenanceModel
from .goal_seek_provenance_scenario import GoalSeekProvenanceScenario
from .goal_seek_request import GoalSeekRequest
from .goal_seek_request_compare import GoalSeekRequestCompare
from .goal_seek_scan import GoalSeekScan
from .goal_seek_second import GoalSeekSecond
from .goal_seek_sources import GoalSeekSources
from .health import Health
from .health_status import HealthStatus
from .index_interval import IndexInterval
from .input_axis import InputAxis
from .input_value import InputValue
from .jevons_scenario import JevonsScenario
from .jevons_scenario_assumptions import JevonsScenarioAssumptions
from .jevons_scenario_figures import JevonsScenarioFigures
from .jevons_scenario_format import JevonsScenarioFormat
from .jevons_scenario_horizon import JevonsScenarioHorizon
from .jevons_scenario_series import JevonsScenarioSeries
from .jevons_scenario_sources import JevonsScenarioSources
from .jevons_scenario_tables import JevonsScenarioTables
from .jevons_scenario_tables_additional_property_type_1 import (
    JevonsScenarioTablesAdditionalPropertyType1,
)
from .jevons_scenario_tables_additional_property_type_1_additional_property_type_1 import (
    JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1,
)
from .jevons_scenario_uncertain import JevonsScenarioUncertain
from .main_assumption import MainAssumption
from .main_assumption_scale import MainAssumptionScale
from .main_assumptions import MainAssumptions
from .main_assumptions_counterfactuals import MainAssumptionsCounterfactuals
from .main_assumptions_counterfactuals_frozen_demand import (
    MainAssumptionsCounterfactualsFrozenDemand,
)
from .main_assumptions_counterfactuals_without_gain import (
    MainAssumptionsCounterfactualsWithoutGain,
)
from .main_assumptions_counterfactuals_without_limits import (
    MainAssumptionsCounterfactualsWithoutLimits,
)
from .model import Model
from .model_counterfactuals import ModelCounterfactuals
from .model_counterfactuals_frozen_demand import ModelCounterfactualsFrozenDemand
from .model_counterfactuals_without_gain import ModelCounterfactualsWithoutGain
from .model_counterfactuals_without_limits import ModelCounterfactualsWithoutLimits
from .model_dimensions_item import ModelDimensionsItem
from .model_examples_item import ModelExamplesItem
from .model_graph_item import ModelGraphItem
from .model_list import ModelList
from .model_requirements_item import ModelRequirementsItem
from .model_sources import ModelSources
from .model_summary import ModelSummary
from .model_time import ModelTime
from .model_time_method import ModelTimeMethod
from .model_variable import ModelVariable
from .model_variable_figures import ModelVariableFigures
from .model_variable_over_time import ModelVariableOverTime
from .model_variable_role import ModelVariableRole
from .named_variable import NamedVariable
from .observed import Observed
from .openapi_document import OpenapiDocument
from .other_scenario_type_0 import OtherScenarioType0
from .own_source import OwnSource
from .own_source_confidence import OwnSourceConfidence
from .paired_share import PairedShare
from .parameter_distribution import ParameterDistribution
from .plausible_range import PlausibleRange
from .points_or_curve_type_1 import PointsOrCurveType1
from .problem import Problem
from .problem_code import ProblemCode
from .problem_document import ProblemDocument
from .problem_document_type import ProblemDocumentType
from .problem_severity import ProblemSeverity
from .project_scenario_every import ProjectScenarioEvery
from .project_scenario_format import ProjectScenarioFormat
from .project_scenario_theme import ProjectScenarioTheme
from .projection import Projection
from .projection_curves import ProjectionCurves
from .projection_figures import ProjectionFigures
from .projection_sources import ProjectionSources
from .provenance import Provenance
from .provenance_model import ProvenanceModel
from .provenance_scenario import ProvenanceScenario
from .quantity_effects import QuantityEffects
from .quantity_effects_element import QuantityEffectsElement
from .rank_correlation import RankCorrelation
from .readiness import Readiness
from .readiness_status import ReadinessStatus
from .refused_draws import RefusedDraws
from .report_entry_type_1 import ReportEntryType1
from .run_ensemble_format import RunEnsembleFormat
from .run_ensemble_rows import RunEnsembleRows
from .run_ensemble_theme import RunEnsembleTheme
from .run_projection_every import RunProjectionEvery
from .run_projection_format import RunProjectionFormat
from .run_projection_theme import RunProjectionTheme
from .run_sweep_every import RunSweepEvery
from .run_sweep_format import RunSweepFormat
from .run_sweep_theme import RunSweepTheme
from .said_number_type_1 import SaidNumberType1
from .said_value import SaidValue
from .scenario_detail import ScenarioDetail
from .scenario_difference import ScenarioDifference
from .scenario_difference_differences import ScenarioDifferenceDifferences
from .scenario_difference_ratios import ScenarioDifferenceRatios
from .scenario_list import ScenarioList
from .scenario_summary import ScenarioSummary
from .seek_goal_format import SeekGoalFormat
from .seek_goal_theme import SeekGoalTheme
from .sensitivity import Sensitivity
from .sensitivity_effect import SensitivityEffect
from .sensitivity_effect_status import SensitivityEffectStatus
from .sensitivity_ends import SensitivityEnds
from .sensitivity_figures import SensitivityFigures
from .sensitivity_method import SensitivityMethod
from .sensitivity_provenance import SensitivityProvenance
from .sensitivity_provenance_model import SensitivityProvenanceModel
from .sensitivity_provenance_scenario import SensitivityProvenanceScenario
from .sensitivity_request import SensitivityRequest
from .sensitivity_request_method import SensitivityRequestMethod
from .sensitivity_sources import SensitivitySources
from .series_values import SeriesValues
from .series_values_between import SeriesValuesBetween
from .series_values_outside import SeriesValuesOutside
from .show_catalog_part_format import ShowCatalogPartFormat
from .show_model_format import ShowModelFormat
from .show_run_format import ShowRunFormat
from .show_run_theme import ShowRunTheme
from .show_scenario_format import ShowScenarioFormat
from .solution import Solution
from .solution_holds import SolutionHolds
from .solution_kind import SolutionKind
from .sought import Sought
from .sought_input import SoughtInput
from .sought_input_spacing import SoughtInputSpacing
from .sought_nearest import SoughtNearest
from .source import Source
from .source_confidence import SourceConfidence
from .sourced_value import SourcedValue
from .sourced_value_between import SourcedValueBetween
from .sourced_value_outside import SourcedValueOutside
from .stated_analysis import StatedAnalysis
from .stated_analysis_comparison import StatedAnalysisComparison
from .stated_analysis_decomposition import StatedAnalysisDecomposition
from .stated_analysis_ensemble import StatedAnalysisEnsemble
from .stated_analysis_goal_seek import StatedAnalysisGoalSeek
from .stated_analysis_sensitivity import StatedAnalysisSensitivity
from .stated_analysis_sweep import StatedAnalysisSweep
from .stated_figure_type_2 import StatedFigureType2
from .stops_of_element_type_1 import StopsOfElementType1
from .sweep import Sweep
from .sweep_request import SweepRequest
from .swept_curve import SweptCurve
from .swept_curve_by import SweptCurveBy
from .swept_curve_over_time import SweptCurveOverTime
from .swept_input import SweptInput
from .swept_input_spacing import SweptInputSpacing
from .swept_world import SweptWorld
from .swept_world_curves import SweptWorldCurves
from .swept_world_figures import SweptWorldFigures
from .swept_world_provenance import SweptWorldProvenance
from .swept_world_provenance_model import SweptWorldProvenanceModel
from .swept_world_provenance_scenario import SweptWorldProvenanceScenario
from .swept_world_refused_item import SweptWorldRefusedItem
from .swept_world_sources import SweptWorldSources
from .uncertain_input import UncertainInput
from .uncertain_input_origin import UncertainInputOrigin
from .values_by import ValuesBy
from .values_of_element_type_1 import ValuesOfElementType1
from .variable import Variable
from .variable_conversions_item import VariableConversionsItem
from .variable_figures import VariableFigures
from .variable_given import VariableGiven
from .variable_ranges_item import VariableRangesItem
from .variable_role import VariableRole
from .variable_source_entries import VariableSourceEntries
from .variable_under import VariableUnder
from .varied_input import VariedInput

__all__ = (
    "AnyFile",
    "Assumption",
    "AssumptionFrom",
    "Batch",
    "BatchCounts",
    "BatchCurvesType0",
    "BatchRequest",
    "BatchRequestEvery",
    "BatchRequestMatrix",
    "BatchScenario",
    "BatchScenarioExpectations",
    "BatchScenarioHeadline",
    "BatchScenarioState",
    "BatchState",
    "BatchSummary",
    "BatchSummaryCounts",
    "BatchSummaryState",
    "Catalog",
    "CatalogFigure",
    "CatalogFigureConfidence",
    "CatalogFigureKind",
    "CatalogFigureOverridden",
    "CatalogFigureOverriddenBy",
    "CatalogFigureOverriddenCatalog",
    "CatalogFigureOverriddenCatalogPoints",
    "CatalogFigurePoints",
    "CatalogFigureSourceEntries",
    "CatalogPart",
    "CatalogPartEntries",
    "CatalogPartSources",
    "CatalogPartSummary",
    "ChainLink",
    "Check",
    "Claim",
    "ClaimOutcome",
    "ClaimShare",
    "CompareFormat",
    "CompareTheme",
    "ComparedScenario",
    "ComparedScenarioCurves",
    "ComparedScenarioFigures",
    "ComparedScenarioSources",
    "ComparedScenarioSpan",
    "Comparison",
    "ComparisonRequest",
    "ComparisonRequestExplain",
    "Conditioned",
    "Convergence",
    "ConvergencePercentilesItem",
    "Curve",
    "CurveOverTime",
    "DecomposeFormat",
    "DecomposeTheme",
    "Decomposition",
    "DecompositionCurves",
    "DecompositionFigures",
    "DecompositionKind",
    "DecompositionProvenance",
    "DecompositionProvenanceModel",
    "DecompositionProvenanceScenario",
    "DecompositionRequest",
    "DecompositionRequestFrozenDemand",
    "DecompositionRequestKind",
    "DecompositionRequestWithoutGain",
    "DecompositionRequestWithoutLimits",
    "DecompositionSettings",
    "DecompositionSettingsFrozenDemand",
    "DecompositionSettingsWithoutGain",
    "DecompositionSettingsWithoutLimits",
    "DecompositionSources",
    "DemandCurve",
    "DemandCurveAgainst",
    "DemandCurveCurves",
    "DemandCurveFigures",
    "DemandCurveProvenance",
    "DemandCurveProvenanceModel",
    "DemandCurveProvenanceScenario",
    "DemandCurveRequest",
    "DemandCurveRequestSpacing",
    "DemandCurveSources",
    "Distribution",
    "DistributionDistribution",
    "DownloadBatchFormat",
    "DrawDemandCurveFormat",
    "DrawDemandCurveTheme",
    "Ensemble",
    "EnsembleComparedWith",
    "EnsembleCorrelationsItem",
    "EnsembleCurves",
    "EnsembleDraws",
    "EnsembleDrawsMethod",
    "EnsembleFigures",
    "EnsembleFixedInputsItem",
    "EnsembleProvenance",
    "EnsembleProvenanceComparedWith",
    "EnsembleProvenanceModel",
    "EnsembleProvenanceScenario",
    "EnsembleRequest",
    "EnsembleRequestExceedanceItem",
    "EnsembleRequestMethod",
    "EnsembleSources",
    "Equation",
    "Exceedance",
    "ExplainedDifference",
    "ExplainedDifferenceMethod",
    "ExplainedDifferenceSharesItem",
    "Factor",
    "Figure",
    "FigureConfidence",
    "FigureKind",
    "FigureOverridden",
    "FigureOverriddenBy",
    "FigureOverriddenCatalog",
    "FigureOverriddenCatalogPoints",
    "FigurePoints",
    "FigureVintage",
    "FigureVintageConfidence",
    "FigureVintageKind",
    "FigureVintagePoints",
    "FindSensitivityFormat",
    "FindSensitivityTheme",
    "Finding",
    "FindingReadingsItem",
    "FixedInput",
    "Goal",
    "GoalSeek",
    "GoalSeekCompared",
    "GoalSeekComparedCompare",
    "GoalSeekFigures",
    "GoalSeekInput",
    "GoalSeekProvenance",
    "GoalSeekProvenanceModel",
    "GoalSeekProvenanceScenario",
    "GoalSeekRequest",
    "GoalSeekRequestCompare",
    "GoalSeekScan",
    "GoalSeekSecond",
    "GoalSeekSources",
    "Health",
    "HealthStatus",
    "IndexInterval",
    "InputAxis",
    "InputValue",
    "JevonsScenario",
    "JevonsScenarioAssumptions",
    "JevonsScenarioFigures",
    "JevonsScenarioFormat",
    "JevonsScenarioHorizon",
    "JevonsScenarioSeries",
    "JevonsScenarioSources",
    "JevonsScenarioTables",
    "JevonsScenarioTablesAdditionalPropertyType1",
    "JevonsScenarioTablesAdditionalPropertyType1AdditionalPropertyType1",
    "JevonsScenarioUncertain",
    "MainAssumption",
    "MainAssumptionScale",
    "MainAssumptions",
    "MainAssumptionsCounterfactuals",
    "MainAssumptionsCounterfactualsFrozenDemand",
    "MainAssumptionsCounterfactualsWithoutGain",
    "MainAssumptionsCounterfactualsWithoutLimits",
    "Model",
    "ModelCounterfactuals",
    "ModelCounterfactualsFrozenDemand",
    "ModelCounterfactualsWithoutGain",
    "ModelCounterfactualsWithoutLimits",
    "ModelDimensionsItem",
    "ModelExamplesItem",
    "ModelGraphItem",
    "ModelList",
    "ModelRequirementsItem",
    "ModelSources",
    "ModelSummary",
    "ModelTime",
    "ModelTimeMethod",
    "ModelVariable",
    "ModelVariableFigures",
    "ModelVariableOverTime",
    "ModelVariableRole",
    "NamedVariable",
    "Observed",
    "OpenapiDocument",
    "OtherScenarioType0",
    "OwnSource",
    "OwnSourceConfidence",
    "PairedShare",
    "ParameterDistribution",
    "PlausibleRange",
    "PointsOrCurveType1",
    "Problem",
    "ProblemCode",
    "ProblemDocument",
    "ProblemDocumentType",
    "ProblemSeverity",
    "ProjectScenarioEvery",
    "ProjectScenarioFormat",
    "ProjectScenarioTheme",
    "Projection",
    "ProjectionCurves",
    "ProjectionFigures",
    "ProjectionSources",
    "Provenance",
    "ProvenanceModel",
    "ProvenanceScenario",
    "QuantityEffects",
    "QuantityEffectsElement",
    "RankCorrelation",
    "Readiness",
    "ReadinessStatus",
    "RefusedDraws",
    "ReportEntryType1",
    "RunEnsembleFormat",
    "RunEnsembleRows",
    "RunEnsembleTheme",
    "RunProjectionEvery",
    "RunProjectionFormat",
    "RunProjectionTheme",
    "RunSweepEvery",
    "RunSweepFormat",
    "RunSweepTheme",
    "SaidNumberType1",
    "SaidValue",
    "ScenarioDetail",
    "ScenarioDifference",
    "ScenarioDifferenceDifferences",
    "ScenarioDifferenceRatios",
    "ScenarioList",
    "ScenarioSummary",
    "SeekGoalFormat",
    "SeekGoalTheme",
    "Sensitivity",
    "SensitivityEffect",
    "SensitivityEffectStatus",
    "SensitivityEnds",
    "SensitivityFigures",
    "SensitivityMethod",
    "SensitivityProvenance",
    "SensitivityProvenanceModel",
    "SensitivityProvenanceScenario",
    "SensitivityRequest",
    "SensitivityRequestMethod",
    "SensitivitySources",
    "SeriesValues",
    "SeriesValuesBetween",
    "SeriesValuesOutside",
    "ShowCatalogPartFormat",
    "ShowModelFormat",
    "ShowRunFormat",
    "ShowRunTheme",
    "ShowScenarioFormat",
    "Solution",
    "SolutionHolds",
    "SolutionKind",
    "Sought",
    "SoughtInput",
    "SoughtInputSpacing",
    "SoughtNearest",
    "Source",
    "SourceConfidence",
    "SourcedValue",
    "SourcedValueBetween",
    "SourcedValueOutside",
    "StatedAnalysis",
    "StatedAnalysisComparison",
    "StatedAnalysisDecomposition",
    "StatedAnalysisEnsemble",
    "StatedAnalysisGoalSeek",
    "StatedAnalysisSensitivity",
    "StatedAnalysisSweep",
    "StatedFigureType2",
    "StopsOfElementType1",
    "Sweep",
    "SweepRequest",
    "SweptCurve",
    "SweptCurveBy",
    "SweptCurveOverTime",
    "SweptInput",
    "SweptInputSpacing",
    "SweptWorld",
    "SweptWorldCurves",
    "SweptWorldFigures",
    "SweptWorldProvenance",
    "SweptWorldProvenanceModel",
    "SweptWorldProvenanceScenario",
    "SweptWorldRefusedItem",
    "SweptWorldSources",
    "UncertainInput",
    "UncertainInputOrigin",
    "ValuesBy",
    "ValuesOfElementType1",
    "Variable",
    "VariableConversionsItem",
    "VariableFigures",
    "VariableGiven",
    "VariableRangesItem",
    "VariableRole",
    "VariableSourceEntries",
    "VariableUnder",
    "VariedInput",
)
