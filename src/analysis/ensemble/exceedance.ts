import { fault, type Problem } from '../../core/problem.ts';
import { evaluateClaim, parseClaimTarget } from '../../domain/claims/claims.ts';
import { readClaim, type ReadClaim } from '../../domain/claims/read-claim.ts';
import { curvePick, type CurvePick } from '../projection/curve-pick.ts';
import { accessOf } from '../projection/run-access.ts';
import type { Exceedance, ExceedanceQuestion } from './question.ts';
import type { Rows } from './rows.ts';
import type { Chunk } from './run-draws.ts';
import { valuesOfDraw } from './values-of-draw.ts';
import type { PlacedPick, World } from './world.ts';

/** The subjects of exceedance curves, read once. */
export interface ExceedanceSubject {
  readonly of: string;
  /** The curve it is of, in the unit in which the answer has it. */
  readonly pick: CurvePick;
  readonly at?: string;
  readonly read: ReadClaim<never>;
}

/** Reads what exceedance curves are asked of. `shown` are the curves of the answer. Problems have paths into the question. */
export function exceedanceSubjects(
  { base }: World,
  asked: readonly ExceedanceQuestion[],
  shown: readonly CurvePick[],
): { readonly subjects: readonly ExceedanceSubject[]; readonly problems: readonly Problem[] } {
  const access = accessOf(base, false);
  const subjects: ExceedanceSubject[] = [];
  const problems: Problem[] = [];
  for (const [index, { of, at = base.labels?.at(-1) }] of asked.entries()) {
    // What a claim of this kind would read.
    const claim = { of, equals: null, ...(at === undefined ? {} : { at }) };
    const { problem } = evaluateClaim(claim, access);
    const name = parseClaimTarget(of)?.name ?? '';
    const isCategory = !problem && curvePick(base.plan, name)?.head.words !== undefined;
    const found = isCategory ? fault('claim.unreadable', ['of'], `${of} is a category, which exceeds nothing`, 'name a quantity') : problem;
    if (found) {
      problems.push({ ...found, path: ['exceedance', index, ...found.path] });
      continue;
    }
    const pick = shown.find((one) => one.name === name) ?? curvePick(base.plan, name)!;
    const read = readClaim(claim, access);
    const { instant } = read.verdict((element) => read.variable.values(element));
    const label = instant === undefined ? undefined : base.labels?.[instant];
    subjects.push({ of, pick, ...(label === undefined ? {} : { at: label }), read: read as ReadClaim<never> });
  }
  return { subjects, problems };
}

/** Adds the value of each subject in each draw of a chunk to its row. */
export function takeExceedances(
  subjects: readonly ExceedanceSubject[],
  placed: readonly PlacedPick[],
  rows: { readonly instants: number; readonly values: Rows },
  chunk: Chunk,
): void {
  for (const [index, { read }] of subjects.entries()) {
    const valuesOf = valuesOfDraw(placed[index]!, { chunk, world: 0, rows: rows.instants });
    const values = Float64Array.from(chunk.draws, (_, draw) => {
      const { value } = read.verdict((element) => valuesOf(element, draw));
      return typeof value === 'number' ? value : NaN;
    });
    rows.values.add(index, values);
  }
}

/** Probabilities for which an exceedance curve has a value: every percent. */
const percents = Array.from({ length: 99 }, (_, k) => k + 1);

/** The value that a quantity exceeds with each probability, the highest probability first. */
export function exceedances(subjects: readonly ExceedanceSubject[], rows: Rows): readonly Exceedance[] {
  return subjects.map(({ of, pick, at }, index) => ({
    of,
    title: pick.head.title,
    unit: pick.head.unit,
    ...(at === undefined ? {} : { at }),
    probabilities: percents.map((percent) => (100 - percent) / 100),
    values: rows.quantiles(
      index,
      percents.map((percent) => percent / 100),
    ),
  }));
}
