import { fault, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { evaluateClaim, parseClaimTarget, type ClaimAccess } from '../../domain/claims/claims.ts';
import { claimWithFigures, type ClaimWithFigures } from '../../domain/claims/claim-figures.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { claimsUnits } from '../../domain/cost/claims-cost.ts';
import { mostWork, workBeyond } from '../../domain/cost/most-work.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { answerHead } from './answer-head.ts';
import { chosenCurves } from './chosen-curves.ts';
import { otherScenarios, type OtherScenarios } from './other-scenarios.ts';
import { accessOf } from './run-access.ts';
import { oncePerPlan } from '../run/once-per-plan.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import type { ClaimOutcome, Projection } from './projection.ts';
import { frameOf } from './run-frame.ts';
import { sentencesOf } from './sentences.ts';
import { verdictOf } from '../run/verdict.ts';

export interface ProjectOptions {
  /** Curves to return: names, or `all`. Default: those the model and the scenario report. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** The document that names the curves, if they are not the scenario's own. */
  readonly options?: ProblemDocument | undefined;
  /** Claims to test. Default: the scenario's `expect`. */
  readonly claims?: readonly Claim[] | undefined;
  /** Default tolerance of `equals` (1e-9 in a model's examples). */
  readonly exact?: boolean;
  /** Caller's buffer for the run, at least `plan.loaded.length` numbers. */
  readonly memory?: Float64Array | undefined;
  /** Whether to read the scenario's findings, which may run other scenarios. Default: unless `claims` replace its own. */
  readonly findings?: boolean | undefined;
  /** The scenarios that findings read; default: those of the library. */
  readonly others?: OtherScenarios | undefined;
}

export type Projected = { readonly projection?: Projection; readonly problems: readonly Problem[] };

/**
 * Runs a plan once and returns its curves. Fails with every broken requirement and every required range that the run leaves.
 * A value that is not finite gives a warning that names the first variable, element and instant, and is null in the curve.
 */
export function project(library: Library, plan: Plan, options: ProjectOptions = {}): Projected {
  const chosen = options.curves
    ? chosenCurves(plan, options.curves, { document: options.options })
    : oncePerPlan(plan, 'curves', () => chosenCurves(plan, undefined));
  library.meter?.charge('run', runUnits(plan.compiled.work, plan.horizon.steps));
  const run = runPlan(plan, options.memory);
  const { refusals, doubts } = verdictOf(run);
  if (refusals.length > 0) return { problems: [...plan.problems, ...refusals] };
  // A refusal says what is wrong, without notes on values.
  if (chosen.problems.length > 0)
    return { problems: [...plan.problems, ...doubts.filter(({ severity }) => severity !== 'note'), ...chosen.problems] };
  const problems: Problem[] = [...plan.problems, ...doubts];
  const frame = frameOf(run, chosen.picks);
  const access = accessOf(run, options.exact ?? false);
  const others = options.others ?? otherScenarios(library, plan.scenario, undefined);
  const asked = { claims: options.claims ?? plan.scenario.expect ?? [], findings: options.findings ?? !options.claims };
  const runOf = (name: string | undefined): ClaimAccess | Problem => (name === undefined ? access : others.inFindings(name));
  const { findings, claims: written, uses: read } = sentencesOf(library, plan, asked, runOf, problems);
  const wanted = written.map((claim) => claimWithFigures(claim, plan.figures.newest));
  const beyond = beyondReading(wanted, run);
  if (beyond) return { problems: [...plan.problems, beyond] };
  if (wanted.length > 0) library.meter?.charge('claims', claimsUnits(wanted.length, valuesOfClaims(wanted, run)));
  const claims = wanted.map((claim, index) => tested(claim, index, access, problems));
  const head = answerHead(library, plan, [...wanted.flatMap(({ uses }) => uses), ...read]);
  const projection: Projection = { ...head, summary: plan.scenario.summary ?? plan.model.summary, findings, frame, claims, problems };
  return { projection, problems };
}

/** The problem of claims that read more values than one answer may; a run with few values has none. */
function beyondReading(claims: readonly ClaimWithFigures[], run: FinishedRun): Problem | undefined {
  if (claimsUnits(claims.length, claims.length * run.plan.loaded.length) <= mostWork) return undefined;
  const values = valuesOfClaims(claims, run);
  const beyond = workBeyond(claimsUnits(claims.length, values));
  if (beyond === undefined) return undefined;
  const message = `the ${claims.length} expectations read ${values} values, with ${beyond}`;
  return fault('limit.exceeded', ['expect'], message, 'use fewer expectations, or a longer step');
}

/** Values that claims read: every element and instant of each variable. */
function valuesOfClaims(claims: readonly ClaimWithFigures[], { plan, rows }: FinishedRun): number {
  const { slots, system } = plan.compiled.lowered;
  const sizeOf = (name: string): number => system.slots[slots.get(name) ?? -1]?.size ?? 0;
  return claims.reduce((sum, { claim }) => sum + sizeOf(parseClaimTarget(claim.of)?.name ?? '') * rows, 0);
}

function tested({ claim, problems: unreadable }: ClaimWithFigures, index: number, access: ClaimAccess, problems: Problem[]): ClaimOutcome {
  const [first] = unreadable;
  if (first) {
    problems.push(...unreadable.map((problem) => ({ ...problem, path: ['expect', index, ...problem.path] })));
    return { claim: `${claim.of}: ${first.message}`, holds: false, found: null };
  }
  const { text, holds, value, problem } = evaluateClaim(claim, access);
  if (problem) problems.push({ ...problem, path: ['expect', index, ...problem.path] });
  return { claim: text, holds, found: value, ...(claim.why ? { why: claim.why } : {}), ...(claim.source ? { source: claim.source } : {}) };
}
