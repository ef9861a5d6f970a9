import { comparisonQuestion, goalSeekQuestion, sweepQuestion } from './schema/example-analyses.ts';
import { ensembleQuestion } from './schema/example-ensemble.ts';
import { demandCurveQuestion, projectionQuestion } from './schema/example-answers.ts';

/** Request bodies that the OpenAPI document shows, by operation. */
export const projectionExamples = {
  extend: {
    summary: 'The Stargate buildout with less elastic demand',
    value: { extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.7 } },
  },
  rebound: {
    summary: 'A tenfold efficiency gain in a model without time',
    value: { model: 'rebound', assumptions: { own_price_elasticity: { value: -1.2, why: 'the middle of the published range' } } },
  },
  stock: { summary: 'The request of the example answer: installed NVIDIA chips and their power', value: projectionQuestion },
} as const;

export const batchExamples = {
  matrix: {
    summary: 'Two scenarios of the library, each with three elasticities',
    value: {
      title: 'How much hangs on elasticity',
      scenarios: ['stargate-10gw', { extends: 'stargate-10gw-grid-constrained', title: 'With a slow grid' }],
      matrix: { own_price_elasticity: [-0.4, -0.8, -1.2] },
      every: 'year',
    },
  },
} as const;

export const demandCurveExamples = {
  elasticity: {
    summary: 'Demand of Stargate in 2030, by elasticity of demand',
    value: {
      scenario: { extends: 'stargate-10gw' },
      against: 'own_price_elasticity',
      from: -2,
      to: 0,
      points: 9,
      at: 2030,
      quantities: ['served_demand', 'accelerators', 'facility_power'],
    },
  },
  price: {
    summary: 'Demand of Stargate in 2030, by the price of a token relative to 2025',
    value: {
      scenario: { extends: 'stargate-10gw' },
      against: 'price_ratio',
      from: 0.001,
      to: 1,
      points: 7,
      spacing: 'log',
      at: 2030,
      quantities: ['served_demand', 'accelerators', 'facility_power'],
    },
  },
  demand: {
    summary: 'The request of the example answer: token demand at a half and at a quarter of the price',
    value: demandCurveQuestion,
  },
} as const;

export const decompositionExamples = {
  years: {
    summary: 'What makes the power of Stargate grow from 2026 to 2030',
    value: { kind: 'factors', scenario: 'stargate-10gw', of: 'facility_power', from: 2026, to: 2030 },
  },
  scenarios: {
    summary: 'What stands between the power of the DeepSeek moment and that of Stargate without it',
    value: { kind: 'factors', scenario: 'deepseek-moment', against: 'stargate-10gw', of: 'facility_power', to: 2030 },
  },
  rebound: {
    summary: 'How much of the saving of the DeepSeek moment is lost to more use',
    value: { kind: 'rebound', scenario: 'deepseek-moment', against: 'stargate-10gw', of: 'facility_power' },
  },
} as const;

export const comparisonExamples = {
  why: {
    summary: 'Why Stargate draws less power in 2030 if demand is inelastic',
    value: {
      scenarios: ['stargate-10gw', 'stargate-10gw-inelastic'],
      quantities: ['facility_power'],
      explain: { of: 'facility_power', at: 2030 },
    },
  },
  rebound: { summary: 'The request of the example answer: resource use of two gains', value: comparisonQuestion },
} as const;

export const goalSeekExamples = {
  reach: {
    summary: 'The elasticity at which Stargate draws eight gigawatts in 2030',
    value: {
      scenario: 'stargate-10gw',
      goal: { of: 'facility_power', at: 2030, equals: '8 GW' },
      input: { name: 'own_price_elasticity' },
    },
  },
  breakEven: {
    summary: 'The elasticity at which a tenfold gain neither raises nor lowers resource use, by pass-through',
    value: {
      scenario: { model: 'rebound' },
      against: { model: 'rebound', assumptions: { efficiency_gain: { value: 1, why: 'no gain' } } },
      goal: { of: 'resource_ratio', equals: 1 },
      input: { name: 'own_price_elasticity' },
      along: { name: 'pass_through', values: [0.5, 0.8, 1] },
    },
  },
  unattained: { summary: 'The request of the example answer: a goal that no value reaches', value: goalSeekQuestion },
} as const;

