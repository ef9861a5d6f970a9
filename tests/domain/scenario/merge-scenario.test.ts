import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeScenarios } from '../../../src/domain/scenario/merge-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';

const names = fc.constantFrom('pue', 'constructor', 'own_price_elasticity', 'a', 'b');
const rows = fc.constantFrom('abilene', 'to-string', 'milam');
const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const scenario = fc
  .record({
    format: optional(fc.constant(1 as const)),
    scenario: optional(fc.constantFrom('one', 'two')),
    title: optional(fc.constantFrom('One', 'Two')),
    summary: optional(fc.constant('what')),
    model: optional(fc.constant('ai-power')),
    horizon: optional(
      fc
        .record({
          from: optional(fc.constantFrom(2025, 2026)),
          to: optional(fc.constantFrom(2030, 2035)),
          step: optional(fc.constant('quarter' as const)),
        })
        .map(without),
    ),
    assumptions: optional(fc.dictionary(names, fc.oneof(fc.integer(), fc.constant({ value: { 2025: 1 }, why: 'so' })))),
    series: optional(fc.dictionary(names, fc.record({ points: fc.constantFrom({ 2025: 1 }, { 2026: 2 }) }))),
    tables: optional(fc.dictionary(names, fc.dictionary(rows, fc.dictionary(names, fc.integer())))),
    report: optional(fc.constantFrom(['pue'], ['a', { b: 'MW' }])),
    sources: optional(fc.dictionary(rows, fc.record({ title: fc.constantFrom('A', 'B'), publisher: fc.constant('C') }))),
  })
  .map(without) as fc.Arbitrary<ScenarioFile>;

const inherited = ({ scenario: _s, title: _t, summary: _u, expect: _e, extends: _x, ...rest }: ScenarioFile): ScenarioFile => rest;

