"""Contains all the data models used in inputs/outputs"""

from .any_file import AnyFile
from .assumption import Assumption
from .assumption_from import AssumptionFrom
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
from .check import Check
from .claim import Claim
from .claim_outcome import ClaimOutcome
from .curve import Curve
from .curve_over_time import CurveOverTime
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
from .draw_demand_curve_format import DrawDemandCurveFormat
from .equation import Equation
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
from .finding import Finding
from .finding_readings_item import FindingReadingsItem
from .health import Health
from .health_status import HealthStatus
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
from .model import Model
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
from .openapi_document import OpenapiDocument
from .own_source import OwnSource
from .own_source_confidence import OwnSourceConfidence
from .plausible_range import PlausibleRange
from .points_or_curve_type_1 import PointsOrCurveType1
from .problem import Problem
from .problem_code import ProblemCode
from .problem_document import ProblemDocument
from .problem_document_type import ProblemDocumentType
from .problem_severity import ProblemSeverity
from .project_scenario_every import ProjectScenarioEvery
from .project_scenario_format import ProjectScenarioFormat
from .projection import Projection
from .projection_curves import ProjectionCurves
from .projection_figures import ProjectionFigures
from .projection_sources import ProjectionSources
from .provenance import Provenance
from .provenance_model import ProvenanceModel
from .provenance_scenario import ProvenanceScenario
from .readiness import Readiness
from .readiness_status import ReadinessStatus
from .report_entry_type_1 import ReportEntryType1
from .run_projection_every import RunProjectionEvery
from .run_projection_format import RunProjectionFormat
from .scenario_detail import ScenarioDetail
from .scenario_list import ScenarioList
from .scenario_summary import ScenarioSummary
from .series_values import SeriesValues
from .series_values_between import SeriesValuesBetween
from .series_values_outside import SeriesValuesOutside
from .show_catalog_part_format import ShowCatalogPartFormat
from .show_model_format import ShowModelFormat
from .show_scenario_format import ShowScenarioFormat
from .source import Source
from .source_confidence import SourceConfidence
from .sourced_value import SourcedValue
from .sourced_value_between import SourcedValueBetween
from .sourced_value_outside import SourcedValueOutside
from .stated_figure_type_2 import StatedFigureType2
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

__all__ = (
    "AnyFile",
    "Assumption",
    "AssumptionFrom",
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
    "Check",
    "Claim",
    "ClaimOutcome",
    "Curve",
    "CurveOverTime",
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
    "DrawDemandCurveFormat",
    "Equation",
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
    "Finding",
    "FindingReadingsItem",
    "Health",
    "HealthStatus",
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
    "Model",
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
    "OpenapiDocument",
    "OwnSource",
    "OwnSourceConfidence",
    "PlausibleRange",
    "PointsOrCurveType1",
    "Problem",
    "ProblemCode",
    "ProblemDocument",
    "ProblemDocumentType",
    "ProblemSeverity",
    "ProjectScenarioEvery",
    "ProjectScenarioFormat",
    "Projection",
    "ProjectionCurves",
    "ProjectionFigures",
    "ProjectionSources",
    "Provenance",
    "ProvenanceModel",
    "ProvenanceScenario",
    "Readiness",
    "ReadinessStatus",
    "ReportEntryType1",
    "RunProjectionEvery",
    "RunProjectionFormat",
    "ScenarioDetail",
    "ScenarioList",
    "ScenarioSummary",
    "SeriesValues",
    "SeriesValuesBetween",
    "SeriesValuesOutside",
    "ShowCatalogPartFormat",
    "ShowModelFormat",
    "ShowScenarioFormat",
    "Source",
    "SourceConfidence",
    "SourcedValue",
    "SourcedValueBetween",
    "SourcedValueOutside",
    "StatedFigureType2",
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
)
