import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';
import { claimWithFigures } from '../../domain/claims/claim-figures.ts';
import { instantOf, yearOf } from '../../domain/claims/claim-time.ts';
import { aggregatedRows, targetCells } from '../../domain/claims/claim-values.ts';
import { claimWords } from '../../domain/claims/claim-words.ts';
import { labelAt, valueAt, type Values } from '../../domain/claims/claim-access.ts';
import { claimFaults, parseClaimTarget, type ClaimAccess } from '../../domain/claims/claims.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { curvePick, type CurvePick } from '../projection/curve-pick.ts';
import { accessWithoutRun } from '../projection/result-faults.ts';
import type { Goal } from './question.ts';

/** How the quantity of a goal is read from the runs of one scenario. */
export interface GoalReading {
  readonly pick: CurvePick;
  /** The instants that are read, ascending. */
  readonly rows: readonly number[];
  /** The quantity over those instants, from the values of each element; the number of the goal's time from these. */
  series(valuesOf: (element: number) => Values): Values;
  numberOf(series: Values): number;
  /** True for a goal over all instants: two scenarios are then compared instant by instant. */
  readonly instantwise: boolean;
}

export interface ReadGoal {
  readonly words: string;
  readonly unit: string;
  readonly bound: number;
  readonly test: 'equals' | 'above' | 'below';
  /** One per scenario. */
  readonly readings: readonly GoalReading[];
  readonly uses: readonly FigureUse[];
}

/** Reads a goal on one scenario, or on the ratio or the difference of two. Problems have paths into the goal. */
export function readGoal(
  written: Goal,
  worlds: readonly Prepared[],
  compare: 'ratio' | 'difference',
):
  | { readonly goal: ReadGoal; readonly problems: readonly Problem[] }
  | { readonly goal?: undefined; readonly problems: readonly Problem[] } {
  const [first] = worlds;
  const { claim, uses, problems } = claimWithFigures(written, first!.figures.newest);
  const accesses = worlds.map(accessWithoutRun);
  const faults = [
    ...problems,
    ...worlds.flatMap((world, index) =>
      claimFaults(claim, accesses[index]!, { timed: world.compiled.checked.draft.timed, untested: true }),
    ),
  ];
  const tests = (['equals', 'above', 'below'] as const).filter((word) => claim[word] !== undefined);
  const [test, second] = tests;
  if (test === undefined) faults.push(fault('field.missing', [], 'the goal has no value', 'add equals, above or below'));
  if (second !== undefined)
    faults.push(fault('field.conflict', [second], `a goal has either ${test} or ${second}`, 'leave out one of them'));
  if (test === 'equals' && (claim.always ?? claim.ever))
    faults.push(
      fault(
        'field.conflict',
        ['equals'],
        'a goal over all instants is above or below a value',
        'name an instant with at, or write above or below',
      ),
    );
  if (faults.length > 0) return { problems: faults };

  const units = accesses.map((access) => access.find(parseClaimTarget(claim.of)!.name)!.unit);
  const [own] = units;
  if (units.some((unit) => unit === undefined) || !own)
    return { problems: [fault('claim.unreadable', ['of'], `${claim.of} is a category, and a goal is a number`, 'name a variable')] };
  const other = units.find((unit) => unit!.text !== own.text);
  if (other)
    return {
      problems: [fault('unit.mismatch', ['of'], `${claim.of} is in ${own.text} and in ${other.text}`, 'compare scenarios of one model')],
    };
  const compared = worlds.length > 1;
  if (compared && own.date)
    return { problems: [fault('claim.unreadable', ['of'], `${claim.of} is a date, which has no ${compare}`, 'name another variable')] };
  const ratio = parseUnit('ratio');
  const unit = compared && compare === 'ratio' && ratio.ok ? ratio.unit : own;
  const bound = accesses[0]!.toUnit(claim[test!]!, unit);
  if (typeof bound !== 'number') return { problems: [{ ...bound, path: [test!] }] };
  if (!Number.isFinite(bound)) return { problems: [fault('claim.unreadable', [test!], 'a goal is a finite number', 'give a number')] };
  const readings = worlds.map((world, index) => readingOf(claim, world, accesses[index]!, test!));
  if (compared && readings[0]!.instantwise && !sameInstants(worlds))
    return {
      problems: [
        fault('time.horizon', [claim.always ? 'always' : 'ever'], 'the two scenarios have other instants', 'name an instant with at'),
      ],
    };
  return { goal: { words: claimWords(written), unit: unit.text, bound, test: test!, readings, uses }, problems: [] };
}

function readingOf(claim: Goal, prepared: Prepared, access: ClaimAccess, test: ReadGoal['test']): GoalReading {
  const target = parseClaimTarget(claim.of)!;
  const variable = access.find(target.name)!;
  const cells = targetCells(target, variable);
  const pick = curvePick(prepared, target.name)!;
  const { times, n } = access;
  const series: GoalReading['series'] = (valuesOf) => aggregatedRows(target, cells, valuesOf);
  const labelOf = (k: number): string => labelAt(access, k);
  const numeric = (value: ReturnType<typeof valueAt>): number => (typeof value === 'number' && Number.isFinite(value) ? value : NaN);
  const all = Array.from({ length: times?.length ?? 1 }, (_, k) => k);
  if (times === undefined || claim.at !== undefined) {
    const row = times === undefined ? 0 : instantOf(claim.at!, times, n, labelOf);
    return { pick, rows: [row], series, instantwise: false, numberOf: (values) => numeric(valueAt(values, 0)) };
  }
  if (claim.during !== undefined) {
    const how = { overTime: variable.overTime, mean: variable.unit?.fold ? 'geometric' : 'arithmetic' } as const;
    return {
      pick,
      rows: all,
      series,
      instantwise: false,
      numberOf: (values) => numeric(yearOf(values, times, claim.during!, how, labelOf)),
    };
  }
  // What a goal over all instants hangs on: the lowest value for always above, the highest for ever above.
  const lowest = (test === 'above') === (claim.always === true);
  const numberOf = (values: Values): number => {
    let extreme = lowest ? Infinity : -Infinity;
    for (let k = 0; k < values.length; k++) {
      const value = numeric(valueAt(values, k));
      if (Number.isNaN(value)) return NaN;
      extreme = lowest ? Math.min(extreme, value) : Math.max(extreme, value);
    }
    return extreme;
  };
  // Without a word of time the variable is a constant, of which any instant will do.
  const instantwise = claim.always !== undefined || claim.ever !== undefined;
  return { pick, rows: instantwise ? all : [0], series, instantwise, numberOf };
}

function sameInstants(worlds: readonly Prepared[]): boolean {
  const [first] = worlds;
  return worlds.every(({ n, horizon }) => n === first!.n && horizon.t0 === first!.horizon.t0 && horizon.steps === first!.horizon.steps);
}
