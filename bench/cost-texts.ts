/** Models made for the cost estimates: each is large in one way. */
const head = 'format: 1\nmodel: made\ntitle: made\nversion: 1.0.0\nsummary: Made for a measurement.\n';

const hours = 'time: { from: 2020, to: 2030, step: year/8760 }\n';
const fiveYears = 'time: { from: 2020, to: 2025, step: year/8760 }\n';
const tenths = 'time: { from: 2020, to: 2030, step: year/876 }\n';

const parameters = `parameters:
  a: { title: x, unit: ratio, value: 1.5 }
  b: { title: x, unit: ratio, value: 0.5 }
  yr: { title: x, unit: year, value: 1 }
  life: { title: x, unit: year, value: 5 }
`;

function many(count: number, entry: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => entry(index)).join('');
}

function auxiliary(name: string, equation: string, more = ''): string {
  return `  ${name}: { title: x, unit: ratio, equation: "${equation}"${more} }\n`;
}

function auxiliaries(count: number, equation: (index: number) => string, more = ''): string {
  return `auxiliaries:\n${many(count, (index) => auxiliary(`x${index}`, equation(index), more))}`;
}

const stocks = `stocks:
${many(20, (k) => `  s${k}: { title: x, unit: ratio, initial: ${k}, outflows: [f${k}] }\n`)}flows:
${many(20, (k) => `  f${k}: { title: x, unit: ratio/year, equation: "s${k} / yr" }\n`)}`;

const elements = `dimensions:\n  site: { title: x, elements: [${many(1000, (index) => `e${index}, `)}] }\n`;

const vintages = `flows:\n  f: { title: x, unit: ratio/year, equation: "a / yr + 0 * elapsed / yr / yr" }
${auxiliaries(1, () => 'surviving(f, weibull(life, a))')}`;

const roots = `auxiliaries:
  x: { title: x, unit: ratio, solve: x, so_that: "x^3 + x == a + elapsed / yr", between: [0, 100] }
`;

const nested = (k: number): string => `${'max(a, '.repeat(40)}b + ${k}${')'.repeat(40)}`;

const point = '{ title: x, unit: ratio, between: linear, outside: hold, points: { 2020: 1, 2025: 3, 2030: 2 } }';

const series = `series:\n${many(10, (k) => `  p${k}: ${point}\n`)}${auxiliaries(1, () => many(10, (k) => `${k === 0 ? '' : ' + '}p${k}`))}`;

/** Name → text. */
export const costModels: Readonly<Record<string, string>> = {
  'a chain of 1,000': head + parameters + auxiliaries(1000, (k) => (k === 0 ? 'a' : `x${k - 1} + 1`)),
  'a chain along the run': head + hours + parameters + auxiliaries(20, (k) => (k === 0 ? 'a * elapsed / yr' : `x${k - 1} * 1.5 + b`)),
  'sums of 900 terms': head + parameters + auxiliaries(20, (k) => `a${many(900, () => '+a')}+${k}`),
  'nests of 40': head + parameters + auxiliaries(60, nested),
  'math along the run': head + hours + parameters + auxiliaries(20, (k) => `exp(-a * elapsed / yr) * log(b + elapsed / yr + ${k + 1})`),
  '1,000 elements': head + tenths + elements + parameters + auxiliaries(1, (k) => `a * elapsed / yr + ${k}`, ', for: [site]'),
  'stocks of 8,760 steps a year': head + fiveYears + parameters + stocks,
  'stocks by Runge–Kutta': head + fiveYears.replace(' }', ', method: rk4 }') + parameters + stocks,
  vintages: head + tenths + parameters + vintages,
  'roots along the run': head + tenths + parameters + roots,
  'hourly series': head + hours + series,
};
