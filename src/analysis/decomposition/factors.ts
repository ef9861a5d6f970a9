import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { dateLabel, sameInstant } from '../../domain/value/date-label.ts';
import { instantOf } from '../experiment/instant-of.ts';
import type { Curve, Frame } from '../frame/frame.ts';
import { answerHead } from '../projection/answer-head.ts';
import type { FinishedRun } from '../run/finished-run.ts';
import { lmdi, ratiosAlong } from './lmdi.ts';
import type { ChainLink, Decomposed, Factor, FactorsAnswer, FactorsQuestion } from './question.ts';
import { readTarget, type ReadTarget } from './read-target.ts';
import { runWorlds } from './two-worlds.ts';

/**
 * Splits a change of a quantity into the factors along its chain, by LMDI: between two dates of a scenario, with what each
 * year in between contributed, or between two scenarios at each date. Contributions add up to the change.
 */
export function decomposeFactors(library: Library, question: FactorsQuestion): Decomposed<FactorsAnswer> {
  const { worlds, problems } = runWorlds(library, question, question.against);
  if (!worlds) return { problems };
  const refused = (...found: readonly Problem[]): Decomposed<FactorsAnswer> => ({
    problems: found.map((problem) => located(inDocument(question.question, problem))),
  });
  const { own, other } = worlds;
  const { prepared } = own.experiment;
  const chain = question.chain ?? prepared.model.chains.get(question.of);
  if (!chain) return refused(noChain(prepared, question.of));
  const marks = marksOf(own.run, other?.run, question);
  if (!('rows' in marks)) return refused(...marks);
  const read = readChain(own.run, chain, marks.rows);
  const against = other && readChain(other.run, chain, marks.otherRows!);
  const unread = [...('problems' in read ? read.problems : []), ...(against && 'problems' in against ? against.problems : [])];
  if (unread.length > 0 || 'problems' in read || (against && 'problems' in against)) return refused(...unread);
  const unlike = against && unlikeUnits(chain, read, against);
  if (unlike) return refused(unlike);

  const count = marks.rows.length;
  const at = (of: Read, k: number): readonly number[] => ratiosAlong(of.links.map(({ values }) => values[k]!));
  const change = (before: readonly number[], after: readonly number[]): readonly number[] =>
    [...before, ...after].every((value) => value > 0 && Number.isFinite(value)) ? lmdi(before, after) : before.map(() => NaN);
  const steps = Array.from({ length: count }, (_, k) =>
    against ? change(at(against, k), at(read, k)) : k === 0 ? chain.map(() => 0) : change(at(read, k - 1), at(read, k)),
  );
  const before = against ? at(against, count - 1) : at(read, 0);
  const after = at(read, count - 1);
  const whole = change(before, after);
  if (whole.some(Number.isNaN)) return refused(nothingToDivide(question, chain, before, after));

  const end = chain.length - 1;
  const quantity = read.links[end]!;
  const total = (factors: readonly number[]): number => factors.reduce((sum, one) => sum + one, 0);
  const names = chain.map((_, index) => `factor_${index + 1}`);
  const curve = (title: string, values: Float64Array): Curve => ({
    title,
    unit: quantity.unit,
    overTime: 'sum',
    dims: [],
    elements: [],
    values,
  });
  const frame: Frame = {
    ...(marks.labels ? { axis: { kind: 'time', labels: marks.labels, years: marks.years!, stepsPerYear: prepared.n } } : {}),
    curves: new Map([
      ['change', curve(`Change of ${quantity.title.toLowerCase()}`, Float64Array.from(steps, total))],
      ...chain.map(
        ({ title }, index) =>
          [
            names[index]!,
            curve(
              title,
              Float64Array.from(steps, (step) => step[index]!),
            ),
          ] as const,
      ),
    ]),
  };
  const product = (of: Read, k: number): number => of.links[end]!.values[k]!;
  const [first, last] = [against ? product(against, count - 1) : product(read, 0), product(read, count - 1)];
  const factors = chain.map(({ title }, index): Factor => ({
    name: names[index]!,
    title,
    ratio: index === 0 ? chain[0]!.of : `${chain[index]!.of} ÷ ${chain[index - 1]!.of}`,
    before: before[index]!,
    after: after[index]!,
    contribution: whole[index]!,
    share: last === first ? NaN : whole[index]! / (last - first),
  }));
  const { provenance, ...head } = answerHead(library, prepared);
  const { engine, model, scenario } = provenance;
  const answer: FactorsAnswer = {
    ...head,
    provenance: { engine, model, scenario },
    problems: worlds.problems,
    against: other ? (other.experiment.prepared.scenario.scenario ?? null) : undefined,
    of: question.of,
    unit: quantity.unit,
    ...(marks.labels ? { from: marks.labels[0]!, to: marks.labels.at(-1)! } : {}),
    before: first,
    after: last,
    change: last - first,
    factors,
    frame,
  };
  return { answer, problems: worlds.problems };
}

