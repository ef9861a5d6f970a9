import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse-expression.ts';
import { checkModel } from '../../../src/core/check/check-model.ts';
import type { ModelDraft, VariableDraft } from '../../../src/core/check/draft.ts';

const where = { model: 'm', path: [] } as const;
const text = (words: string) => ({ text: words, path: [] });

function given(name: string, unit: string, dims: readonly string[] = []): VariableDraft {
  return { ...where, name, role: 'parameter', unit: text(unit), dimensions: dims.map(text) };
}

function equation(name: string, unit: string, words: string): VariableDraft {
  return { ...where, name, role: 'auxiliary', unit: text(unit), dimensions: undefined, equation: text(words) };
}

function codes(variables: readonly VariableDraft[], more: Partial<ModelDraft> = {}): string[] {
  const dimensions = ['origin', 'target'].map((name) => ({ ...where, name, elements: ['us', 'eu'] }));
  return checkModel({ name: 'm', timed: true, method: 'euler', dimensions, variables, categories: [], requires: [], ...more }).problems.map(
    (problem) => problem.code,
  );
}

const money = [
  given('cash', 'USD/year'),
  given('rate', '1/year'),
  given('duration', 'year'),
  given('start', 'date'),
  given('total', 'USD'),
];

describe('a value of the whole run', () => {
  test.each([
    'previous(npv(cash, rate), total)',
    'smooth(npv(cash, rate), duration)',
    'delay(npv(cash, rate), duration)',
    'cumulative(npv(cash, rate)) / duration',
    'step(npv(cash, rate), start)',
    'npv(cash * npv(cash, rate) / total, rate)',
  ])('cannot stand in %s', (words) => {
    expect(parseExpression(words).ok).toBe(true);
    expect(codes([...money, equation('value', 'USD', words)])).toContain('run.phase');
  });

  test('cannot be mixed with an instant in a requirement or a category', () => {
    const that = 'npv(cash, rate) > total and elapsed > duration';
    expect(codes(money, { requires: [{ model: 'm', that: text(that), message: 'both' }] })).toEqual(['run.phase']);
    expect(codes(money, { categories: [{ ...where, name: 'late', cases: [{ when: text(that), is: 'yes' }], otherwise: 'no' }] })).toEqual([
      'run.phase',
    ]);
  });

  test('may be the whole equation', () => {
    expect(codes([...money, equation('value', 'USD', 'npv(cash, rate)')])).toEqual([]);
  });
});

test.each(['0', 'min(0, start)', 'if(elapsed > duration, start, 0)'])('zero is not a date: %s', (words) => {
  expect(codes([...money, equation('opening', 'date', words)])).toContain('unit.date');
});

test('an element of two dimensions is not picked silently', () => {
  const trade = given('trade', 'USD', ['origin', 'target']);
  expect(codes([trade, equation('part', 'USD', 'sum(trade[us])')])).toEqual(['dimension.element']);
  expect(codes([trade, equation('part', 'USD', 'trade[us, eu]')])).toEqual([]);
});

test.each(['surviving(orders, fixed_life(duration), past)', 'lookup(past, start)', 'lookup(curve, 1)'])(
  'a series with an unreadable unit is reported once: %s',
  (words) => {
    const series = { ...where, role: 'series', dimensions: undefined, between: 'step' } as const;
    const past: VariableDraft = { ...series, name: 'past', unit: text('GPUU/year'), against: undefined };
    const curve: VariableDraft = { ...series, name: 'curve', unit: text('USD'), against: text('ratoi') };
    const used = words.includes('curve') ? curve : past;
    expect(codes([...money, given('orders', 'GPU/year'), used, equation('value', 'USD', words)])).toEqual(['unit.unknown']);
  },
);
