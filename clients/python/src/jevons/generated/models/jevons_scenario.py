from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.jevons_scenario_format import JevonsScenarioFormat
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.claim import Claim
    from ..models.jevons_scenario_assumptions import JevonsScenarioAssumptions
    from ..models.jevons_scenario_figures import JevonsScenarioFigures
    from ..models.jevons_scenario_horizon import JevonsScenarioHorizon
    from ..models.jevons_scenario_series import JevonsScenarioSeries
    from ..models.jevons_scenario_sources import JevonsScenarioSources
    from ..models.jevons_scenario_tables import JevonsScenarioTables
    from ..models.jevons_scenario_uncertain import JevonsScenarioUncertain
    from ..models.observed import Observed
    from ..models.rank_correlation import RankCorrelation
    from ..models.report_entry_type_1 import ReportEntryType1
    from ..models.stated_analysis import StatedAnalysis


T = TypeVar("T", bound="JevonsScenario")


@_attrs_define
class JevonsScenario:
    """
    Attributes:
        format_ (JevonsScenarioFormat | Unset):
        scenario (str | Unset):
        title (str | Unset):
        summary (str | Unset):
        findings (list[str] | Unset): Sentences whose numbers are read from the run and the catalog: "Facility power is
            {facility_power at 2030 as GW}."
        model (str | Unset):
        extends (str | Unset):
        as_of (int | str | Unset): Every figure of the catalog as it stood at the end of that year, month or day;
            default: the newest
        horizon (JevonsScenarioHorizon | Unset):
        assumptions (JevonsScenarioAssumptions | Unset):
        series (JevonsScenarioSeries | Unset):
        tables (JevonsScenarioTables | Unset):
        figures (JevonsScenarioFigures | Unset): Figures of the catalog this scenario takes another value for, by id
        uncertain (JevonsScenarioUncertain | Unset): Inputs whose value is not known, with their distributions; null
            makes one certain that its model holds for uncertain
        correlations (list[RankCorrelation] | Unset): Rank correlations of uncertain inputs, on top of those of the
            model
        report (list[ReportEntryType1 | str] | Unset):
        expect (list[Claim] | Unset):
        history (list[Observed] | Unset): What was observed of this scenario, to which a conditioned ensemble holds its
            draws
        analyses (list[StatedAnalysis] | Unset): Questions about this scenario, which jevons check checks and jevons run
            --analyses answers
        sources (JevonsScenarioSources | Unset):
    """

    format_: JevonsScenarioFormat | Unset = UNSET
    scenario: str | Unset = UNSET
    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    findings: list[str] | Unset = UNSET
    model: str | Unset = UNSET
    extends: str | Unset = UNSET
    as_of: int | str | Unset = UNSET
    horizon: JevonsScenarioHorizon | Unset = UNSET
    assumptions: JevonsScenarioAssumptions | Unset = UNSET
    series: JevonsScenarioSeries | Unset = UNSET
    tables: JevonsScenarioTables | Unset = UNSET
    figures: JevonsScenarioFigures | Unset = UNSET
    uncertain: JevonsScenarioUncertain | Unset = UNSET
    correlations: list[RankCorrelation] | Unset = UNSET
    report: list[ReportEntryType1 | str] | Unset = UNSET
    expect: list[Claim] | Unset = UNSET
    history: list[Observed] | Unset = UNSET
    analyses: list[StatedAnalysis] | Unset = UNSET
    sources: JevonsScenarioSources | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.report_entry_type_1 import ReportEntryType1

        format_: int | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_.value

        scenario = self.scenario

        title = self.title

        summary = self.summary

        findings: list[str] | Unset = UNSET
        if not isinstance(self.findings, Unset):
            findings = self.findings

        model = self.model

        extends = self.extends

        as_of: int | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        else:
            as_of = self.as_of

        horizon: dict[str, Any] | Unset = UNSET
        if not isinstance(self.horizon, Unset):
            horizon = self.horizon.to_dict()

        assumptions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.assumptions, Unset):
            assumptions = self.assumptions.to_dict()

        series: dict[str, Any] | Unset = UNSET
        if not isinstance(self.series, Unset):
            series = self.series.to_dict()

        tables: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tables, Unset):
            tables = self.tables.to_dict()

        figures: dict[str, Any] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures.to_dict()

        uncertain: dict[str, Any] | Unset = UNSET
        if not isinstance(self.uncertain, Unset):
            uncertain = self.uncertain.to_dict()

        correlations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.correlations, Unset):
            correlations = []
            for correlations_item_data in self.correlations:
                correlations_item = correlations_item_data.to_dict()
                correlations.append(correlations_item)

        report: list[dict[str, Any] | str] | Unset = UNSET
        if not isinstance(self.report, Unset):
            report = []
            for report_item_data in self.report:
                report_item: dict[str, Any] | str
                if isinstance(report_item_data, ReportEntryType1):
                    report_item = report_item_data.to_dict()
                else:
                    report_item = report_item_data
                report.append(report_item)

        expect: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.expect, Unset):
            expect = []
            for expect_item_data in self.expect:
                expect_item = expect_item_data.to_dict()
                expect.append(expect_item)

        history: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.history, Unset):
            history = []
            for history_item_data in self.history:
                history_item = history_item_data.to_dict()
                history.append(history_item)

        analyses: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.analyses, Unset):
            analyses = []
            for analyses_item_data in self.analyses:
                analyses_item = analyses_item_data.to_dict()
                analyses.append(analyses_item)

        sources: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = self.sources.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if format_ is not UNSET:
            field_dict["format"] = format_
        if scenario is not UNSET:
            field_dict["scenario"] = scenario
        if title is not UNSET:
            field_dict["title"] = title
        if summary is not UNSET:
            field_dict["summary"] = summary
        if findings is not UNSET:
            field_dict["findings"] = findings
        if model is not UNSET:
            field_dict["model"] = model
        if extends is not UNSET:
            field_dict["extends"] = extends
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if horizon is not UNSET:
            field_dict["horizon"] = horizon
        if assumptions is not UNSET:
            field_dict["assumptions"] = assumptions
        if series is not UNSET:
            field_dict["series"] = series
        if tables is not UNSET:
            field_dict["tables"] = tables
        if figures is not UNSET:
            field_dict["figures"] = figures
        if uncertain is not UNSET:
            field_dict["uncertain"] = uncertain
        if correlations is not UNSET:
            field_dict["correlations"] = correlations
        if report is not UNSET:
            field_dict["report"] = report
        if expect is not UNSET:
            field_dict["expect"] = expect
        if history is not UNSET:
            field_dict["history"] = history
        if analyses is not UNSET:
            field_dict["analyses"] = analyses
        if sources is not UNSET:
            field_dict["sources"] = sources

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.claim import Claim
        from ..models.jevons_scenario_assumptions import JevonsScenarioAssumptions
        from ..models.jevons_scenario_figures import JevonsScenarioFigures
        from ..models.jevons_scenario_horizon import JevonsScenarioHorizon
        from ..models.jevons_scenario_series import JevonsScenarioSeries
        from ..models.jevons_scenario_sources import JevonsScenarioSources
        from ..models.jevons_scenario_tables import JevonsScenarioTables
        from ..models.jevons_scenario_uncertain import JevonsScenarioUncertain
        from ..models.observed import Observed
        from ..models.rank_correlation import RankCorrelation
        from ..models.report_entry_type_1 import ReportEntryType1
        from ..models.stated_analysis import StatedAnalysis

        d = dict(src_dict)
        _format_ = d.pop("format", UNSET)
        format_: JevonsScenarioFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = JevonsScenarioFormat(_format_)

        scenario = d.pop("scenario", UNSET)

        title = d.pop("title", UNSET)

        summary = d.pop("summary", UNSET)

        findings = cast(list[str], d.pop("findings", UNSET))

        model = d.pop("model", UNSET)

        extends = d.pop("extends", UNSET)

        def _parse_as_of(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))

        _horizon = d.pop("horizon", UNSET)
        horizon: JevonsScenarioHorizon | Unset
        if isinstance(_horizon, Unset):
            horizon = UNSET
        else:
            horizon = JevonsScenarioHorizon.from_dict(_horizon)

        _assumptions = d.pop("assumptions", UNSET)
        assumptions: JevonsScenarioAssumptions | Unset
        if isinstance(_assumptions, Unset):
            assumptions = UNSET
        else:
            assumptions = JevonsScenarioAssumptions.from_dict(_assumptions)

        _series = d.pop("series", UNSET)
        series: JevonsScenarioSeries | Unset
        if isinstance(_series, Unset):
            series = UNSET
        else:
            series = JevonsScenarioSeries.from_dict(_series)

        _tables = d.pop("tables", UNSET)
        tables: JevonsScenarioTables | Unset
        if isinstance(_tables, Unset):
            tables = UNSET
        else:
            tables = JevonsScenarioTables.from_dict(_tables)

        _figures = d.pop("figures", UNSET)
        figures: JevonsScenarioFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = JevonsScenarioFigures.from_dict(_figures)

        _uncertain = d.pop("uncertain", UNSET)
        uncertain: JevonsScenarioUncertain | Unset
        if isinstance(_uncertain, Unset):
            uncertain = UNSET
        else:
            uncertain = JevonsScenarioUncertain.from_dict(_uncertain)

        _correlations = d.pop("correlations", UNSET)
        correlations: list[RankCorrelation] | Unset = UNSET
        if _correlations is not UNSET:
            correlations = []
            for correlations_item_data in _correlations:
                correlations_item = RankCorrelation.from_dict(correlations_item_data)

                correlations.append(correlations_item)

        _report = d.pop("report", UNSET)
        report: list[ReportEntryType1 | str] | Unset = UNSET
        if _report is not UNSET:
            report = []
            for report_item_data in _report:

                def _parse_report_item(data: object) -> ReportEntryType1 | str:
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        componentsschemas_report_entry_type_1 = (
                            ReportEntryType1.from_dict(data)
                        )

                        return componentsschemas_report_entry_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    return cast(ReportEntryType1 | str, data)

                report_item = _parse_report_item(report_item_data)

                report.append(report_item)

        _expect = d.pop("expect", UNSET)
        expect: list[Claim] | Unset = UNSET
        if _expect is not UNSET:
            expect = []
            for expect_item_data in _expect:
                expect_item = Claim.from_dict(expect_item_data)

                expect.append(expect_item)

        _history = d.pop("history", UNSET)
        history: list[Observed] | Unset = UNSET
        if _history is not UNSET:
            history = []
            for history_item_data in _history:
                history_item = Observed.from_dict(history_item_data)

                history.append(history_item)

        _analyses = d.pop("analyses", UNSET)
        analyses: list[StatedAnalysis] | Unset = UNSET
        if _analyses is not UNSET:
            analyses = []
            for analyses_item_data in _analyses:
                analyses_item = StatedAnalysis.from_dict(analyses_item_data)

                analyses.append(analyses_item)

        _sources = d.pop("sources", UNSET)
        sources: JevonsScenarioSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = JevonsScenarioSources.from_dict(_sources)

        jevons_scenario = cls(
            format_=format_,
            scenario=scenario,
            title=title,
            summary=summary,
            findings=findings,
            model=model,
            extends=extends,
            as_of=as_of,
            horizon=horizon,
            assumptions=assumptions,
            series=series,
            tables=tables,
            figures=figures,
            uncertain=uncertain,
            correlations=correlations,
            report=report,
            expect=expect,
            history=history,
            analyses=analyses,
            sources=sources,
        )

        return jevons_scenario