describe('merging scenarios', () => {
  it('with {} is the parent without what it says about itself', () => {
    fc.assert(
      fc.property(scenario, (parent) => {
        expect(mergeScenarios(parent, {})).toEqual(inherited(parent));
      }),
    );
  });
  it('over {} is the child', () => {
    fc.assert(
      fc.property(scenario, (child) => {
        expect(mergeScenarios({}, child)).toEqual(child);
      }),
    );
  });
  it('is associative where nothing is removed', () => {
    fc.assert(
      fc.property(scenario, scenario, scenario, (a, b, c) => {
        expect(mergeScenarios(mergeScenarios(a, b), c)).toEqual(mergeScenarios(a, mergeScenarios(b, c)));
      }),
    );
  });
  it('twice is once', () => {
    fc.assert(
      fc.property(scenario, scenario, (a, b) => {
        expect(mergeScenarios(mergeScenarios(a, b), b)).toEqual(mergeScenarios(a, b));
      }),
    );
  });

  it.each<[string, ScenarioFile, ScenarioFile, ScenarioFile]>([
    [
      'an assumption is replaced whole',
      { assumptions: { pue: { value: 1.2, why: 'old' }, a: 1 } },
      { assumptions: { pue: 1.1 } },
      { assumptions: { pue: 1.1, a: 1 } },
    ],
    [
      'null removes',
      { assumptions: { pue: 1.2, a: 1 }, series: { p: { points: {} } } },
      { assumptions: { pue: null, b: null }, series: { p: null } },
      { assumptions: { a: 1 }, series: {} },
    ],
    [
      'tables by row, then column',
      { tables: { site: { abilene: { x: 1, y: { value: 2 } }, milam: { x: 3 } } } },
      { tables: { site: { abilene: { y: 5 }, shackelford: { x: 9 } } } },
      { tables: { site: { abilene: { x: 1, y: 5 }, milam: { x: 3 }, shackelford: { x: 9 } } } },
    ],
    [
      'null removes a column, a row, a table',
      { tables: { site: { abilene: { x: 1, y: 2 }, milam: { x: 3 } }, generation: { b: { w: 1 } } } },
      { tables: { site: { abilene: { y: null }, milam: null }, generation: null } },
      { tables: { site: { abilene: { x: 1 } } } },
    ],
    [
      'a series takes the place of the parent’s assumption',
      { assumptions: { price: '1 USD/MWh', pue: 1.2 } },
      { series: { price: { points: { 2025: 1 } } } },
      { assumptions: { pue: 1.2 }, series: { price: { points: { 2025: 1 } } } },
    ],
    [
      'a column takes the place of the parent’s assumption and series',
      { assumptions: { x: 1, y: 2 }, series: { x: { points: {} }, z: { points: {} } } },
      { tables: { site: { abilene: { x: 5 } } } },
      { assumptions: { y: 2 }, series: { z: { points: {} } }, tables: { site: { abilene: { x: 5 } } } },
    ],
    [
      'null under assumptions removes the parent’s value from a series and from a table, whose rows stay',
      { series: { x: { points: {} } }, tables: { site: { abilene: { x: 1, y: 2, source: 'a' }, milam: { x: 3 } } } },
      { assumptions: { x: null, source: null } },
      { assumptions: {}, series: {}, tables: { site: { abilene: { y: 2, source: 'a' }, milam: {} } } },
    ],
    [
      'null under series removes the parent’s assumption',
      { assumptions: { x: 1, y: 2 } },
      { series: { x: null } },
      { assumptions: { y: 2 }, series: {} },
    ],
    [
      'null removes the parent’s value beside a new one in another section',
      { assumptions: { x: 1 }, series: { x: { points: { 2025: 1 } } } },
      { assumptions: { x: null }, series: { x: { points: { 2026: 2 } } } },
      { assumptions: {}, series: { x: { points: { 2026: 2 } } } },
    ],
    [
      'null in a cell removes that cell only',
      { assumptions: { y: 2 }, tables: { site: { abilene: { x: 1 }, milam: { x: 3 } } } },
      { tables: { site: { abilene: { x: null, y: null } } } },
      { assumptions: { y: 2 }, tables: { site: { abilene: {}, milam: { x: 3 } } } },
    ],
    [
      'the horizon by field',
      { horizon: { from: 2025, to: 2030 } },
      { horizon: { to: '2035', step: 'month' } },
      { horizon: { from: 2025, to: '2035', step: 'month' } },
    ],
    ['the report whole', { report: ['a', 'b'] }, { report: ['c'] }, { report: ['c'] }],
    [
      'sources by id',
      { sources: { a: { title: 'A', publisher: 'P' } } },
      { sources: { b: { title: 'B', publisher: 'P' } } },
      { sources: { a: { title: 'A', publisher: 'P' }, b: { title: 'B', publisher: 'P' } } },
    ],
    [
      'expectations are the child’s own',
      { expect: [{ of: 'x', at: 2025, above: 1 }], title: 'Parent', model: 'm' },
      { scenario: 'child', extends: 'parent' },
      { scenario: 'child', model: 'm' },
    ],
  ])('%s', (_title, parent, child, want) => {
    expect(mergeScenarios(parent, child)).toEqual(want);
  });

  it('sets again what was removed', () => {
    const chain: ScenarioFile[] = [{ assumptions: { pue: 1.2 } }, { assumptions: { pue: null } }, { assumptions: { pue: 1.3 } }];
    expect(chain.reduce(mergeScenarios)).toEqual({ assumptions: { pue: 1.3 } });
    expect(chain.slice(0, 2).reduce(mergeScenarios)).toEqual({ assumptions: {} });
  });

  it('does not change its operands', () => {
    const parent = Object.freeze({
      assumptions: Object.freeze({ a: 1 }),
      tables: Object.freeze({ site: Object.freeze({ x: Object.freeze({ y: 1 }) }) }),
    });
    mergeScenarios(parent, { assumptions: { a: null }, tables: { site: { x: { y: 2 } } } });
    expect(parent).toEqual({ assumptions: { a: 1 }, tables: { site: { x: { y: 1 } } } });
  });
});
