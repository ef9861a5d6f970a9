import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import { readPoints } from '../../../src/domain/value/points.ts';
import { readArray, type Grid, type ReadContext } from '../../../src/domain/value/values.ts';

/** Nested values of a variable for [site, supply], unless another grid is named. */
const sites: Grid = {
  dims: ['site', 'supply'],
  elements: [
    ['abilene', 'memphis'],
    ['grid', 'gas'],
  ],
};

function context(more: Partial<ReadContext> = {}): ReadContext & { readonly problems: Problem[] } {
  const unit = parseUnit('ratio');
  if (!unit.ok) throw new Error(unit.message);
  return { name: 'share', unit: unit.unit, bare: { in: unit.unit }, n: 1, problems: [], ...more };
}

function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, path, message, hint }) => `${code} at ${path.join('.')}: ${message}; ${hint ?? ''}`);
}

function read(raw: unknown, grid = sites, more: Partial<ReadContext> = {}): readonly number[] | readonly string[] {
  const given = context(more);
  const values = readArray(raw, grid, given, ['value']);
  return values ? [...values] : told(given.problems);
}

describe('a mapping by the inner dimension only', () => {
  test.each<[string, unknown, readonly number[]]>([
    ['holds for every outer element', { grid: 0.75, gas: 0.25 }, [0.75, 0.25, 0.75, 0.25]],
    ['is the same as one by both', { abilene: { grid: 0.75, gas: 0.25 }, memphis: { grid: 0.75, gas: 0.25 } }, [0.75, 0.25, 0.75, 0.25]],
    ['beside one value for all', 0.5, [0.5, 0.5, 0.5, 0.5]],
    ['beside one value for each outer element', { abilene: 0.5, memphis: 1 }, [0.5, 0.5, 1, 1]],
  ])('%s', (_, raw, want) => {
    expect(read(raw)).toEqual(want);
  });

  const three: Grid = {
    dims: ['site', 'class', 'supply'],
    elements: [
      ['abilene', 'memphis'],
      ['ai', 'other'],
      ['grid', 'gas'],
    ],
  };
  test.each<[string, unknown, readonly number[]]>([
    ['the innermost of three', { grid: 1, gas: 2 }, [1, 2, 1, 2, 1, 2, 1, 2]],
    ['the middle one', { ai: 1, other: 2 }, [1, 1, 2, 2, 1, 1, 2, 2]],
    ['the two inner ones', { ai: { grid: 1, gas: 2 }, other: 3 }, [1, 2, 3, 3, 1, 2, 3, 3]],
    ['the innermost below the outermost', { abilene: { grid: 1, gas: 2 }, memphis: 3 }, [1, 2, 1, 2, 3, 3, 3, 3]],
  ])('%s', (_, raw, want) => {
    expect(read(raw, three)).toEqual(want);
  });

  test('ignores elements that the run lacks', () => {
    expect(read({ grid: 1, gas: 2, wind: 3 }, sites, { absent: new Map([['supply', new Set(['wind'])]]) })).toEqual([1, 2, 1, 2]);
  });
});

describe('a name in two dimensions', () => {
  const shared: Grid = {
    dims: ['site', 'supply'],
    elements: [
      ['grid', 'memphis'],
      ['grid', 'gas'],
    ],
  };
  test.each<[string, unknown, readonly number[] | readonly string[]]>([
    ['is of the outer one', { grid: 1, memphis: 2 }, [1, 1, 2, 2]],
    ['and alone it lacks the others of that', { grid: 1 }, ['value.missing at value: share has no value for memphis; add memphis: …']],
    ['beside a name of the inner one only, of that', { grid: 1, gas: 2 }, [1, 2, 1, 2]],
    ['where both have all of them, of the outer one', { grid: 1, gas: 2 }, [1, 1, 2, 2]],
  ])('%s', (title, raw, want) => {
    expect(
      read(
        raw,
        title.startsWith('where')
          ? {
              dims: ['site', 'supply'],
              elements: [
                ['grid', 'gas'],
                ['grid', 'gas'],
              ],
            }
          : shared,
      ),
    ).toEqual(want);
  });
});

describe('an unknown element', () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      'beside elements of the inner dimension',
      { grid: 1, gaz: 2 },
      ['dimension.element at value.gaz: gaz is not an element of site or supply; did you mean gas'],
    ],
    [
      'beside elements of the outer one',
      { abilene: 1, memfis: 2 },
      ['dimension.element at value.memfis: memfis is not an element of site; did you mean memphis'],
    ],
    [
      'alone, near to one of the inner',
      { gridd: 1 },
      ['dimension.element at value.gridd: gridd is not an element of site or supply; did you mean grid'],
    ],
    [
      'alone, near to nothing',
      { sun: 1 },
      ['dimension.element at value.sun: sun is not an element of site or supply; elements are abilene, memphis, grid, gas'],
    ],
    [
      'below an element of the outer one',
      { abilene: { sun: 1 }, memphis: 1 },
      ['dimension.element at value.abilene.sun: sun is not an element of supply; elements are grid, gas'],
    ],
    ['and what is missing, once', { grid: 1 }, ['value.missing at value: share has no value for gas; add gas: …']],
    [
      'and what cannot be read, once',
      { grid: 1, gas: '1 MW' },
      ['unit.mismatch at value.gas: share is in ratio, but 1 MW is MW; give the number its unit, or multiply it by a variable in MW'],
    ],
  ])('%s', (_, raw, want) => {
    expect(read(raw)).toEqual(want);
  });
});

describe('points', () => {
  const points = (raw: unknown) => {
    const given = context();
    return readPoints(raw, sites, undefined, given, ['points'])?.map(({ x, y }) => `${x.join()}: ${y.join()}`) ?? told(given.problems);
  };
  const want = ['2025,2027: 1,0.5', '2025,2027: 0,0.5', '2025,2027: 1,0.5', '2025,2027: 0,0.5'];

  test('below the elements of the inner dimension', () => {
    expect(points({ grid: { 2025: 1, 2027: 0.5 }, gas: { 2025: 0, 2027: 0.5 } })).toEqual(want);
  });
  test('above them', () => {
    expect(points({ 2025: { grid: 1, gas: 0 }, 2027: { grid: 0.5, gas: 0.5 } })).toEqual(want);
  });
  test('with an unknown element, once', () => {
    expect(points({ grid: { 2025: 1 }, gaz: { 2025: 0 } })).toEqual([
      'dimension.element at points.gaz: gaz is not an element of site or supply; did you mean gas',
    ]);
  });
});
