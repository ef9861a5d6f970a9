import { describe, expect, test } from 'vitest';
import { resolveScenario } from '../../src/domain/scenario/resolve-scenario.ts';
import { library } from '../support/library.ts';

/**
 * A summary says the question and the premise. Results are read from the run, in findings, so that none goes stale: a
 * number in prose is one that the scenario states, or what somebody else has said.
 */
const saidElsewhere: Readonly<Record<string, readonly string[]>> = {
  // An elasticity of 1 breaks even, and 0 leaves demand alone, by definition.
  'nvidia-2025-01-27': ['1'],
  'deepseek-r1-price-cut': ['0'],
};

const numbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])/g)].map(([number]) => number.replaceAll(',', ''));

/** Every number of what a scenario gives, its dates and names, as such, as a percentage, and in thousands to trillions. */
function statedBy(name: string): (number: string) => boolean {
  const { summary: _, findings: __, expect: ___, ...own } = library.scenario(name).value!;
  const {
    scenario: { expect: ____, ...given },
  } = resolveScenario(library, library.scenario(name).value!).value!;
  const text = JSON.stringify([own, given]);
  const numbers = new Set([...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(([number]) => Number(number.replaceAll(',', ''))));
  const { from, to } = given.horizon ?? {};
  return (number) =>
    numbers.has(Number(number)) ||
    numbers.has(Number((Number(number) / 100).toPrecision(12))) ||
    (Number(number) >= Number(from) && Number(number) <= Number(to));
}

describe.each(library.scenarioNames())('%s', (name) => {
  const { summary = '', findings = [] } = library.scenario(name).value!;
  const unstated = (text: string): readonly string[] => {
    const stated = statedBy(name);
    return numbersIn(text).filter((number) => !stated(number) && !saidElsewhere[name]?.includes(number));
  };

  test('says its question and its premise in at most three sentences', () => {
    expect(summary).toContain('?');
    expect(summary.trim().split(/(?<=[.?!])\s+/).length).toBeLessThanOrEqual(3);
  });

  test('types no result into its summary', () => {
    expect(unstated(summary)).toEqual([]);
  });

  test('reads its results from the run', () => {
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.join()).toContain('{');
    expect(unstated(findings.map((finding) => finding.replaceAll(/\{[^}]*\}/g, '…')).join('\n'))).toEqual([]);
  });
});

test('text moved from summaries is still in the prose', () => {
  const idle = Object.entries(saidElsewhere).flatMap(([name, numbers]) => {
    const { summary = '', findings = [] } = library.scenario(name).value!;
    const there = numbersIn([summary, ...findings.map((finding) => finding.replaceAll(/\{[^}]*\}/g, '…'))].join('\n'));
    return numbers.filter((number) => !there.includes(number));
  });
  expect(idle).toEqual([]);
});
