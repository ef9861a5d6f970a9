/*
 * Answers of analyses that run a scenario many times, as the service gives them, short ones, for the contract to show: a test
 * asks again and compares.
 */

/** Request to POST /v1/comparisons?include=values. */
export const comparisonQuestion = {
  scenarios: [
    { model: 'rebound', assumptions: { pass_through: 1, own_price_elasticity: -0.5 } },
    { model: 'rebound', assumptions: { pass_through: 1, own_price_elasticity: -1.5, efficiency_gain: 20 } },
  ],
  quantities: ['resource_ratio'],
  explain: { of: 'resource_ratio' },
} as const;

export const comparisonAnswer = {
  scenarios: [
    {
      scenario: null,
      title: 'Rebound',
      model: 'rebound',
      curves: {
        resource_ratio: {
          title: 'Resource use ratio (after ÷ before)',
          unit: 'ratio',
          values: [0.3162277660168379],
        },
      },
      cut_equations: [],
      problems: [],
    },
    {
      scenario: null,
      title: 'Rebound',
      model: 'rebound',
      curves: {
        resource_ratio: {
          title: 'Resource use ratio (after ÷ before)',
          unit: 'ratio',
          values: [4.472135954999579],
        },
      },
      cut_equations: [],
      problems: [],
    },
  ],
  differences: [
    {
      scenario: null,
      from: null,
      differences: {
        resource_ratio: {
          title: 'Resource use ratio (after ÷ before)',
          unit: 'ratio',
          values: [4.155908188982741],
        },
      },
      ratios: {
        resource_ratio: {
          title: 'Resource use ratio (after ÷ before)',
          unit: 'ratio',
          values: [14.142135623730951],
        },
      },
      explained: {
        of: 'resource_ratio',
        unit: 'ratio',
        method: 'shapley',
        before: 0.3162277660168379,
        after: 4.472135954999579,
        shares: [
          {
            name: 'own_price_elasticity',
            title: 'Own-price elasticity of demand',
            from: '-0.5',
            to: '-1.5',
            share: 3.5472895257005703,
          },
          {
            name: 'efficiency_gain',
            title: 'Efficiency gain on the whole cost',
            from: null,
            to: '20',
            share: 0.6086186632821704,
          },
        ],
        remainder: 0,
      },
    },
  ],
};

/** Request to POST /v1/goal-seeks?include=values. */
export const goalSeekQuestion = {
  scenario: { model: 'rebound' },
  goal: { of: 'rebound_log', above: 30 },
  input: { name: 'own_price_elasticity', from: -2, to: 0, points: 3 },
} as const;

export const goalSeekAnswer = {
  scenario: null,
  title: 'Rebound',
  model: 'rebound',
  goal: 'rebound_log: above 30',
  unit: 'ratio',
  bound: 30,
  input: {
    name: 'own_price_elasticity',
    title: 'Own-price elasticity of demand',
    unit: 'ratio',
    from: -2,
    to: 0,
  },
  sought: [
    {
      attained: false,
      solutions: [],
      nearest: {
        value: -2,
        found: 1.6,
      },
      why: 'the quantity is 0 to 1.6 for own_price_elasticity from -2 to 0, below 30',
      refused: 0,
    },
  ],
  scan: {
    values: [-2, -1, 0],
    found: [1.6, 0.8, 0],
  },
  cut_equations: [],
  problems: [],
};

/** Request to POST /v1/sweeps?include=values. */
export const sweepQuestion = {
  scenario: {
    model: 'elastic-demand',
    horizon: { from: 2025, to: 2027 },
    assumptions: { baseline_demand: '500 Ttoken/year', ceiling_ratio: 300, price_ratio: 0.5 },
  },
  inputs: [{ name: 'own_price_elasticity', values: [-1.4, -0.6] }],
  quantities: ['demand'],
} as const;

export const sweepAnswer = {
  inputs: [
    {
      name: 'own_price_elasticity',
      title: 'Own-price elasticity of demand',
      unit: 'ratio',
      values: [-1.4, -0.6],
    },
  ],
  worlds: [
    {
      scenario: null,
      title: 'Elastic demand',
      model: 'elastic-demand',
      time: ['2025-01-01', '2026-01-01', '2027-01-01'],
      step: 'year',
      curves: {
        demand: {
          title: 'Demand',
          unit: 'Ttoken/year',
          over_time: 'mean',
          values: [
            [1319.3215453986172, 3059.04535481528, 6198.4404731442255],
            [757.858283255199, 1759.6891401494543, 3574.7056558600807],
          ],
        },
      },
      refused: [],
      cut_equations: [],
      problems: [],
    },
  ],
};
