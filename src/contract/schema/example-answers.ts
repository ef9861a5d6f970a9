/*
 * Answers as the service gives them, short ones, for the contract to show: a test asks again and compares. Of a list that
 * would be long the first entries stand for all.
 */

/** Request to POST /v1/projections?curves=stock_power,power_per_compute. */
export const projectionQuestion = {
  title: "NVIDIA's accelerators in the world, 2024 to 2026",
  summary: 'How much rated power its chips have in all, and how much of it stands behind one H100-equivalent.',
  findings: [
    'The chips draw {stock_power at 2026 as GW(chip)} in all at the beginning of 2026, {stock_power at 2026 ' +
      '/ stock_power at 2024} times as much as two years before.',
  ],
  model: 'accelerator-stock',
  horizon: { from: 2024, to: 2026 },
  expect: [{ of: 'power_per_compute', at: 2026, below: '800 W/GPU', why: 'Newer generations do more for a watt.' }],
} as const;

export const projectionAnswer = {
  scenario: null,
  title: "NVIDIA's accelerators in the world, 2024 to 2026",
  summary: 'How much rated power its chips have in all, and how much of it stands behind one H100-equivalent.',
  findings: [
    {
      text: 'The chips draw 8.56 GW in all at the beginning of 2026, 7.33 times as much as two years before.',
      readings: [
        { reading: 'stock_power at 2026 as GW(chip)', value: 8.562019, unit: 'GW(chip)', at: '2026-01-01' },
        { reading: 'stock_power at 2026 / stock_power at 2024', value: 7.326763335458392, unit: 'ratio', at: '2026-01-01' },
      ],
    },
  ],
  model: 'accelerator-stock',
  time: ['2024-01-01', '2025-01-01', '2026-01-01'],
  step: 'year',
  curves: {
    stock_power: { title: 'Rated power of the chips shipped', unit: 'MW(chip)', over_time: 'mean', values: [1168.595, 3675.137, 8562.019] },
    power_per_compute: {
      title: 'Rated chip power per H100-equivalent, stock average',
      unit: 'W(chip)/GPU(h100e)',
      over_time: 'mean',
      values: [839.9610709513251, 777.9014377411419, 626.8289517022848],
    },
  },
  cut_equations: [],
  claims: [
    {
      claim: 'power_per_compute at 2026-01-01 is 626.829 W(chip)/GPU(h100e), expected below 800 W/GPU',
      holds: true,
      found: 626.8289517022848,
      why: 'Newer generations do more for a watt.',
    },
  ],
  problems: [],
  sources: {
    'epoch-chip-counts': {
      title: 'AI chip counts, cumulative by designer and quarter, edition of September 2026',
      publisher: 'Epoch AI',
      year: 2026,
      url: 'https://github.com/epoch-research/ai-chip-counts',
      as_of: '2026-09-24',
      confidence: 'high',
      licence: 'CC BY 4.0',
      note:
        'Read in the repository, commit 10c28e4, whose own licence is MIT. Medians with 5 and 95 %, from the revenue of ' +
        'the makers; fiscal quarters are dated by calendar quarters.',
    },
  },
  figures: {
    'history.accelerator-stock.nvidia_compute': {
      title: 'NVIDIA, computing power',
      of: 'AI accelerators shipped, added up, at the end of each quarter',
      points: {
        '2022-03-31': 66884,
        '2022-06-30': 138357,
        '2022-09-30': 212491,
        '2022-12-31': 289672,
        '2023-03-31': 381698,
        '2023-06-30': 594338,
        '2023-09-30': 938873,
        '2023-12-31': 1391249,
        '2024-03-31': 1965485,
        '2024-06-30': 2649129,
        '2024-09-30': 3483079,
        '2024-12-31': 4724425,
        '2025-03-31': 6418211,
        '2025-06-30': 8317762,
        '2025-09-30': 10703369,
        '2025-12-31': 13659259,
        '2026-03-31': 17048399,
      },
      unit: 'GPU(h100e)',
      as_of: '2026-09-24',
      kind: 'estimate',
      confidence: 'high',
      sources: ['epoch-chip-counts'],
      licences: ['CC BY 4.0'],
      note: 'Medians. See nvidia_compute_low and nvidia_compute_high for 5 and 95 %.',
      earlier: [
        {
          as_of: '2026-04-03',
          points: {
            '2022-12-31': 289671,
            '2023-12-31': 1391249,
            '2024-12-31': 4724425,
            '2025-12-31': 13659258,
          },
          kind: 'estimate',
          confidence: 'high',
          sources: ['epoch-chip-stock'],
        },
      ],
    },
    'history.accelerator-stock.nvidia_power': {
      title: 'NVIDIA, power of the chips',
      of: 'AI accelerators shipped, added up, at the end of each quarter',
      points: {
        '2022-03-31': 84.848,
        '2022-06-30': 175.518,
        '2022-09-30': 265.971,
        '2022-12-31': 345.714,
        '2023-03-31': 426.011,
        '2023-06-30': 590.744,
        '2023-09-30': 847.516,
        '2023-12-31': 1168.595,
        '2024-03-31': 1611.67,
        '2024-06-30': 2160.42,
        '2024-09-30': 2826.935,
        '2024-12-31': 3675.137,
        '2025-03-31': 4678.314,
        '2025-06-30': 5722.132,
        '2025-09-30': 6994.788,
        '2025-12-31': 8562.019,
        '2026-03-31': 10370.928,
      },
      unit: 'MW(chip)',
      as_of: '2026-09-24',
      kind: 'estimate',
      confidence: 'high',
      sources: ['epoch-chip-counts'],
      licences: ['CC BY 4.0'],
      note: 'Chips alone: servers, network, cooling and losses come on top.',
      earlier: [
        {
          as_of: '2026-04-03',
          points: {
            '2022-12-31': 345,
            '2023-12-31': 1168,
            '2024-12-31': 3675,
            '2025-12-31': 8562,
          },
          kind: 'estimate',
          confidence: 'high',
          sources: ['epoch-chip-stock'],
        },
      ],
    },
  },
  provenance: {
    run: 'd0e555009cecb216875ecb98e430c675',
    engine: 'jevons 0.1.0 javascript v8 11.3.244.8-node.38',
    model: { name: 'accelerator-stock', version: '1.0.0', hash: '637ec86cf7e4bf7219bc60cc4de52692b3eedfc32530f75fec71f7266659b08b' },
    scenario: { name: null, hash: 'fd87d4c379b0f51384e9f55955a3197f159e7aef9dfac20fb26cca18a97e1354' },
  },
};