function noChain({ model }: Prepared, of: string): Problem {
  const known = [...model.chains.keys()];
  const hint =
    known.length > 0
      ? `${model.name} has chains of ${known.join(', ')}; or write chain, from activity to ${of}`
      : `write chain: [{ of: …, title: … }, …, { of: ${of}, title: … }], from activity to ${of}`;
  return fault('name.unknown', ['of'], `${model.name} says of no factors that make ${of}`, hint);
}

interface Marks {
  readonly rows: readonly number[];
  /** The same instants in the other run. */
  readonly otherRows?: readonly number[];
  readonly labels?: readonly string[];
  readonly years?: readonly number[];
}

/** The first instant, each a whole number of years after it, and the last. */
function marksOf(own: FinishedRun, other: FinishedRun | undefined, { from, to }: FactorsQuestion): Marks | readonly Problem[] {
  const { plan, years, labels } = own;
  if (!years || !labels) {
    const dated = (['from', 'to'] as const).filter((key) => (key === 'from' ? from : to) !== undefined);
    if (dated.length > 0) return dated.map((key) => fault('time.missing', [key], 'the model has no time', `leave ${key} out`));
    if (!other) return [fault('time.missing', ['against'], 'the model has no time', 'name the scenario to count changes from in against')];
    return { rows: [0], otherRows: [0] };
  }
  const first = from === undefined ? 0 : instantOf(plan, from, ['from']);
  const last = instantOf(plan, to, ['to']);
  const wrong = [first, last].filter((one) => typeof one !== 'number');
  if (typeof first !== 'number' || typeof last !== 'number') return wrong;
  if (last < first || (last === first && !other))
    return [fault('value.out-of-range', ['to'], `${labels[last]} is not after ${labels[first]}`, 'let to be after from')];
  const rows: number[] = [];
  for (let row = first; row < last; row += plan.n) rows.push(row);
  rows.push(last);
  const shared = { labels: rows.map((row) => labels[row]!), years: rows.map((row) => years[row]!) };
  if (!other) return { rows, ...shared };
  const otherRows = rows.map((row) => (other.years ?? []).findIndex((year) => Math.abs(year - years[row]!) < sameInstant));
  const missing = otherRows.indexOf(-1);
  if (missing >= 0) {
    const { t0, steps } = other.plan.horizon;
    const span = `${dateLabel(t0, 0, other.plan.n)} to ${dateLabel(t0, steps, other.plan.n)}`;
    return [fault('time.off-grid', ['against'], `the other scenario has no value at ${labels[rows[missing]!]}`, `it runs from ${span}`)];
  }
  return { rows, otherRows, ...shared };
}

interface Read {
  readonly links: readonly ReadTarget[];
}

function readChain(
  run: FinishedRun,
  chain: readonly ChainLink[],
  rows: readonly number[],
): Read | { readonly problems: readonly Problem[] } {
  const found = chain.map(({ of }, index) => readTarget(run, of, ['chain', index, 'of']));
  const problems = found.filter((one) => 'code' in one);
  if (problems.length > 0) return { problems };
  return {
    links: found.flatMap((one) => ('code' in one ? [] : [{ ...one, values: Float64Array.from(rows, (row) => one.values[row]!) }])),
  };
}

function unlikeUnits(chain: readonly ChainLink[], own: Read, other: Read): Problem | undefined {
  const index = own.links.findIndex(({ unit }, k) => unit !== other.links[k]!.unit);
  if (index < 0) return undefined;
  const [a, b] = [own.links[index]!.unit, other.links[index]!.unit];
  return fault('unit.mismatch', ['against'], `${chain[index]!.of} is in ${a} here and in ${b} there`, 'name a scenario of the same model');
}

function nothingToDivide(
  { of }: FactorsQuestion,
  chain: readonly ChainLink[],
  before: readonly number[],
  after: readonly number[],
): Problem {
  const wrong = (value: number): boolean => !(value > 0 && Number.isFinite(value));
  const index = before.findIndex((value, k) => wrong(value) || wrong(after[k]!));
  const which = chain[Math.max(index, 0)]!.of;
  return fault(
    'value.out-of-range',
    ['of'],
    `${which} is not above 0 at both ends, and a change of ${of} can only be split into factors above 0`,
    'choose dates or scenarios at which every quantity of the chain is above 0',
  );
}
