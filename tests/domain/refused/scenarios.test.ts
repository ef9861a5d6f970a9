import { expect, test } from 'vitest';
import { problemsOfScenario, refusedCodes } from './read-refused.ts';

/** File → the place of its one mistake, its message and its hint. */
const refused: readonly (readonly [code: string, at: string, message: string, hint: string])[] = [
  ['claim.broken', '5:5', 'facility_power[abilene] at 2030-01-01 is 72 MW(facility), expected above 1 GW', ''],
  [
    'claim.unreadable',
    '5:11',
    '"facility power" is not a variable, an element or an aggregate',
    'write x, x[element], sum(x), max(x, dimension) or min(x)',
  ],
  ['dimension.element', '6:15', 'abilen is not an element of site', 'did you mean abilene'],
  ['dimension.empty', '5:9', 'dimension site has no element', 'write tables: { site: { first_site: {} } }'],
  ['dimension.mismatch', '5:22', 'pue is not declared for site', 'set it under assumptions'],
  ['dimension.reduce', '5:11', 'facility_power has no dimension generation', 'its dimensions are site'],
  ['dimension.unknown', '5:3', 'sites is not a dimension of good-campus', 'did you mean site'],
  ['field.conflict', '5:50', 'a claim has either at or during', 'leave out one of them'],
  ['field.missing', '1:1', 'the scenario names no model and extends none', 'write model: one of'],
  ['field.type', '2:10', '"horizon": expected a mapping, found the number 2030', ''],
  ['field.unknown', '4:1', '"asumptions" is not a field here', 'did you mean assumptions'],
  [
    'figure.boundary',
    '5:33',
    'the figure figures.campus.pue_of_hall counts within one-hall, and the claim does not say so',
    'write boundary: one-hall',
  ],
  [
    'figure.range',
    '4:8',
    'the figure figures.campus.pue_seen has only a range, from 1.1 to 1.4 ratio(facility/it)',
    'write figure(figures.campus.pue_seen, low)',
  ],
  [
    'figure.later',
    '4:8',
    'the figure figures.campus.pue is of 2026 and did not exist as of 2024-12',
    'state what was known then, under figures: figures.campus.pue, or give the value itself',
  ],
  ['figure.shape', '4:8', 'the figure figures.campus.pue_by_year has no point at 2030', 'its points are 2024, 2025'],
  [
    'figure.stale',
    '4:8',
    'the figure figures.campus.pue_of_old is as of 2012-06, and its shelf life of 2 year ended on 2014-07-01',
    'look for a newer one, or state it under figures',
  ],
  ['figure.unknown', '4:8', 'the catalog figures has nothing named kampus', 'did you mean figures.campus.pue'],
  [
    'figure.unlabelled',
    '4:8',
    'the figure figures.campus.pue_heard is of low confidence, and nothing here says that it is assumed',
    'write { value: figure(figures.campus.pue_heard), source: assumption }',
  ],
  ['file.duplicate-key', '4:3', 'the key "grid_limit" appears twice in one mapping', 'keep one of them'],
  ['file.name', '1:11', 'the file is named file.name, but its scenario is another-name', 'write scenario: file.name'],
  [
    'file.syntax',
    '3:1',
    'the text is not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    'close the bracket or brace, or indent the line further',
  ],
  [
    'finding.no-value',
    '4:30',
    '{when sum(facility_power) is above 900 GW} has no value',
    'check the values it depends on, and the dates of the run',
  ],
  ['finding.unreadable', '4:16', '"twice facility_power" is not a variable, an element or an aggregate', 'write x at 2030'],
  [
    'limit.exceeded',
    '4:10',
    'the run has 843264023 values, the limit is 20000000',
    'use a longer step, a shorter horizon or fewer elements',
  ],
  ['name.style', '1:8', '"model" must be kebab-case: small letters, digits and -, found the text "Good_Campus"', 'write good-campus'],
  ['name.unknown', '4:3', 'good-campus has no variable peu', 'did you mean pue'],
  ['require.broken', '30:13', 'a facility draws more than its IT equipment', 'good-campus requires pue >= least_pue'],
  [
    'run.phase',
    '17:55',
    'worth depends on the whole run and also on values that change in time',
    'keep values of the whole run (npv, irr) apart from those of an instant',
  ],
  [
    'scenario.chain',
    '1:8',
    'the scenario runs good-ratio, but good-parent, which it extends, runs good-campus',
    'leave model out, or extend another scenario',
  ],
  ['solve.residual', '18:62', 'price is solved for, but neither side of its condition depends on it', 'let one side depend on price'],
  ['source.unknown', '4:30', 'uptime-survay is not in the list of sources', 'did you mean uptime-survey'],
  [
    'survival.constant',
    '15:77',
    'life changes in time, but the parameters of a survival curve may not',
    'give each generation its own value instead',
  ],
  ['time.horizon', '4:10', 'the horizon ends at 2026 and begins at 2030', 'write a date for to that is after from'],
  ['time.missing', '2:1', 'the model good-ratio has no time, so a horizon has no meaning', 'leave horizon out'],
  ['time.off-grid', '5:36', '2026-07 lies between the steps 2026-01-01 and 2027-01-01', 'name one of the two'],
  ['time.undated', '6:24', 'chips is a series over time, but 1000 GPU has no date', 'write since when it holds: { 2026-11-01: 1000 GPU }'],
  [
    'unit.kind',
    '3:15',
    'grid_limit is in MW(interconnection), but 500 MW(facility) is MW(facility)',
    'multiply the interconnection by the capacity factor, a ratio(facility/interconnection)',
  ],
  [
    'unit.mismatch',
    '3:15',
    'grid_limit is in MW(interconnection), but 500 MWh is MWh',
    'divide MWh by the time it took, such as year, to get MW(interconnection)',
  ],
  ['unit.missing', '3:15', 'grid_limit is in MW(interconnection), but 1200 has no unit', 'write "1200 MW(interconnection)"'],
  [
    'unit.price-year',
    '4:10',
    'price is in USD_2025/MWh(facility), but 60 USD_2024/MWh is USD_2024/MWh',
    'multiply by a price index in USD_2025/USD_2024',
  ],
  ['unit.unknown', '5:18', "unit 'GPPU' is unknown", 'did you mean GPU'],
  [
    'value.implausible',
    '4:15',
    'chip_power is 9 kW(it)/GPU, outside its plausible range 0.5 to 3 kW(it)/GPU',
    'good-campus states that range, by assumption',
  ],
  ['value.missing', '2:14', 'grid_limit has no value', 'add grid_limit: "… MW(interconnection)" under assumptions'],
  [
    'value.not-finite',
    '28:16',
    'spare_ratio is infinite at 2025-01-01',
    'look at what it divides by, takes the logarithm of or reads outside the points of a series; ' +
      'where no value is a legal answer write may_be: none',
  ],
  [
    'value.not-overridable',
    '4:3',
    'chips_scrapped is a stock, which its flows fill',
    'set a value that its initial value or its flows depend on',
  ],
  ['distribution.parameters', '5:8', 'pue: mean does not determine it', 'mean, sd; or two quantiles such as p5 and p95'],
  ['correlation.impossible', '9:5', 'drawn_share and pue are correlated twice', 'keep one of them'],
  ['value.out-of-range', '4:8', 'pue is 0.9, outside its range 1 to 3', 'the range is stated in good-campus'],
  ['value.unreadable', '3:15', "'half a gigawatt' does not start with a number", 'write a number and a unit, as in 1.9 kW/GPU'],
];

test.each(refused)('%s', (code, at, message, hint) => {
  const problems = problemsOfScenario(code);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  const [problem] = problems;
  expect(`${problem?.line}:${problem?.column}`).toBe(at);
  expect(problem?.message).toContain(message);
  expect(problem?.hint ?? '').toContain(hint);
});

test('every refused scenario is in the table, and they are at least 30', () => {
  expect(refused.map(([code]) => code).sort()).toEqual(refusedCodes('scenarios'));
  expect(refused.length).toBeGreaterThanOrEqual(30);
});
