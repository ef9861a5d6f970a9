import type { KeptRun, Value, Values } from '../contract/kept-run.ts';

/** The first difference of two runs in words, with what of their provenance differs; undefined where every value is the same. */
export function firstDifference(kept: KeptRun, now: KeptRun): string | undefined {
  const found = differingTime(kept, now) ?? differingCurve(kept, now) ?? differingSentence(kept, now);
  if (found === undefined) return undefined;
  const others = [
    ...(kept.provenance.model.hash === now.provenance.model.hash ? [] : ['the model or what it includes']),
    ...(kept.provenance.scenario.hash === now.provenance.scenario.hash ? [] : ['the scenario, or the options it was run with']),
    ...(kept.provenance.engine === now.provenance.engine ? [] : [`the engine (${kept.provenance.engine}; now ${now.provenance.engine})`]),
  ];
  const why = others.length === 0 ? '; model, scenario and engine are the same' : `; changed since: ${others.join(', ')}`;
  return `${found}${why}`;
}

function differingTime({ time: before = [] }: KeptRun, { time: after = [] }: KeptRun): string | undefined {
  const at = before.findIndex((label, k) => label !== after[k]);
  if (at >= 0) return `instant ${at + 1} is ${before[at]} in the file and ${after[at] ?? 'none'} now`;
  return before.length < after.length ? `it ends at ${before.at(-1) ?? 'no time'}, the run now at ${after.at(-1)}` : undefined;
}

function differingCurve(kept: KeptRun, now: KeptRun): string | undefined {
  for (const [name, before] of Object.entries(kept.curves)) {
    const after = now.curves[name];
    if (!after) return `${name} is no curve now`;
    if (before.unit !== after.unit) return `${name} is in ${before.unit} in the file and in ${after.unit} now`;
    const found = differingValue(name, before.values ?? before.by ?? [], after.values ?? after.by ?? [], kept.time);
    if (found !== undefined) return found;
  }
  return undefined;
}

function differingValue(
  name: string,
  before: Values,
  after: Values,
  time: readonly string[] | undefined,
  elements: readonly string[] = [],
): string | undefined {
  const called = elements.length > 0 ? `${name}[${elements.join(', ')}]` : name;
  if (isList(before)) {
    if (!isList(after)) return `${called} has elements now`;
    const at = before.findIndex((one, k) => !Object.is(one, after[k]));
    if (before.length !== after.length) return `${called} has ${before.length} values in the file and ${after.length} now`;
    return at >= 0
      ? `${called}${time ? ` at ${time[at]}` : ''} is ${shown(before[at])} in the file and ${shown(after[at])} now`
      : undefined;
  }
  if (isList(after)) return `${called} has no elements now`;
  const gone = Object.keys(before).find((element) => !Object.hasOwn(after, element));
  if (gone !== undefined) return `${name}[${[...elements, gone].join(', ')}] is not there now`;
  const added = Object.keys(after).find((element) => !Object.hasOwn(before, element));
  if (added !== undefined) return `${name}[${[...elements, added].join(', ')}] is not in the file`;
  for (const [element, inner] of Object.entries(before)) {
    const found = differingValue(name, inner, after[element]!, time, [...elements, element]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is said of the values: findings and claims, where the file has any. */
function differingSentence(kept: KeptRun, now: KeptRun): string | undefined {
  const pairs = [
    { what: 'finding', before: kept.findings?.map(({ text }) => text), after: now.findings?.map(({ text }) => text) },
    { what: 'claim', before: kept.claims?.map(saidOf), after: now.claims?.map(saidOf) },
  ];
  for (const { what, before = [], after = [] } of pairs) {
    const at = before.findIndex((text, k) => text !== after[k]);
    if (at >= 0) return `${what} ${at + 1} is "${before[at]}" in the file and "${after[at] ?? ''}" now`;
  }
  return undefined;
}

const saidOf = ({ claim, holds }: NonNullable<KeptRun['claims']>[number]): string => `${claim}${holds ? '' : ', which does not hold'}`;

/** A text is told from the number it looks like. */
const shown = (value: Value | undefined): string => (typeof value === 'string' ? `the text "${value}"` : String(value));

const isList = (values: Values): values is readonly Value[] => Array.isArray(values);
