import { describe, expect, test } from 'vitest';
import { checkModel } from '../../../src/core/check/check-model.ts';
import type { ModelDraft, VariableDraft } from '../../../src/core/check/draft.ts';
import { lowerModel, type Lowered } from '../../../src/core/check/lower.ts';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { thorough } from '../../support/runs.ts';

/** More than a stack of the usual size has room for calls. */
const length = thorough ? 20_000 : 15_000;
const where = { model: 'm', path: [] } as const;
const text = (words: string) => ({ text: words, path: [] });
const declared = (name: string) => ({ ...where, name, unit: text('ratio'), dimensions: undefined });
const equation = (name: string, words: string): VariableDraft => ({ ...declared(name), role: 'auxiliary', equation: text(words) });
const stock = (name: string, initial: string, inflows: readonly string[] = []): VariableDraft => ({
  ...declared(name),
  role: 'stock',
  initial: text(initial),
  inflows: inflows.map(text),
  outflows: [],
});

/** A chain: x1 depends on x0, and so on; the last depends on all. Declared in that order or reversed. */
const forwards = Array.from({ length }, (_, i) => equation(`x${i + 1}`, `x${i} + 1`));
const last = `x${length}`;

function lowered(variables: readonly VariableDraft[], more: Partial<ModelDraft> = {}): Lowered {
  const { model, problems } = checkModel({
    name: 'm',
    timed: true,
    method: 'euler',
    dimensions: [],
    variables,
    categories: [],
    requires: [],
    ...more,
  });
  expect(problems.slice(0, 3)).toEqual([]);
  return lowerModel(model!);
}

/** Values of `names` at the first instant of a one-step run. */
function firstValues({ system, slots }: Lowered, ...names: readonly string[]): number[] {
  const { memory, offset } = javascriptBackEnd
    .compile(system)
    .run({ steps: 1, dt: 1, t0: 2025, constants: new Map(), series: new Map(), curves: [], histories: [] });
  return names.map((name) => memory[offset(slots.get(name)!)]!);
}

describe.each<[order: string, chain: readonly VariableDraft[]]>([
  ['forwards', forwards],
  ['backwards', [...forwards].reverse()],
])(`a chain of ${length} variables, %s`, (_, chain) => {
  test('at every instant, and under an initial value', () => {
    const found = lowered([stock('fleet', last), ...chain, equation('x0', 'elapsed / year')]);
    expect(firstValues(found, 'x0', last, 'fleet')).toEqual([0, length, length]);
  });

  test('of constants', () => {
    expect(firstValues(lowered([...chain, equation('x0', '0')]), last)).toEqual([length]);
  });

  test('between an unknown and its condition', () => {
    const half = {
      ...declared('x0'),
      role: 'auxiliary',
      solve: { soThat: text(`${last} == ${length} + 0.5`), low: text('0'), high: text('1') },
    } as const;
    const { system } = lowered([...chain, half]);
    expect(system.constants).toHaveLength(1);
    expect(system.constants[0]).toMatchObject({ kind: 'solve', block: { length } });
  });
});

test(`a loop of ${length} variables is named`, () => {
  const { problems } = checkModel({
    name: 'm',
    timed: false,
    method: 'euler',
    dimensions: [],
    variables: [...forwards, equation('x0', last)],
    categories: [],
    requires: [],
  });
  expect(problems.map(({ code }) => code)).toEqual(['loop.algebraic']);
});

test(`a stock with ${length} inflows`, () => {
  const flow: VariableDraft = { ...declared('flow'), role: 'flow', unit: text('1/year'), equation: text('1 / year') };
  const { system, slots } = lowered([stock('fleet', '0', new Array<string>(length).fill('flow')), flow]);
  const { memory, offset } = javascriptBackEnd
    .compile(system)
    .run({ steps: 1, dt: 1, t0: 2025, constants: new Map(), series: new Map(), curves: [], histories: [] });
  expect(memory[offset(slots.get('fleet')!) + 1]).toBe(length);
});

test('a category of 5000 cases', () => {
  const cases = Array.from({ length: 5000 }, (_, i) => ({ when: text(`elapsed / year > ${4999 - i}`), is: `case ${i}` }));
  const found = lowered([], { categories: [{ ...where, name: 'regime', cases, otherwise: 'none' }] });
  expect(firstValues(found, 'regime')).toEqual([5000]);
});
