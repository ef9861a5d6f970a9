import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitSentence } from '../../src/web/subject.ts';
import { placeOf, stopCount, stopsOf } from '../../src/web/stops.ts';
import { addressOf, usualView, viewOf } from '../../src/web/view.ts';
import { inputText, mainText, settingText, timesText, variedText } from '../../src/web/words.ts';

describe('limitSentence', () => {
  it.each([
    ['demand', 'Nothing but demand holds the service back.'],
    ['megawatts', 'Megawatts hold the service back.'],
    ['energising', 'Energising holds the service back.'],
    ['deliveries', 'Deliveries hold the service back.'],
    ['grid_queue', 'Grid queue holds the service back.'],
    [undefined, ''],
  ])('%s', (label, said) => {
    expect(limitSentence(label, 'same')).toBe(said);
  });

  it('says why the next cut in price and all before it may point to different sides', () => {
    const said = limitSentence('demand', 'fewer', { response: -1.3, balance: 'fewer' });
    expect(said).toMatch(/by more than it falls, but .* more was saved/);
    // Not where the split is not known, or says the opposite.
    for (const balance of [undefined, 'more'] as const)
      expect(limitSentence('demand', 'fewer', { response: -1.3, balance })).toMatch(/by more than it falls\.$/);
    expect(limitSentence('demand', 'more', { response: -0.6, balance: 'more' })).toMatch(
      /by less than it falls, but .* use has added more/,
    );
    expect(limitSentence('demand', 'more', { response: -1.3 })).toBe(
      'Nothing but demand holds the service back: use grows by more than the price falls.',
    );
  });

  it('has a sentence for every label of the model', () => {
    const labels = [...readFileSync('models/compute-loop.yaml', 'utf8').matchAll(/ is: (\w+) \}/g)].map(([, label]) => label);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.map((label) => limitSentence(label, 'same'))).not.toContain('');
  });
});

describe('inputText', () => {
  it.each([
    [2.6, 'x/year', '× 2.6 a year'],
    [1, 'ratio', '1'],
    [1.14, 'ratio(pue)', '1.14'],
    [1.0000001, 'ratio', '1'],
    [30, 'day', '30 days'],
    [1, 'year', '1 year'],
    [500, 'billion USD/year', '500 billion USD a year'],
    [2, '%/year', '2 % a year'],
    ['unlimited', 'MW', 'unlimited'],
  ] as const)('%s %s', (value, unit, said) => {
    expect(inputText(value, unit)).toBe(said);
  });
});

describe('mainText', () => {
  const share = { unit: 'ratio', low: { value: 0.15 }, high: { value: 0.9 } };
  const elasticity = { unit: 'ratio', low: { value: -2 }, high: { value: -0.4 } };
  it('reads a share in per cent, and nothing else', () => {
    expect(mainText(1, share)).toBe('100 %');
    expect(mainText(0.5, share)).toBe('50 %');
    expect(mainText(-1, elasticity)).toBe('−1');
    expect(mainText(30, { unit: 'day', low: { value: 0 }, high: { value: 1 } })).toBe('30 days');
  });
});

describe('variedText', () => {
  it('has no abbreviations of a file', () => {
    expect(variedText('lognormal, median 2.5 x/year, log_sd 0.315, cut to 1 to 20')).toBe(
      'lognormal, median 2.5 times a year, spread 0.315 (standard deviation of the logarithm), cut to 1 to 20',
    );
  });
});

describe('timesText', () => {
  it.each([
    [161.2, '× 161'],
    [1 / 62, '÷ 62'],
    [3.442, '× 3.4'],
    [1.036, '× 1.04'],
    [1.001, 'the same'],
    [0, 'no value'],
    [NaN, 'no value'],
  ])('%s', (ratio, said) => {
    expect(timesText(ratio)).toBe(said);
  });
});

describe('the address of a view', () => {
  it('is empty for the usual one', () => {
    expect(addressOf(usualView)).toBe('/');
  });

  it('reads as it was written', () => {
    const view = {
      ...usualView,
      scenario: 'deepseek-moment',
      set: { own_price_elasticity: settingText(-1.06, 'ratio'), algorithmic_growth: settingText(2.5, 'x/year') },
      against: 'published',
      at: '2028-01-01',
      show: 'price',
      fan: false,
      history: true,
    };
    expect(viewOf(addressOf(view).slice(1))).toEqual(view);
  });
});

describe('the stops of a slider', () => {
  const main = {
    input: 'a',
    label: 'A',
    group: 'G',
    scale: 'log',
    step: 1.1,
    unit: 'ratio',
    says: '',
    low: { value: 1, says: '' },
    high: { value: 100, says: '' },
  } as const;

  it('are as many as a sweep asks for, by equal ratios, and reach the value of the scenario', () => {
    const stops = stopsOf(main, 1000);
    expect(stops).toHaveLength(stopCount);
    expect([stops[0], stops.at(-1)]).toEqual([1, 1000]);
    expect(placeOf(stops, stops[20]!)).toBeCloseTo(0.5);
    expect(stopsOf({ ...main, low: undefined } as never, 1)).toEqual([]);
  });
});