/** Request to POST /v1/demand-curves. */
export const demandCurveQuestion = {
  scenario: { model: 'elastic-demand', assumptions: { baseline_demand: '500 Ttoken/year', ceiling_ratio: 300, price_carry_over: 0 } },
  against: 'price_ratio',
  from: 0.25,
  to: 1,
  points: 3,
  spacing: 'log',
  at: 2027,
  quantities: ['demand'],
} as const;

export const demandCurveAnswer = {
  scenario: null,
  title: 'Elastic demand',
  model: 'elastic-demand',
  at: '2027-01-01',
  against: { name: 'price_ratio', title: 'Price index (start = 1)', unit: 'ratio', values: [0.25, 0.5, 1] },
  curves: { demand: { title: 'Demand', unit: 'Ttoken/year', values: [14203.087845858057, 5790.046099661297, 2358.426195795992] } },
  cut_equations: [],
  problems: [
    {
      code: 'value.implausible',
      severity: 'note',
      at: '/scenario/assumptions/price_carry_over',
      message: 'price_carry_over is 0, outside its plausible range 0.05 to 0.8, central 0.38',
      hint: 'elastic-demand states that range, by small-van-dender-2007, assumption',
    },
  ],
  sources: {
    'exponential-view-2026': {
      title: 'The State of the AI Economy, as summarised by krosoft',
      publisher: 'Exponential View',
      year: 2026,
      url: 'https://www.krosoft.nl/digest/digest-ai-discourse-2026-06-25/',
      as_of: '2026-06-26',
      confidence: 'medium',
      note:
        'A tenth off the price goes with 12 to 18 % more tokens, an exponent of 1.08 to 1.57; the method is not ' +
        'disclosed and may contain growth that has nothing to do with price.',
    },
    'nber-emerging-market': {
      title: 'The Emerging Market for Intelligence, as reported by aione.chat',
      publisher: 'NBER working paper',
      year: 2026,
      url: 'https://aione.chat/2026/01/04/price-elasticity-of-demand-for-large-language-models-estimated-at-1-11-en-version/',
      as_of: '2025-12-01',
      confidence: 'medium',
      note:
        'An elasticity of −1.11 from price differences between providers of the same open-weight model, so it ' +
        'contains switching between providers.',
    },
    'open-weight-competition': {
      title: 'Open-weight competition, results and robustness',
      publisher: 'austin-cheng98 on GitHub, from captures of OpenRouter',
      year: 2026,
      url: 'https://github.com/austin-cheng98/open-weight-competition',
      as_of: '2026-05-11',
      confidence: 'high',
      note:
        '19,803 observations of 634 models, November 2023 to May 2026, with effects of model and date; 708 changes of price. ' +
        'Not peer reviewed, no licence stated.',
    },
  },
  figures: {
    'elasticities.language-models.own_price': {
      title: 'Own-price elasticity over the long run that the models start from',
      of: 'Tokens of language models',
      value: -1.3,
      low: -2,
      high: -0.4,
      unit: 'ratio',
      as_of: '2026-11-23',
      kind: 'assumption',
      confidence: 'medium',
      shelf_life: '5 year',
      sources: ['nber-emerging-market', 'exponential-view-2026', 'open-weight-competition', 'assumption'],
      note:
        'Between the −1.11 of switching providers and the −1.08 to −1.57 of the whole market; wide because ' +
        'contested, and measured on price differences far smaller than a large cut. The weak end is one and a quarter standard ' +
        "errors from the −0.53 of a model's tokens to its own price within weeks.",
    },
  },
  provenance: {
    engine: 'jevons 0.1.0 javascript v8 11.3.244.8-node.38',
    model: { name: 'elastic-demand', version: '1.0.0', hash: '58368823b9372fb7cae9faf7975eee7a9b3a536c1103dd454e3c07b44655877b' },
    scenario: { name: null, hash: '32cd7b75641b5870525671b9806eef288371c24a82d4f0591c70b3edc5e79fce' },
  },
};

