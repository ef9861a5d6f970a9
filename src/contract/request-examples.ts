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
