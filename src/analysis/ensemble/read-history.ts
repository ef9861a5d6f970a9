import { fault, located, type Problem } from '../../core/problem.ts';
import { log } from '../../core/mathematics/mathematics.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';
import type { Value } from '../../domain/claims/claim-access.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { drawClaims, type DrawClaims } from './draw-claims.ts';
import type { World } from './world.ts';

/** What was observed of a scenario, read against its run. */
export interface History {
  /** The curves it is about, each once. */
  readonly picks: readonly CurvePick[];
  /** Figures it was read from. */
  readonly uses: readonly FigureUse[];
  readonly observed: readonly (DrawClaims['claims'][number] & {
    /** Standard errors between a run's value and what was observed. */
    readonly apart: (value: number) => number;
  })[];
}

/** Problems are rendered; that of a scenario without history has a path into the question. */
export function readHistory(
  world: World,
): { readonly history: History } | { readonly history?: undefined; readonly problems: readonly Problem[] } {
  const { resolved } = world.experiment;
  const written = resolved.scenario.history ?? [];
  if (written.length === 0) {
    const hint = 'state history: [{ of, at, equals, within }], or leave out conditioned';
    return { problems: [fault('field.missing', ['conditioned'], 'the scenario does not say what was observed of it', hint)] };
  }
  const { claims: read, problems } = drawClaims(world, written);
  const wrong = problems.map(({ path: [, ...rest], ...problem }): Problem => ({ ...problem, path: ['history', ...rest] }));
  const observed = read.claims.flatMap((one, index) => {
    const { expected } = one.read.test;
    if (expected && expected.slack > 0) return [{ ...one, apart: apartFrom(expected) }];
    const [what, hint] = expected ? ['an error of 0', 'say by how much it may be off'] : ['no number', 'name a variable that is a number'];
    wrong.push(fault('claim.unreadable', ['history', index], `${one.words} has ${what}`, hint));
    return [];
  });
  if (wrong.length > 0) return { problems: wrong.map((problem) => located(inRun(resolved, problem))) };
  return { history: { picks: read.picks, uses: read.uses, observed } };
}

/** In logarithms where both are positive, as what is off by a factor is as likely above as below; else by the difference. */
function apartFrom({ value: wanted, slack }: { readonly value: number; readonly slack: number }): (value: number) => number {
  return (value) => (wanted > 0 && value > 0 ? log(value / wanted) / (slack / wanted) : wanted > 0 ? Infinity : (value - wanted) / slack);
}

/** The logarithm of how likely the values of a draw are, one for each observation: 0 at best. Without a value it contradicts it. */
export function logLikelihood({ observed }: History, values: readonly Value[]): number {
  let sum = 0;
  for (const [index, { apart }] of observed.entries()) {
    const value = values[index];
    if (typeof value !== 'number') return -Infinity;
    const off = apart(value);
    sum -= (off * off) / 2;
  }
  return Number.isNaN(sum) ? -Infinity : sum;
}