/** To GET /v1/catalog, the first parts. */
export const catalogAnswer = {
  parts: [
    {
      part: 'accelerators',
      title: 'AI accelerators',
      summary:
        'Throughput, memory, power and price of accelerators. Throughput is the dense peak, never the doubled figure ' +
        'for sparse matrices. Power has four levels that do not mix: tdp of the chip, server_power of the server, ' +
        'it_power with network and storage, facility_peak_power at the site meter in its worst hour. GPU counts one ' +
        'accelerator of any make; the title says where it is a superchip or a package with two dies. Prices are ' +
        'estimates of what a large buyer paid at the time, without the server around it.',
      subjects: 30,
      figures: 183,
    },
    {
      part: 'ai-industry',
      title: 'The AI industry, 2022 to mid 2026',
      summary:
        'Dated observations of the industry by quarter or by event: who owns and runs the chips, tokens, prices, ' +
        'revenue, capital spending, tracked sites. A point of a bare year is the total of that year, one of a day holds ' +
        'on that day. Nothing here has a shelf life; final marks series that nobody revises. The shipments of chips ' +
        'themselves are history.accelerator-stock, the grid and supply-chain sides grid-history and supply-chain.',
      subjects: 14,
      figures: 93,
    },
  ],
  sources: 248,
};

const ratedPower = {
  title: 'Rated power of the chip',
  of: 'NVIDIA H100 SXM5 80 GB',
  value: 700,
  unit: 'W(chip)/GPU',
  as_of: '2022-09-20',
  kind: 'spec',
  confidence: 'high',
  shelf_life: 'none',
  sources: ['epoch-ml-hardware'],
  licences: ['CC BY 4.0'],
};

const mlHardware = {
  title: 'Data on Machine Learning Hardware',
  publisher: 'Epoch AI',
  year: 2026,
  url: 'https://epoch.ai/data/machine-learning-hardware',
  as_of: '2026-04',
  confidence: 'high',
  licence: 'CC BY 4.0',
  note:
    'Read in mirrors of the CSV file. Dense throughput and rated power of a chip are 312 TFLOP/s in 16 bits ' +
    'and 400 W for the A100; 989 TFLOP/s in 16 bits, 1,979 in 8 bits and 700 W for the H800.',
};

/** To GET /v1/catalog/accelerators, one figure of all. */
export const catalogPartAnswer = {
  part: 'accelerators',
  title: 'AI accelerators',
  summary:
    'Throughput, memory, power and price of accelerators. Throughput is the dense peak, never the doubled figure ' +
    'for sparse matrices. Power has four levels that do not mix: tdp of the chip, server_power of the server, ' +
    'it_power with network and storage, facility_peak_power at the site meter in its worst hour. GPU counts one ' +
    'accelerator of any make; the title says where it is a superchip or a package with two dies. Prices are ' +
    'estimates of what a large buyer paid at the time, without the server around it.',
  subjects: 30,
  figures: 183,
  entries: {
    'accelerators.h100-sxm.tdp': ratedPower,
  },
  sources: {
    'epoch-ml-hardware': mlHardware,
  },
};

/** To GET /v1/catalog/accelerators/h100-sxm.tdp. */
export const figureAnswer = {
  id: 'accelerators.h100-sxm.tdp',
  ...ratedPower,
  source_entries: {
    'epoch-ml-hardware': mlHardware,
  },
};
