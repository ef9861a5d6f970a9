import type { Chart, SingleChart, Words } from '../../src/charts/chart.ts';

const source = 'Model example 1.0.0, run 9c53b9ff; 200 draws; figures as of 2026-10; 31 sources.';
const about = (title: string, subtitle: string): Words => ({ title, subtitle, source });
const years = Array.from({ length: 11 }, (_, k) => 2025 + k);
const along = (value: (k: number) => number): readonly number[] => years.map((_, k) => value(k));
const growth = along((k) => 0.45 + 5.6 / (1 + Math.exp(4 - 1.1 * k)));
const flat = along((k) => 0.45 + 0.27 * k);

/** One small chart of each kind, and of what is hard to draw. */
export const examples: Readonly<Record<string, Chart>> = {
  curves: {
    kind: 'curves',
    words: about('Power is 5.0 GW instead of 2.4 in January 2030.', 'Power, GW (facility). OpenAI’s leased capacity and seven campuses.'),
    panels: [
      {
        unit: 'GW (facility)',
        scale: 'zero',
        lines: [
          { name: 'Tokens get cheaper', years, values: growth },
          { name: 'At the cost of 2025', years, values: flat },
          { name: 'Behind a slow grid', years, values: along((k) => (k === 5 ? NaN : 0.4 + 0.33 * k)) },
        ],
      },
    ],
    at: 2030,
  },
  panels: {
    kind: 'curves',
    words: about('Three quantities & a <limit> of one run', 'Each scale begins at zero, or says that it is logarithmic.'),
    panels: [
      { title: 'Power', unit: 'GW', scale: 'zero', lines: [{ name: '', years, values: growth }] },
      { title: 'Price', unit: 'USD a million tokens', scale: 'log', lines: [{ name: '', years, values: along((k) => 12 * 0.5 ** k) }] },
      { title: 'Margin', unit: 'billion USD a year', scale: 'zero', lines: [{ name: '', years, values: along((k) => 4 * k - 15) }] },
    ],
    strips: [
      {
        title: 'What holds the service back',
        rows: [
          {
            name: '',
            years,
            labels: years.map((year) => (year < 2027 ? 'demand' : year < 2029 ? 'chips' : year < 2032 ? 'megawatts' : 'demand')),
          },
        ],
      },
    ],
  },
  fan: {
    kind: 'curves',
    words: about(
      'In half of the runs power in 2035 lies between 1.6 and 4.8 GW.',
      'Power, GW (facility). Seven assumptions drawn from their ranges.',
    ),
    panels: [
      {
        unit: 'GW (facility)',
        scale: 'zero',
        lines: [
          { name: 'median', years, values: along((k) => 0.5 + 0.27 * k) },
          { name: 'as published', years, values: growth },
        ],
        bands: [
          { name: '9 in 10 runs', years, low: along((k) => 0.4 + 0.02 * k), high: along((k) => 0.6 + 0.7 * k) },
          { name: 'half of the runs', years, low: along((k) => 0.45 + 0.12 * k), high: along((k) => 0.55 + 0.43 * k) },
        ],
      },
    ],
  },
  tornado: {
    kind: 'tornado',
    words: about(
      'The response of use to price moves power in 2030 most.',
      'Power in January 2030, GW (facility), between the ends of each plausible range.',
    ),
    unit: 'GW (facility)',
    now: { name: 'this scenario', value: 5 },
    rows: [
      { name: 'Response of use to price', low: { value: 7.4, words: '−1.6' }, high: { value: 1.1, words: '−0.5' } },
      { name: 'Further gain in efficiency every year', low: { value: 3.2, words: '× 2' }, high: { value: 6.4, words: '× 5' } },
      { name: 'Grid connection late by', low: { value: 5, words: '0 days' }, high: { value: 3.6, words: '600 days' } },
      { name: 'Growth without lower prices', low: { value: 5.3, words: '× 1.5' }, high: { value: 5.9, words: '× 3' } },
      { name: 'Share of announced sites', low: { value: 4.6, words: '15 %' }, high: { value: 5.0, words: '90 %' } },
      { name: 'Price of water', low: { value: 5, words: '1' }, high: { value: 5, words: '3' } },
    ],
  },
  'demand curve': {
    kind: 'demand curve',
    words: about(
      'Tokens rise from 3.2 to 2,900 trillion tokens a day as price falls from 10 to 0.01 USD a million tokens.',
      'Stargate in January 2030, everything else equal. Both axes are logarithmic.',
    ),
    panels: [
      {
        x: { title: 'Tokens served', unit: 'trillion tokens a day', scale: 'log' },
        y: { title: 'Price', unit: 'USD a million tokens', scale: 'log' },
        lines: [
          {
            name: 'wanted in 2030',
            x: Array.from({ length: 31 }, (_, k) => 3.2 * 10 ** (k * 0.0985)),
            y: Array.from({ length: 31 }, (_, k) => 10 ** (1 - k / 10)),
          },
          {
            name: 'in 2025',
            x: Array.from({ length: 31 }, (_, k) => 0.4 * 10 ** (k * 0.07)),
            y: Array.from({ length: 31 }, (_, k) => 10 ** (1 - k / 10)),
          },
        ],
        points: [
          { name: '2025', x: 0.4, y: 10 },
          { name: '2030', x: 299, y: 0.1 },
        ],
        equal: { name: 'the same spending as in 2025', x: 0.4, y: 10 },
      },
    ],
  },
  waterfall: {
    kind: 'waterfall',
    words: about('More tokens take back what less work for each one saves.', 'Power in January 2030, GW (facility). Rebound 108 %.'),
    unit: 'GW (facility)',
    from: { name: 'At the cost of 2025', value: 2.4 },
    steps: [
      { name: 'Less work for each token', change: -2.36 },
      { name: 'More tokens', change: 5.2 },
      { name: 'Newer or idler chips', change: -0.24 },
    ],
    to: { name: 'Tokens get cheaper', value: 5.0 },
  },
  'below zero': {
    kind: 'waterfall',
    words: about('The value falls below zero.', 'Net present value, billion USD of 2025.'),
    unit: 'billion USD',
    from: { name: 'With scarcity', value: 69 },
    steps: [
      { name: 'Without a buyer', change: -79 },
      { name: 'Inelastic demand', change: -160 },
    ],
    to: { name: 'Without scarcity', value: -170 },
  },
  histogram: {
    kind: 'histogram',
    words: about('Power in 2030 is above 5 GW in three of ten runs.', 'Power in January 2030, GW (facility), in 1,000 runs.'),
    unit: 'Power, GW (facility)',
    edges: Array.from({ length: 16 }, (_, k) => k),
    shares: [0.02, 0.09, 0.16, 0.19, 0.17, 0.12, 0.08, 0.06, 0.04, 0.03, 0.02, 0.01, 0.005, 0.003, 0.002],
    marks: [
      { name: 'as published 5.0', value: 5 },
      { name: 'median 3.8', value: 3.8 },
    ],
  },
  exceedance: {
    kind: 'exceedance',
    words: about(
      'Power in 2030 is above 5 GW in three of ten runs.',
      'Power in January 2030, GW (facility), in 1,000 runs of each scenario.',
    ),
    unit: 'Power, GW (facility)',
    scale: 'linear',
    lines: [
      {
        name: 'Tokens get cheaper',
        values: Array.from({ length: 40 }, (_, k) => k * 0.4),
        shares: Array.from({ length: 40 }, (_, k) => Math.exp(-((k / 12) ** 2))),
      },
      {
        name: 'At the cost of 2025',
        values: Array.from({ length: 40 }, (_, k) => k * 0.2),
        shares: Array.from({ length: 40 }, (_, k) => Math.exp(-((k / 16) ** 2))),
      },
    ],
    marks: [{ name: '5 GW', value: 5 }],
  },
  shares: {
    kind: 'shares',
    words: about('Power in 2035 is less in six of ten draws.', 'The same: within 2 %. Two worlds on the same draws.'),
    years,
    parts: [
      { name: 'less', tone: 'fewer', values: along((k) => 0.06 * k) },
      { name: 'the same', tone: 'same', values: along((k) => 1 - 0.085 * k) },
      { name: 'more', tone: 'more', values: along((k) => 0.025 * k) },
    ],
  },
  bars: {
    kind: 'bars',
    words: about('Power depends most on the response of use to price: 49 % of its variance.', 'The line is the 95 % interval.'),
    unit: '',
    percent: true,
    names: { within: 'alone', whole: 'with its interactions' },
    rows: [
      { name: 'Response of use to price', value: 0.49, within: 0.25, low: 0.42, high: 0.57, words: '49 %' },
      { name: 'Further gain in efficiency every year', value: 0.3, within: 0.08, low: 0.24, high: 0.36, words: '30 %' },
      { name: 'Price of water', value: NaN, words: 'no effect' },
    ],
  },
  correlations: {
    kind: 'bars',
    words: about('Power depends most on the pass-through.', 'Rank correlation over 1,000 draws.'),
    unit: '',
    rows: [
      { name: 'Gains passed on to the price', value: 0.63, words: '+0.63' },
      { name: 'Further gain in efficiency every year', value: -0.34, words: '−0.34' },
      { name: 'Share of announced sites', value: 0.04, words: '+0.04' },
    ],
  },
  grid: {
    kind: 'grid',
    words: about('Power in 2030 lies between 0.1 and 13 GW.', 'Power in January 2030, GW (facility), by two inputs.'),
    unit: 'GW (facility)',
    x: { title: 'Own-price elasticity', unit: '', values: [-2, -1.5, -1, -0.5] },
    y: { title: 'Pass-through', unit: 'ratio', values: [0.4, 0.7, 1] },
    values: [2, 1, 0.4, 0.1, 6, 4, 2, 0.5, 13, 9, 5, NaN],
  },
  goal: {
    kind: 'demand curve',
    words: about('The goal just holds where own-price elasticity is −1.19.', 'Goal: power at 2030 equals 8 GW.'),
    panels: [
      {
        x: { title: 'Own-price elasticity', unit: '', scale: 'linear' },
        y: { title: 'Power', unit: 'GW (facility)', scale: 'linear' },
        lines: [{ name: '', x: along((k) => k / 5 - 2), y: along((k) => 9 / (1 + Math.exp((k - 6) * 1.2))) }],
        points: [{ name: '−0.89', x: -0.89, y: 8 }],
        level: { name: 'goal 8.0 GW', y: 8 },
      },
    ],
  },
};

/** Several of them below one another. */
export const stacked: Chart = {
  kind: 'stack',
  words: about('Power in 2030 is 5.0 instead of 2.4 GW, most of it from more tokens.', 'Two scenarios.'),
  parts: (['curves', 'waterfall', 'shares'] as const).map((name) => examples[name] as SingleChart),
};
