import { describe, expect, test } from 'vitest';
import { findSensitivity } from '../../src/analysis/sensitivity/sensitivity.ts';
import { library } from '../support/library.ts';
import { said } from '../support/written-library.ts';

/**
 * The main assumptions of a model against what is measured: no other input moves power more than the weakest of them, but
 * for a margin. The measure is the longest bar over the scenarios and dates, as a share of its largest result. Which of two
 * inputs of about the same weight a reader should see is a matter of choice, hence the margin.
 */
const margin = 1.6;

const lists = [
  { model: 'ai-power', quantity: 'facility_power', scenarios: ['stargate-10gw', 'stargate-10gw-unconstrained'], dates: [2028, 2030, 2035] },
  { model: 'ai-industry', quantity: 'facility_power', scenarios: ['world-ai', 'world-ai-residual'], dates: [2030, 2035] },
  { model: 'data-center-electricity', quantity: 'facility_power', scenarios: ['us-data-centers', 'world-data-centers'], dates: [2030] },
];

describe.each(lists)('the main assumptions of $model', ({ model, quantity, scenarios, dates }) => {
  test(`matter as much for ${quantity} as any other input`, () => {
    const weight = new Map<string, number>();
    for (const scenario of scenarios)
      for (const at of dates) {
        const { sensitivity, problems } = findSensitivity(library, { scenario, at, quantities: [quantity], inputs: ['all'] });
        if (!sensitivity) throw new Error(said(problems).join('\n'));
        const { value = 0, effects } = sensitivity.quantities[0]!;
        for (const effect of effects) {
          if (effect.status !== 'measured') continue;
          const largest = Math.max(...[value, effect.low ?? 0, effect.high ?? 0].map(Math.abs));
          weight.set(effect.input, Math.max(weight.get(effect.input) ?? 0, effect.span! / largest));
        }
      }
    const main = library.model(model).value!.main.map(({ name }) => name);
    expect(main.filter((name) => !weight.has(name))).toEqual([]);
    const weakest = Math.min(...main.map((name) => weight.get(name)!));
    const heavier = [...weight].filter(([name, one]) => !main.includes(name) && one > margin * weakest);
    expect(heavier).toEqual([]);
  });
});
