import { fault, note, type Problem } from '../../core/problem.ts';
import { pow } from '../../core/mathematics/mathematics.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import type { MainAssumption } from '../../domain/model/main-assumptions.ts';
import { meaningText } from '../../domain/meaning/meaning-text.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import { sourceIds } from '../../domain/catalog/sources.ts';
import { amountWords, rangeWords } from '../../domain/value/value-range.ts';
import { readNumber } from '../../domain/value/values.ts';
import { isEveryInput } from '../experiment/every-input.ts';
import type { Experiment } from '../experiment/open-experiment.ts';
import type { FixedInput, UncertainInput } from '../experiment/uncertain-input.ts';
import { uncertainInputs, type RankCorrelation } from '../experiment/uncertain-inputs.ts';
import type { AskedInput, InputValue, SensitivityQuestion, VariedAnswer } from './question.ts';

/** An input with the ends between which it moves, in the lever's unit (a fold-rate as its logarithm). */
export interface VariedInput {
  readonly target: string;
  readonly lever: Lever;
  readonly base: number;
  readonly low: number;
  readonly high: number;
  /** Whether a move by equal ratios is even. */
  readonly scale: 'linear' | 'log';
  /** Its draw at a uniform number. */
  valueAt(p: number): number;
  readonly answer: VariedAnswer;
}

export interface VariedInputs {
  readonly varied: readonly VariedInput[];
  readonly fixed: readonly FixedInput[];
  /** Between varied inputs. */
  readonly correlations: readonly RankCorrelation[];
  readonly problems: readonly Problem[];
}

/** Where the ends of an input come from. */
interface Ends {
  readonly low: number;
  readonly high: number;
  readonly range: string;
  readonly from: string;
  readonly sources: readonly string[];
  readonly valueAt?: (p: number) => number;
}

/**
 * The inputs of a question with their ends: as it states them; else percentiles of a distribution; else a plausible range.
 * One that was asked for and cannot be varied is an error; one that comes by default is listed as fixed.
 */
export function variedInputs(experiment: Experiment, question: SensitivityQuestion): VariedInputs {
  const { prepared } = experiment;
  const { inputs: uncertain, correlations, problems: unread } = uncertainInputs(experiment);
  const problems: Problem[] = [...unread];
  const fixed: FixedInput[] = [];
  const varied: VariedInput[] = [];
  const every = isEveryInput(question.inputs);
  const asked = every
    ? undefined
    : question.inputs?.map((one, index) => ({
        ...(typeof one === 'string' ? { input: one } : one),
        path: ['inputs', index] as Problem['path'],
      }));
  const mains = new Map(prepared.model.main.map((main) => [main.name, main]));
  const drawn = new Map(uncertain.map((one) => [one.target, one]));
  for (const one of asked ?? usualInputs(experiment, uncertain, every)) {
    const made = variedInput(experiment, question, one, mains, drawn.get(one.input));
    if ('target' in made && 'answer' in made) {
      const twice = varied.find(({ lever }) => overlap(lever, made.lever));
      if (!twice) varied.push(made);
      else
        problems.push(
          fault('name.duplicate', one.path ?? ['inputs'], `${made.target} and ${twice.target} set the same value`, 'leave one of them out'),
        );
    } else if (asked)
      problems.push(
        'code' in made
          ? made
          : fault('value.missing', one.path ?? [], `${one.input} cannot be varied: ${made.why}`, 'state its low and high'),
      );
    else if ('why' in made) fixed.push(made);
  }
  if (varied.length === 0 && problems.length === 0)
    problems.push(
      fault(
        'field.missing',
        ['inputs'],
        'no input can be varied: none has a plausible range or a distribution here',
        'name inputs with low and high',
      ),
    );
  const targets = new Set(varied.map(({ target }) => target));
  return { varied, fixed, problems, correlations: correlations.filter(({ between }) => between.every((target) => targets.has(target))) };
}

interface Wanted extends AskedInput {
  readonly path?: Problem['path'];
}

/** The main assumptions; every given value with a distribution or a plausible range where the model lists none, or on request. */
function usualInputs({ prepared }: Experiment, uncertain: readonly UncertainInput[], every: boolean): readonly Wanted[] {
  const { model, compiled } = prepared;
  if (model.main.length > 0 && !every) return model.main.map(({ name }) => ({ input: name }));
  const plausible = [...model.declarations].flatMap(([name, declared]) =>
    compiled.lowered.given.has(name)
      ? (declared.plausible?.entries ?? []).map(({ entry: { element } }) => ({
          input: element === undefined ? name : `${name}[${element}]`,
        }))
      : [],
  );
  const known = new Set(plausible.map(({ input }) => input));
  return [...plausible, ...uncertain.flatMap(({ target }) => (known.has(target) ? [] : [{ input: target }]))];
}

function overlap(a: Lever, b: Lever): boolean {
  return (
    a.slot === b.slot &&
    (a.point === undefined || b.point === undefined || a.point === b.point) &&
    a.cells.some((cell) => b.cells.includes(cell))
  );
}

