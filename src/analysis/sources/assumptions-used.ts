import { foldFactor } from '../../core/units/fold-factor.ts';
import { changedInput } from '../../core/engine/changed-input.ts';
import type { Variable } from '../../core/check/scope.ts';
import { unitAlone } from '../../domain/model/given.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { isCurveText } from '../../domain/scenario/curve-text.ts';
import { statedValues, type StatedValue } from '../../domain/scenario/stated-values.ts';
import { figureTextsIn } from '../../domain/catalog/figure-text.ts';
import { plausibleWords } from '../../domain/value/plausible.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { rangeWords } from '../../domain/value/value-range.ts';
import { asWritten } from '../../domain/value/as-written.ts';
import { unlimitedWord } from '../../domain/value/values.ts';

/** A value a run was made with, and where it comes from. */
export interface AssumptionUsed {
  /** The variable, or some of its elements: `x[abilene]`. */
  readonly variable: string;
  readonly title: string;
  readonly unit: string;
  /** The number if it is the same for all elements and instants, a date as text; otherwise null. */
  readonly value: number | string | null;
  /** As written: `1.9 kW/GPU`, `abilene: 843 MW, milam: 200 MW`. */
  readonly stated: string;
  readonly from: 'default' | 'parent' | 'scenario' | 'request';
  /** The model file or scenario that states it; absent for a request without a name. */
  readonly by?: string;
  /** Ids of sources and figures, or the word assumption. */
  readonly sources: readonly string[];
  readonly figures: readonly string[];
  readonly range?: string;
  readonly plausible?: string;
}

/** Where the request comes from: the scenario and its ancestors, the scenario first. */
export interface Asked {
  readonly chain: readonly ScenarioFile[];
  /** Variables the caller sets on top of the scenario. */
  readonly set: ReadonlySet<string>;
  /** A file or library scenario, or the body of a request. */
  readonly from: 'scenario' | 'request';
}

/** Every value a run was made with, given or default, in the order of the model. */
export function assumptionsUsed(plan: Plan, asked: Asked): readonly AssumptionUsed[] {
  const {
    compiled: {
      checked: { scope },
      lowered,
    },
    given,
    n,
  } = plan;
  const { constants } = changedInput(plan.input, plan.changes);
  const stated = statedValues(plan.scenario);
  return [...scope.variables].flatMap(([name, variable]): AssumptionUsed[] => {
    const one = given.get(name);
    const own = stated.filter((value) => value.name === name);
    const whole = own.findLast(({ picks }) => picks.length === 0);
    const elements = own.filter(({ picks }) => picks.length > 0);
    if (!one && elements.length === 0) return [];
    const number = singleNumber(variable, constants.get(lowered.given.get(name) ?? -1), n);
    const shared = { ...described(plan, variable), ...(elements.length > 0 ? { value: null } : { value: number }) };
    const main: AssumptionUsed[] = !one
      ? []
      : [
          whole
            ? {
                ...shared,
                variable: name,
                stated: `${curveRead(whole, asked)}${statedText(whole)}`,
                ...cited(whole),
                ...writer(whole, asked),
              }
            : {
                ...shared,
                variable: name,
                stated: `${asWritten(one.raw)}${unitAlone(one)}`,
                ...cited({ ...one, raw: plan.model.declarations.get(name)?.value?.raw }),
                from: 'default',
                ...(one.model === undefined ? {} : { by: one.model }),
              },
        ];
    return [
      ...main,
      ...elements.map((value): AssumptionUsed => ({
        ...shared,
        variable: `${name}[${value.picks.join(', ')}]`,
        stated: statedText(value),
        ...cited(value),
        ...writer(value, asked),
      })),
    ];
  });
}

function described({ model }: Plan, { draft: { name }, unit }: Variable): Pick<AssumptionUsed, 'title' | 'unit' | 'range' | 'plausible'> {
  const declared = model.declarations.get(name);
  const range = declared?.ranges.map(({ bounds, unit: own }) => rangeWords(bounds, own)).join('; ');
  const plausible = declared?.plausible?.entries
    .map(({ entry }) => `${entry.element === undefined ? '' : `${entry.element}: `}${plausibleWords(entry, declared.plausible!.unit)}`)
    .join('; ');
  return { title: declared?.title ?? name, unit: unit.text, ...(range ? { range } : {}), ...(plausible ? { plausible } : {}) };
}

/** The number of a constant; a fold-rate as its factor. */
function singleNumber({ unit }: Variable, values: ArrayLike<number> | undefined, n: number): number | string | null {
  const first = values?.[0];
  if (values === undefined || first === undefined || !Array.from(values).every((value) => value === first)) return null;
  if (first === Infinity) return unlimitedWord;
  return unit.date ? dateLabel(first, 0, n) : unit.fold ? foldFactor(first) : first;
}

function statedText({ raw, bare }: StatedValue): string {
  return `${asWritten(raw)}${bare === 'ratios-only' ? '' : `, in ${bare.text}`}`;
}

/** The text of a series that reads a curve of another scenario, which is before its points. */
function curveRead(value: StatedValue, { chain }: Asked): string {
  const written = chain.map((one) => statedIn(one, value)).find((one) => one !== undefined)?.raw;
  return isCurveText(written) ? `${written.trim()}: ` : '';
}

function cited({ raw, sources }: Pick<StatedValue, 'raw' | 'sources'>): Pick<AssumptionUsed, 'sources' | 'figures'> {
  const figures = [...new Set(figureTextsIn(raw).map(({ id }) => id))];
  return { figures, sources: sources.length > 0 || figures.length > 0 ? sources : ['assumption'] };
}

/** The value as a file of the chain states it; undefined where it does not. */
function statedIn(file: ScenarioFile, { name, section, picks }: StatedValue): StatedValue | undefined {
  return statedValues(file).find((one) => one.name === name && one.section === section && one.picks.join() === picks.join());
}

function writer(value: StatedValue, { chain, set, from }: Asked): Pick<AssumptionUsed, 'from' | 'by'> {
  const { name, picks } = value;
  if (set.has(picks.length > 0 ? `${name}[${picks.join(', ')}]` : name)) return { from: 'request' };
  const index = chain.findIndex((one) => statedIn(one, value) !== undefined);
  const by = chain[index]?.scenario;
  return { from: index > 0 ? 'parent' : from, ...(by === undefined ? {} : { by }) };
}
