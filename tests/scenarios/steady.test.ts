import { describe, expect, test } from 'vitest';
import { cellsOf, elementCount, timeAxis } from '../../src/analysis/frame/frame.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { library, projected } from '../support/library.ts';

/**
 * No curve of power, accelerators, revenue or revenue per gigawatt of a library scenario falls by more than half or
 * rises more than fourfold in two years, unless a finding names the curve and the size of the move: a planner who meets
 * one in a chart finds in the text that it is meant, and why.
 */
const kinds: readonly { readonly curves: readonly string[]; readonly named: RegExp }[] = [
  { curves: ['facility_power', 'network_power'], named: /\bpower\b/i },
  { curves: ['accelerators'], named: /\baccelerators\b/i },
  { curves: ['revenue'], named: /\brevenue\b(?! per)/i },
  { curves: ['revenue_per_gw', 'revenue_per_it_gw'], named: /\brevenue per gigawatt\b/i },
];

/** Other curves of power, which are held to it where a scenario reports them. */
const whereReported = {
  curves: ['it_nameplate_power', 'facility_peak_power', 'supply_power', 'total_energised_it_power', 'waiting_power', 'edge_power'],
  named: /\bpower\b/i,
};

/** A curve over the run, summed over its elements. */
function total(projection: Projection, name: string): readonly number[] | undefined {
  const curve = projection.frame.curves.get(name);
  if (!curve || !timeAxis(projection.frame)) return undefined;
  const elements = Array.from({ length: elementCount(curve) }, (_, element) => cellsOf(curve, element));
  return elements[0]!.map((_, instant) => elements.reduce((sum, cells) => sum + Number(cells[instant] ?? Number.NaN), 0));
}

/** The greatest factors by which values rise and fall from one instant to another at most two years later. */
function moves(values: readonly number[], years: readonly number[]): { readonly rise: number; readonly fall: number } {
  let [rise, fall] = [1, 1];
  for (let from = 0; from < values.length; from++) {
    for (let to = from + 1; to < values.length && years[to]! - years[from]! <= 2 + 1e-9; to++) {
      const factor = values[to]! / values[from]!;
      if (factor > rise) rise = factor;
      if (factor < fall) fall = factor;
    }
  }
  return { rise, fall };
}

/** Both in one sentence. */
const told = (findings: readonly string[], named: RegExp, size: RegExp): boolean =>
  findings.some((finding) => {
    const sentences = finding.replaceAll(/\{[^}]*\}/g, '…').split(/(?<=\.)\s/);
    return sentences.some((sentence) => named.test(sentence) && size.test(sentence));
  });

test('the rule measures from every instant to every other within two years', () => {
  const quarters = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25];
  expect(moves([1, 2, 3, 4, 5, 4, 3, 2, 1, 1], quarters)).toEqual({ rise: 5, fall: 0.2 });
  expect(moves([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], quarters)).toEqual({ rise: 9, fall: 1 });
  expect(moves([1, 2, 8], [2020, 2022, 2024])).toEqual({ rise: 4, fall: 1 });
});

test('a finding must name the curve and the size of the move', () => {
  const finding = 'Facility power rises more than fourfold in two years, to {revenue at 2030}.';
  expect(told([finding], /\bpower\b/i, /\bfourfold\b/)).toBe(true);
  expect(told([finding], /\brevenue\b/i, /\bfourfold\b/)).toBe(false);
  expect(told([finding], /\bpower\b/i, /\bhalf\b/)).toBe(false);
  expect(told([`${finding} Then revenue falls.`], /\brevenue\b/i, /\bfourfold\b/)).toBe(false);
});

describe.each(library.scenarioNames())('%s', (name) => {
  test('says why where a curve more than halves or quadruples in two years', () => {
    const projection = projected({ extends: name });
    const findings = library.scenario(name).value!.findings ?? [];
    const reported = JSON.stringify(library.scenario(name).value!.report ?? []);
    const others = { ...whereReported, curves: whereReported.curves.filter((curve) => reported.includes(`"${curve}`)) };
    const untold = [...kinds, others].flatMap(({ curves, named }) =>
      curves.flatMap((curve) => {
        const values = total(projection, curve);
        if (!values) return [];
        const { rise, fall } = moves(values, timeAxis(projection.frame)!.years);
        return [
          ...(rise > 4 && !told(findings, named, /\bfourfold\b/i) ? [`${curve} rises to ${rise.toPrecision(3)} times`] : []),
          ...(fall < 0.5 && !told(findings, named, /\bhalf\b/i) ? [`${curve} falls to ${fall.toPrecision(3)} times`] : []),
        ];
      }),
    );
    expect(untold).toEqual([]);
  });
});