export const sweepExamples = {
  slider: {
    summary: 'Power and tokens of Stargate over the plausible range of the elasticity, with and without elastic demand to start from',
    value: {
      scenario: 'stargate-10gw',
      against: 'stargate-10gw-inelastic',
      inputs: [{ name: 'own_price_elasticity', points: 5 }],
      quantities: ['facility_power', 'served_demand'],
    },
  },
  grid: {
    summary: 'Rebound of a tenfold gain, by elasticity and by pass-through',
    value: {
      scenario: { model: 'rebound' },
      inputs: [
        { name: 'own_price_elasticity', from: -2, to: -0.5, points: 4 },
        { name: 'pass_through', values: [0.5, 1] },
      ],
      quantities: ['rebound_log', 'resource_ratio'],
    },
  },
  demand: { summary: 'The request of the example answer: token demand over three years at two elasticities', value: sweepQuestion },
} as const;

export const ensembleExamples = {
  fan: {
    summary: 'Power of Stargate with uncertain demand: percentiles, and the probability of 10 GW in 2030',
    value: {
      scenario: 'stargate-10gw',
      draws: 100,
      inputs: ['own_price_elasticity', 'growth_fade', 'spending_ceiling', 'pass_through'],
      quantities: ['facility_power'],
      claims: [{ of: 'facility_power', at: 2030, above: '10 GW' }],
      exceedance: [{ of: 'facility_power', at: 2030 }],
    },
  },
  worlds: {
    summary: 'In how many worlds do cheaper tokens mean more gigawatts: Stargate with and without gains in efficiency',
    value: {
      scenario: 'stargate-10gw',
      against: 'stargate-10gw-no-gains',
      draws: 100,
      inputs: ['own_price_elasticity', 'growth_fade', 'spending_ceiling', 'pass_through'],
      quantities: ['facility_power', 'served_demand'],
      at: [2030],
    },
  },
  demand: {
    summary: 'The request of the example answer: token demand over three years, half the price against the same',
    value: ensembleQuestion,
  },
} as const;

export const sensitivityExamples = {
  tornado: {
    summary: 'What matters most for the power of Stargate in 2030',
    value: { scenario: 'stargate-10gw', at: 2030, quantities: ['facility_power'] },
  },
  screening: {
    summary: 'Three inputs of a gigawatt by elementary effects, one of them between ends of the request',
    value: {
      scenario: { model: 'gw-economics' },
      method: 'morris',
      inputs: ['accelerator_life', 'discount_rate', { input: 'electricity_price', low: '40 USD/MWh', high: '90 USD/MWh' }],
      quantities: ['required_revenue_per_gw'],
      trajectories: 10,
    },
  },
  shares: {
    summary: 'Which share of the variance of a rebound the elasticity and the pass-through explain, alone and together',
    value: { scenario: { model: 'rebound' }, method: 'sobol', quantities: ['resource_ratio'], points: 256 },
  },
  ranks: {
    summary: 'Rank correlations of the revenue that a gigawatt needs',
    value: { scenario: { model: 'gw-economics' }, method: 'rank', quantities: ['required_revenue_per_gw'], draws: 200 },
  },
} as const;

export const modelTextExamples = {
  slip: {
    summary: 'A sum of IT power and facility power',
    value: {
      format: 1,
      model: 'two-meters',
      title: 'Two meters',
      version: '1.0.0',
      summary: 'Adds quantities of different kinds.',
      inputs: { it_power: { title: 'IT power', unit: 'MW(it)' }, facility_power: { title: 'Facility power', unit: 'MW(facility)' } },
      auxiliaries: { total_power: { title: 'Total power', unit: 'MW(facility)', equation: 'it_power + facility_power' } },
    },
  },
} as const;

export const scenarioTextExamples = {
  slip: {
    summary: 'A misspelt name and a wrong unit',
    value: { extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7, pass_through: '1 MW' } },
  },
} as const;
