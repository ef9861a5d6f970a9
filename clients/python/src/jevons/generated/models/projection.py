from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assumption import Assumption
    from ..models.claim_outcome import ClaimOutcome
    from ..models.finding import Finding
    from ..models.problem import Problem
    from ..models.projection_curves import ProjectionCurves
    from ..models.projection_figures import ProjectionFigures
    from ..models.projection_sources import ProjectionSources
    from ..models.provenance import Provenance


T = TypeVar("T", bound="Projection")


@_attrs_define
class Projection:
    """Curves over time, one array of values per curve

    Example:
        {'scenario': None, 'title': "NVIDIA's accelerators in the world, 2024 to 2026", 'summary': 'How much rated power
            its chips have in all, and how much of it stands behind one H100-equivalent.', 'findings': [{'text': 'The chips
            draw 8.56 GW in all at the beginning of 2026, 7.33 times as much as two years before.', 'readings': [{'reading':
            'stock_power at 2026 as GW(chip)', 'value': 8.562019, 'unit': 'GW(chip)', 'at': datetime.date(2026, 1, 1)},
            {'reading': 'stock_power at 2026 / stock_power at 2024', 'value': 7.326763335458392, 'unit': 'ratio', 'at':
            datetime.date(2026, 1, 1)}]}], 'model': 'accelerator-stock', 'time': [datetime.date(2024, 1, 1),
            datetime.date(2025, 1, 1), datetime.date(2026, 1, 1)], 'step': 'year', 'curves': {'stock_power': {'title':
            'Rated power of the chips shipped', 'unit': 'MW(chip)', 'over_time': 'mean', 'values': [1168.595, 3675.137,
            8562.019]}, 'power_per_compute': {'title': 'Rated chip power per H100-equivalent, stock average', 'unit':
            'W(chip)/GPU(h100e)', 'over_time': 'mean', 'values': [839.9610709513252, 777.9014377411419,
            626.8289517022848]}}, 'cut_equations': [], 'claims': [{'claim': 'power_per_compute at 2026-01-01 is 626.829
            W(chip)/GPU(h100e), expected below 800 W/GPU', 'holds': True, 'found': 626.8289517022848, 'why': 'Newer
            generations do more for a watt.'}], 'problems': [], 'sources': {'epoch-chip-counts': {'title': 'AI chip counts,
            cumulative by designer and quarter, edition of September 2026', 'publisher': 'Epoch AI', 'year': 2026, 'url':
            'https://github.com/epoch-research/ai-chip-counts', 'as_of': datetime.date(2026, 9, 24), 'confidence': 'high',
            'licence': 'CC BY 4.0', 'note': 'Read in the repository, commit 10c28e4, whose own licence is MIT. Medians with
            5 and 95 %, from the revenue of the makers; fiscal quarters are dated by calendar quarters.'}}, 'figures':
            {'history.accelerator-stock.nvidia_compute': {'title': 'NVIDIA, computing power', 'of': 'AI accelerators
            shipped, added up, at the end of each quarter', 'points': {datetime.date(2022, 3, 31): 66884,
            datetime.date(2022, 6, 30): 138357, datetime.date(2022, 9, 30): 212491, datetime.date(2022, 12, 31): 289672,
            datetime.date(2023, 3, 31): 381698, datetime.date(2023, 6, 30): 594338, datetime.date(2023, 9, 30): 938873,
            datetime.date(2023, 12, 31): 1391249, datetime.date(2024, 3, 31): 1965485, datetime.date(2024, 6, 30): 2649129,
            datetime.date(2024, 9, 30): 3483079, datetime.date(2024, 12, 31): 4724425, datetime.date(2025, 3, 31): 6418211,
            datetime.date(2025, 6, 30): 8317762, datetime.date(2025, 9, 30): 10703369, datetime.date(2025, 12, 31):
            13659259, datetime.date(2026, 3, 31): 17048399}, 'unit': 'GPU(h100e)', 'as_of': datetime.date(2026, 9, 24),
            'kind': 'estimate', 'confidence': 'high', 'sources': ['epoch-chip-counts'], 'licences': ['CC BY 4.0'], 'note':
            'Medians. See nvidia_compute_low and nvidia_compute_high for 5 and 95 %.', 'earlier': [{'as_of':
            datetime.date(2026, 4, 3), 'points': {datetime.date(2022, 12, 31): 289671, datetime.date(2023, 12, 31): 1391249,
            datetime.date(2024, 12, 31): 4724425, datetime.date(2025, 12, 31): 13659258}, 'kind': 'estimate', 'confidence':
            'high', 'sources': ['epoch-chip-stock']}]}, 'history.accelerator-stock.nvidia_power': {'title': 'NVIDIA, power
            of the chips', 'of': 'AI accelerators shipped, added up, at the end of each quarter', 'points':
            {datetime.date(2022, 3, 31): 84.848, datetime.date(2022, 6, 30): 175.518, datetime.date(2022, 9, 30): 265.971,
            datetime.date(2022, 12, 31): 345.714, datetime.date(2023, 3, 31): 426.011, datetime.date(2023, 6, 30): 590.744,
            datetime.date(2023, 9, 30): 847.516, datetime.date(2023, 12, 31): 1168.595, datetime.date(2024, 3, 31): 1611.67,
            datetime.date(2024, 6, 30): 2160.42, datetime.date(2024, 9, 30): 2826.935, datetime.date(2024, 12, 31):
            3675.137, datetime.date(2025, 3, 31): 4678.314, datetime.date(2025, 6, 30): 5722.132, datetime.date(2025, 9,
            30): 6994.788, datetime.date(2025, 12, 31): 8562.019, datetime.date(2026, 3, 31): 10370.928}, 'unit':
            'MW(chip)', 'as_of': datetime.date(2026, 9, 24), 'kind': 'estimate', 'confidence': 'high', 'sources': ['epoch-
            chip-counts'], 'licences': ['CC BY 4.0'], 'note': 'Chips alone: servers, network, cooling and losses come on
            top.', 'earlier': [{'as_of': datetime.date(2026, 4, 3), 'points': {datetime.date(2022, 12, 31): 345,
            datetime.date(2023, 12, 31): 1168, datetime.date(2024, 12, 31): 3675, datetime.date(2025, 12, 31): 8562},
            'kind': 'estimate', 'confidence': 'high', 'sources': ['epoch-chip-stock']}]}}, 'provenance': {'run':
            'd0e555009cecb216875ecb98e430c675', 'engine': 'jevons 0.1.0 javascript v8 11.3.244.8-node.38', 'model': {'name':
            'accelerator-stock', 'version': '1.0.0', 'hash':
            '637ec86cf7e4bf7219bc60cc4de52692b3eedfc32530f75fec71f7266659b08b'}, 'scenario': {'name': None, 'hash':
            'fd87d4c379b0f51384e9f55955a3197f159e7aef9dfac20fb26cca18a97e1354'}}}

    Attributes:
        scenario (None | str):
        title (str):
        summary (str):
        model (str):
        cut_equations (list[str]): Variables whose equation is overridden by a value of the scenario
        problems (list[Problem]): Warnings and notes
        findings (list[Finding] | Unset): Findings of the scenario with the values of this run; left out if include does
            not name findings
        as_of (str | Unset): Date whose figures of the catalog it takes; absent for the newest Example: 2026-09.
        time (list[str] | Unset): Instants; absent if the model has no time Example: [datetime.date(2025, 1, 1),
            datetime.date(2025, 4, 1)].
        step (str | Unset): year, quarter, month or year/n; absent if the model has no time Example: quarter.
        curves (ProjectionCurves | Unset): Curves by name; left out if include does not name values, and so are time and
            step
        claims (list[ClaimOutcome] | Unset): Expectations of the scenario; left out if include does not name claims
        sources (ProjectionSources | Unset): The sources the answer depends on, by id
        figures (ProjectionFigures | Unset): Catalog figures the answer depends on, by id
        provenance (Provenance | Unset): Hashes and versions of everything the answer depends on
        assumptions (list[Assumption] | Unset): Every value the run was made with, given or default; present if include
            names assumptions
    """

    scenario: None | str
    title: str
    summary: str
    model: str
    cut_equations: list[str]
    problems: list[Problem]
    findings: list[Finding] | Unset = UNSET
    as_of: str | Unset = UNSET
    time: list[str] | Unset = UNSET
    step: str | Unset = UNSET
    curves: ProjectionCurves | Unset = UNSET
    claims: list[ClaimOutcome] | Unset = UNSET
    sources: ProjectionSources | Unset = UNSET
    figures: ProjectionFigures | Unset = UNSET
    provenance: Provenance | Unset = UNSET
    assumptions: list[Assumption] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        scenario: None | str
        scenario = self.scenario

        title = self.title

        summary = self.summary

        model = self.model

        cut_equations = self.cut_equations

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        findings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.findings, Unset):
            findings = []
            for findings_item_data in self.findings:
                findings_item = findings_item_data.to_dict()
                findings.append(findings_item)

        as_of = self.as_of

        time: list[str] | Unset = UNSET
        if not isinstance(self.time, Unset):
            time = self.time

        step = self.step

        curves: dict[str, Any] | Unset = UNSET
        if not isinstance(self.curves, Unset):
            curves = self.curves.to_dict()

        claims: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.claims, Unset):
            claims = []
            for claims_item_data in self.claims:
                claims_item = claims_item_data.to_dict()
                claims.append(claims_item)

        sources: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = self.sources.to_dict()

        figures: dict[str, Any] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures.to_dict()

        provenance: dict[str, Any] | Unset = UNSET
        if not isinstance(self.provenance, Unset):
            provenance = self.provenance.to_dict()

        assumptions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.assumptions, Unset):
            assumptions = []
            for assumptions_item_data in self.assumptions:
                assumptions_item = assumptions_item_data.to_dict()
                assumptions.append(assumptions_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "scenario": scenario,
                "title": title,
                "summary": summary,
                "model": model,
                "cut_equations": cut_equations,
                "problems": problems,
            }
        )
        if findings is not UNSET:
            field_dict["findings"] = findings
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if time is not UNSET:
            field_dict["time"] = time
        if step is not UNSET:
            field_dict["step"] = step
        if curves is not UNSET:
            field_dict["curves"] = curves
        if claims is not UNSET:
            field_dict["claims"] = claims
        if sources is not UNSET:
            field_dict["sources"] = sources
        if figures is not UNSET:
            field_dict["figures"] = figures
        if provenance is not UNSET:
            field_dict["provenance"] = provenance
        if assumptions is not UNSET:
            field_dict["assumptions"] = assumptions

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.assumption import Assumption
        from ..models.claim_outcome import ClaimOutcome
        from ..models.finding import Finding
        from ..models.problem import Problem
        from ..models.projection_curves import ProjectionCurves
        from ..models.projection_figures import ProjectionFigures
        from ..models.projection_sources import ProjectionSources
        from ..models.provenance import Provenance

        d = dict(src_dict)

        def _parse_scenario(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scenario = _parse_scenario(d.pop("scenario"))

        title = d.pop("title")

        summary = d.pop("summary")

        model = d.pop("model")

        cut_equations = cast(list[str], d.pop("cut_equations"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = Problem.from_dict(problems_item_data)

            problems.append(problems_item)

        _findings = d.pop("findings", UNSET)
        findings: list[Finding] | Unset = UNSET
        if _findings is not UNSET:
            findings = []
            for findings_item_data in _findings:
                findings_item = Finding.from_dict(findings_item_data)

                findings.append(findings_item)

        as_of = d.pop("as_of", UNSET)

        time = cast(list[str], d.pop("time", UNSET))

        step = d.pop("step", UNSET)

        _curves = d.pop("curves", UNSET)
        curves: ProjectionCurves | Unset
        if isinstance(_curves, Unset):
            curves = UNSET
        else:
            curves = ProjectionCurves.from_dict(_curves)

        _claims = d.pop("claims", UNSET)
        claims: list[ClaimOutcome] | Unset = UNSET
        if _claims is not UNSET:
            claims = []
            for claims_item_data in _claims:
                claims_item = ClaimOutcome.from_dict(claims_item_data)

                claims.append(claims_item)

        _sources = d.pop("sources", UNSET)
        sources: ProjectionSources | Unset
        if isinstance(_sources, Unset):
            sources = UNSET
        else:
            sources = ProjectionSources.from_dict(_sources)

        _figures = d.pop("figures", UNSET)
        figures: ProjectionFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = ProjectionFigures.from_dict(_figures)

        _provenance = d.pop("provenance", UNSET)
        provenance: Provenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = Provenance.from_dict(_provenance)

        _assumptions = d.pop("assumptions", UNSET)
        assumptions: list[Assumption] | Unset = UNSET
        if _assumptions is not UNSET:
            assumptions = []
            for assumptions_item_data in _assumptions:
                assumptions_item = Assumption.from_dict(assumptions_item_data)

                assumptions.append(assumptions_item)

        projection = cls(
            scenario=scenario,
            title=title,
            summary=summary,
            model=model,
            cut_equations=cut_equations,
            problems=problems,
            findings=findings,
            as_of=as_of,
            time=time,
            step=step,
            curves=curves,
            claims=claims,
            sources=sources,
            figures=figures,
            provenance=provenance,
            assumptions=assumptions,
        )

        return projection
