import { expect, test } from 'vitest';
import { problemsOfModel, refusedCodes } from './read-refused.ts';

/** File → the place of its one mistake, its message and its hint. */
const refused: readonly (readonly [code: string, at: string, message: string, hint: string])[] = [
  ['claim.broken', '14:9', 'example A hundred megawatts of chips: facility_power is 120 MW(facility), expected 130', ''],
  [
    'claim.unreadable',
    '11:15',
    '"pue times two" is not a variable, an element or an aggregate',
    'write x, x[element], sum(x), max(x, dimension) or min(x)',
  ],
  [
    'dimension.alternatives',
    '12:51',
    'the elements of case are alternatives in load, so they have no total',
    'write sum(load, site), or compare them with min and max',
  ],
  ['dimension.element', '11:56', 'abilen is not an element of site', 'did you mean abilene'],
  [
    'dimension.mismatch',
    '12:50',
    'power is declared for site, but load also depends on generation',
    'add it up with sum(…, generation), or declare for: [site, generation]',
  ],
  ['dimension.reduce', '12:51', 'load has no dimension generation', 'its dimensions are site'],
  ['dimension.unknown', '9:75', 'sites is not a dimension of the model', 'did you mean site'],
  ['expression.assignment', '9:65', '= assigns, and an equation only computes a value', 'did you mean =='],
  ['expression.conditional', '9:64', '? : cannot be used in an equation', 'write if(condition, a, b)'],
  ['expression.empty', '10:16', 'the equation is empty', 'write an expression, such as it_power * pue'],
  ['expression.missing-operator', '10:68', 'an operator is missing before pue', 'write (it_power) * pue'],
  ['expression.not-allowed', '9:67', '× cannot be used in an equation', 'write *'],
  ['expression.number', '7:50', '1e999 is too large for a number', 'numbers lie between 5e-324 and 1.7e308'],
  ['expression.syntax', '10:68', '( is never closed', 'add )'],
  ['expression.too-deep', '7:148', 'the equation nests deeper than 100 levels', 'give a part of it a name of its own'],
  ['expression.too-long', '7:2048', 'the equation has 2397 characters, the limit is 2000', 'give a part of it a name of its own'],
  [
    'expression.unit-literal',
    '9:62',
    'the number 100 is followed by MW without an operator',
    'give the number a name: a parameter with unit MW; or write 100 * MW if MW is a name of the model',
  ],
  ['field.conflict', '11:5', 'price has an equation and solve', 'leave out the equation, or solve, so_that and between'],
  ['field.missing', '7:3', 'facility_power has no equation', 'write equation: …, or solve: facility_power with so_that and between'],
  ['field.type', '9:11', '"unit": expected a text, found the number 1', 'put it into quotes: "1"'],
  ['field.unknown', '10:5', '"valeu" is not a field here', 'did you mean value'],
  [
    'figure.boundary',
    '8:138',
    'the figure figures.campus.pue_of_all counts within whole-campus, and figures.campus.pue_of_hall within one-hall',
    'take the points of one curve from one of them',
  ],
  [
    'figure.range',
    '7:55',
    'the figure figures.campus.pue_seen has only a range, from 1.1 to 1.4 ratio(facility/it)',
    'write figure(figures.campus.pue_seen, low) or figure(figures.campus.pue_seen, high), ' +
      'or a value of your own with source: [uptime-survey, assumption]',
  ],
  [
    'figure.shape',
    '7:55',
    'the figure figures.campus.pue_by_year is given over time (2024 to 2025), and one value is needed here',
    'name its date: figure(figures.campus.pue_by_year, 2025)',
  ],
  [
    'figure.stale',
    '7:55',
    'the figure figures.campus.pue_of_old is as of 2012-06, and its shelf life of 2 year ended on 2014-07-01',
    'look for a newer one, or state it under figures',
  ],
  ['figure.unknown', '7:55', 'figures.campus has no figure puee', 'did you mean figures.campus.pue'],
  [
    'figure.unlabelled',
    '7:55',
    'the figure figures.campus.pue_heard is of low confidence, and nothing here says that it is assumed',
    'write source: assumption next to it',
  ],
  ['file.duplicate-key', '8:3', 'the key "pue" appears twice in one mapping', 'keep one of them'],
  ['file.encoding', '7:37', 'the text is not UTF-8: byte E4 on line 7', 'save the text as UTF-8'],
  ['file.name', '2:8', 'the file is named file.name, but its model is another-name', 'write model: file.name'],
  ['file.not-found', '6:11', 'there is no model good-campos', 'did you mean good-campus'],
  [
    'file.syntax',
    '8:1',
    'the text is not valid YAML: flow map in block collection must be sufficiently indented and end with a }',
    'close the bracket or brace, or indent the line further',
  ],
  ['function.arguments', '9:51', 'min takes at least 2 arguments, not 1', 'write min(a, b[, more…])'],
  [
    'function.place',
    '10:48',
    'fixed_life is a survival curve and stands only inside surviving',
    'write surviving(additions, fixed_life(lifetime))',
  ],
  ['function.unknown', '9:51', 'abss is not a function of the language', 'did you mean abs'],
  ['include.loop', '6:11', 'models include each other: include-loop → include-loop', 'take one of them out'],
  [
    'loop.algebraic',
    '9:49',
    'price → demand → revenue → price need each other at the same instant',
    'break the loop with previous(x, initial), smooth(x, time) or a stock',
  ],
  ['loop.initial', '8:46', 'fleet → fleet_wanted → fleet need each other for their first value', 'start one of them from a parameter'],
  ['meaning.unreadable', '9:79', 'pue is not the value', 'the sentence knows one name: value'],
  ['name.duplicate', '9:13', 'it_power is defined twice, as a parameter and as an auxiliary', 'one name for one thing: rename one of them'],
  ['name.not-a-value', '11:62', 'site is a dimension and has no number', 'write sum(…, site) to add up over it'],
  ['name.reserved', '7:9', 'step is a word of the language', 'choose another name'],
  ['name.style', '7:3', '"ItPower" must be snake_case: small letters, digits and _', 'write it_power'],
  ['name.unknown', '10:57', 'it_pwoer is not defined', 'did you mean it_power'],
  [
    'run.phase',
    '12:47',
    'mixed depends on the whole run and also on values that change in time',
    'keep values of the whole run (npv, irr) apart from those of an instant',
  ],
  ['solve.residual', '14:14', 'price is solved for, but neither side of its condition depends on it', 'let one side depend on price'],
  [
    'source.missing',
    '7:3',
    'pue has a value without a source',
    'write source: the id of an entry of models/sources.yaml, or source: assumption',
  ],
  ['source.unknown', '11:13', 'uptime-survay is not a source of models/sources.yaml', 'did you mean uptime-survey'],
  [
    'survival.constant',
    '11:78',
    'life + elapsed changes in time, but the parameters of a survival curve may not',
    'give each generation its own value instead',
  ],
  ['time.horizon', '6:25', 'the horizon ends at 2025 and begins at 2030', 'write a date for to that is after from'],
  ['time.method', '11:52', 'delay reads earlier steps, which Runge–Kutta does not have', 'use method: euler, or smooth(…)'],
  ['time.missing', '9:54', 'cumulative has no meaning in a model without time', 'give the model a time section'],
  ['time.rough', '11:51', 'min has corners, where Runge–Kutta loses its accuracy', 'use method: euler or a smooth function'],
  [
    'time.undated',
    '13:15',
    'first_phase is not a date, and announced is a series over time',
    'write since when it holds: { 2028-06-01: 1200 }',
  ],
  [
    'unit.date',
    '10:52',
    'opening + closing has no meaning for dates',
    'subtract two dates to get years, add years to a date, or compare two dates',
  ],
  [
    'unit.kind',
    '10:51',
    'operands of + do not fit: it_power is MW(it), facility_power is MW(facility)',
    'multiply IT power by pue, a ratio(facility/it), first',
  ],
  [
    'unit.mismatch',
    '10:47',
    'operands of + do not fit: power is MW, energy is MWh',
    'multiply MW by a time, such as h or year, to get MWh',
  ],
  [
    'unit.not-a-ratio',
    '9:54',
    'the argument of exp must be a pure ratio, it_power is MW(it)',
    'divide by a reference value of the same unit',
  ],
  [
    'unit.price-year',
    '10:54',
    'operands of + do not fit: capex is USD_2025/kW, grid_fee is USD_2024/kW',
    'multiply by a price index in USD_2024/USD_2025',
  ],
  ['distribution.parameters', '12:19', 'pue: quantiles do not determine it', 'a triangular distribution is stated by low, mode, high'],
  ['correlation.impossible', '11:5', 'a with b 0.9; b with c 0.9; a with c -0.9', 'bring them nearer to 0'],
  ['unit.truth', '9:54', 'it_power is a number where a condition is needed', 'compare it, for example … > 0'],
  ['unit.unknown', '7:32', "unit 'MWW' is unknown", 'did you mean MW'],
  ['value.missing', '9:45', 'load has no value for memphis', 'add memphis: …'],
  ['value.out-of-range', '7:55', 'pue is 0.9, outside its range 1 to 3', 'change the value or the range'],
  ['value.unreadable', '7:47', "'about 100 MW' does not start with a number", 'write a number and a unit, as in 1.9 kW/GPU'],
];

test.each(refused)('%s', (code, at, message, hint) => {
  const problems = problemsOfModel(code);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  const [problem] = problems;
  expect(`${problem?.line}:${problem?.column}`).toBe(at);
  expect(problem?.message).toContain(message);
  expect(problem?.hint ?? '').toContain(hint);
});

test('every refused model is in the table, and they are at least 30', () => {
  expect(refused.map(([code]) => code).sort()).toEqual(refusedCodes('models'));
  expect(refused.length).toBeGreaterThanOrEqual(30);
});