function variedInput(
  { prepared }: Experiment,
  question: SensitivityQuestion,
  wanted: Wanted,
  mains: ReadonlyMap<string, MainAssumption>,
  drawn: UncertainInput | undefined,
): VariedInput | FixedInput | Problem {
  const target = wanted.input;
  const path = wanted.path ?? ['inputs'];
  const lever = prepared.lever(target);
  if ('code' in lever) {
    const computed =
      lever.code === 'value.not-overridable' &&
      ['auxiliary', 'flow'].includes(prepared.compiled.checked.scope.variables.get(target)?.draft.role ?? '');
    const problem = {
      ...lever,
      path,
      ...(computed ? { hint: `name an input that ${target} is computed from: jevons explain ${prepared.model.name} ${target}` } : {}),
    };
    return wanted.path ? problem : { target, why: lever.message };
  }
  const { base } = lever;
  if (base === undefined) return { target, why: 'it has no single value in this scenario: its elements or its points differ' };
  const main = mains.get(target);
  const scale = main?.scale ?? 'linear';
  const ends = statedEnds(prepared.n, wanted, lever) ?? distributionEnds(question, drawn) ?? plausibleEnds(prepared.model, lever, target);
  if ('code' in ends || 'why' in ends) return ends;
  const { low, high } = ends;
  if (low === high) return { target, why: 'its low and high end are the same' };
  if (question.method !== undefined && question.method !== 'tornado' && !Number.isFinite(high))
    return { target, why: 'its range has no end' };
  const moves = scale === 'log' && !lever.unit.fold && low * high > 0 ? 'log' : 'linear';
  const title = prepared.model.declarations.get(lever.name)?.title ?? lever.name;
  const label = main?.label ?? title;
  return {
    target,
    lever,
    base,
    low,
    high,
    scale: moves,
    valueAt: ends.valueAt ?? ((p) => between(low, high, moves, p)),
    answer: {
      input: target,
      label:
        target === lever.name
          ? label
          : `${label}, ${target
              .slice(lever.name.length)
              .replaceAll(/[[\]@]/g, ' ')
              .trim()}`,
      ...(main ? { group: main.group } : {}),
      unit: lever.unit.text,
      value: inputValue(base, lever, main),
      low: inputValue(low, lever, main),
      high: inputValue(high, lever, main),
      range: ends.range,
      from: ends.from,
      sources: ends.sources,
    },
  };
}

/** The value a share of the way from low to high, by equal steps or equal ratios. */
export function between(low: number, high: number, scale: 'linear' | 'log', share: number): number {
  if (share <= 0) return low;
  if (share >= 1) return high;
  return scale === 'log' ? low * pow(high / low, share) : low + (high - low) * share;
}

function inputValue(value: number, { unit }: Lever, main: MainAssumption | undefined): InputValue {
  return { value: unit.fold ? foldFactor(value) : value, ...(main ? { says: meaningText(main.meaning, value, unit) } : {}) };
}

function statedEnds(n: number, { input, low, high, path = [] }: Wanted, lever: Lever): Ends | Problem | undefined {
  if (low === undefined && high === undefined) return undefined;
  if (low === undefined || high === undefined) {
    const missing = low === undefined ? 'low' : 'high';
    return fault('field.missing', [...path, missing], `${input} has no ${missing}`, 'write both ends, or neither for its percentiles');
  }
  const problems: Problem[] = [];
  const read = (raw: number | string, key: string): number | undefined => {
    const at = [...path, key];
    const number = readNumber(raw, { name: input, unit: lever.unit, bare: 'ratios-only', n, problems, compounds: lever.compounds }, at);
    const unfit = number === undefined ? undefined : lever.unfit(number, at);
    if (unfit) problems.push(unfit);
    return number;
  };
  const [from, to] = [read(low, 'low'), read(high, 'high')];
  if (problems.length > 0) return problems[0]!;
  if (!(from! < to!))
    return fault('value.out-of-range', [...path, 'high'], `the high end ${high} of ${input} is not above its low end ${low}`, 'swap them');
  return { low: from!, high: to!, range: `from ${low} to ${high}`, from: 'request', sources: [] };
}

/** A distribution that is only a plausible range has the ends of that range. */
function distributionEnds({ percentiles = [5, 95] }: SensitivityQuestion, drawn: UncertainInput | undefined): Ends | undefined {
  if (!drawn || drawn.origin === 'plausible') return undefined;
  const { words, from, sources } = drawn;
  const valueAt = (p: number): number => drawn.valueAt(p);
  return { low: valueAt(percentiles[0] / 100), high: valueAt(percentiles[1] / 100), range: words, from, sources, valueAt };
}

function plausibleEnds(model: Experiment['prepared']['model'], lever: Lever, target: string): Ends | FixedInput {
  const { plausible } = model.declarations.get(lever.name) ?? {};
  const element = /\[(.+)\]/.exec(target)?.[1];
  const found =
    plausible?.entries.find(({ entry }) => entry.element === element) ??
    plausible?.entries.find(({ entry }) => entry.element === undefined);
  if (!plausible || !found) return { target, why: 'it has no distribution and no plausible range' };
  const [low, high] = found.range;
  const { entry } = found;
  return {
    low,
    high,
    range: `plausible, ${rangeWords([entry.low, entry.high], plausible.unit)}`,
    from: plausible.model,
    sources: sourceIds(entry.source),
  };
}

/** Says of each premise that it lies outside the range within which it is varied. */
export function premises(varied: readonly VariedInput[]): readonly Problem[] {
  return varied.flatMap(({ target, base, low, high, answer: { value, unit, from } }) =>
    from === 'request' || (base >= low && base <= high)
      ? []
      : [
          {
            ...note(
              'value.implausible',
              ['inputs'],
              `${target} is ${amountWords(value.value, unit)}, outside the range within which it is varied`,
              'the scenario’s own result may lie outside its bar',
            ),
            about: target,
          },
        ],
  );
}
