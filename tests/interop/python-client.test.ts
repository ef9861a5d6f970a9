import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { stalePythonClient } from '../../scripts/python-client.ts';
import { version } from '../../src/analysis/run/engine-version.ts';
import { builtService } from '../services/built-service.ts';
import { blocksOf, expectPrinted } from '../services/pages.ts';
import { front } from './front.ts';
import { programs, python, pythonOfClient, root, run } from './tools.ts';

const { url } = builtService();
const proxy = front(url);
const folder = path.join(root, 'clients/python');
const outside = { cwd: tmpdir(), env: { MYPYPATH: '' } };

beforeAll(async () => {
  // As `pip install ./clients/python`, with what it needs in pinned versions; `pip check` holds these against its ranges.
  const pip = (...args: readonly string[]): Promise<string> => run(pythonOfClient, ['-m', 'pip', ...args], outside);
  await pip('install', '--quiet', '--force-reinstall', '--no-deps', '--no-build-isolation', folder);
  await pip('check');
});

/** What a program gives as `result`, in an environment in which every warning is an error. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by the test that knows it
async function resultOf(program: string, address = url()): Promise<any> {
  return JSON.parse(await run(pythonOfClient, [path.join(programs, 'frame_json.py'), address, program], outside));
}

const resultWithAttrs = (program: string): Promise<FrameJson & { readonly attrs: Readonly<Record<string, unknown>> }> => resultOf(program);

interface FrameJson {
  readonly index: readonly unknown[];
  readonly index_name: string | null;
  readonly columns: Readonly<Record<string, { readonly unit: string; readonly type: string; readonly values: readonly unknown[] }>>;
}

type Dimensions = Readonly<Record<string, { readonly dims?: readonly string[] }>>;

/**
 * The same from the long CSV that the command line writes: `axis` is the name of the column beside the dimensions. The CSV has
 * the dimensions in the order of the models, and a curve names its own in `curves`.
 */
function frameOf(csv: string, axis: RegExp, curves: Dimensions = {}): Omit<FrameJson, 'index_name'> {
  const rows = parse<Record<string, string>>(csv, { columns: true });
  const names = Object.keys(rows[0]!);
  const along = names.find((name) => axis.test(name))!;
  const dimensions = names.slice(names.indexOf('unit') + 1, names.indexOf(along));
  const columns: Record<string, { unit: string; type: string; values: unknown[] }> = {};
  const index = new Set<string>();
  for (const row of rows) {
    const elements = (curves[row['variable']!]?.dims ?? dimensions).map((name) => row[name]!).filter((element) => element !== '');
    const name = elements.length > 0 ? `${row['variable']}[${elements.join(', ')}]` : row['variable']!;
    const unit = row['unit']!;
    const type = unit === '' ? 'category' : unit === 'date' ? 'datetime64[s]' : 'float64';
    const label = row['label'] === '' ? undefined : row['label'];
    const value = label ?? (row['value'] === '' ? null : Number(row['value']));
    (columns[name] ??= { unit, type, values: [] }).values.push(type === 'datetime64[s]' && label !== undefined ? moment(label) : value);
    index.add(row[along]!);
  }
  return { index: [...index], columns };
}

/** 2028, 2028-06-01 or 2028-06-01T05:00, in full. */
function moment(label: string): string {
  return `${label}${'-01-01'.slice(label.length === 4 ? 0 : 6)}T00:00`.replace(/(T\d\d:\d\d)T00:00$/, '$1');
}

function commandLine(format: string, ...args: readonly string[]): Promise<string> {
  return run(process.execPath, ['dist/cli.js', ...args, '--format', format]);
}

async function expectSame(frame: FrameJson, ...args: readonly string[]): Promise<void> {
  expectWritten(frame, await commandLine('csv', ...args), await commandLine('json', ...args));
}

/** The frame of a scenario is what the command line has written of it. */
function expectWritten(frame: FrameJson, csv: string, json: string): void {
  const { curves } = JSON.parse(json) as { readonly curves: Dimensions };
  const { index, columns } = frameOf(csv, /^time$/, curves);
  expect(frame.columns).toEqual(columns);
  const timeless = index.length === 1 && index[0] === '';
  expect(frame.index).toEqual(timeless ? [0] : index.map((label) => moment(label as string)));
  expect(frame.index_name).toBe(timeless ? null : 'time');
}

describe('the package', () => {
  it('has the version of the service', async () => {
    expect(await resultOf('result = jevons.__version__')).toBe(version);
  });

  it('holds what the generator writes from the contract of today', async () => {
    expect(await stalePythonClient(), 'npm run clients').toEqual([]);
  });

  it('is typed, and formatted', async () => {
    await run(pythonOfClient, ['-m', 'mypy', '--config-file', path.join(folder, 'pyproject.toml'), '--cache-dir', '/dev/null'], outside);
    await run(python, ['-m', 'ruff', 'check', '--no-cache', folder]);
    await run(python, ['-m', 'ruff', 'format', '--no-cache', '--check', folder]);
  });

  it('gives its types to those who use it', async () => {
    const place = mkdtempSync(path.join(tmpdir(), 'jevons-types-'));
    try {
      const check = (text: string): Promise<string> => {
        const file = path.join(place, 'program.py');
        writeFileSync(file, `import jevons\n${text}\n`);
        return run(pythonOfClient, ['-m', 'mypy', '--strict', '--cache-dir', '/dev/null', file], outside);
      };
      await check('jevons.Client("http://x").projection("a", every="year").sum()');
      await expect(check('jevons.Client("http://x").projection("a", every="month")')).rejects.toThrow('[arg-type]');
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});

describe('projection', () => {
  it('gives every scenario as the command line does, bit for bit', async () => {
    const { scenarios } = (await (await fetch(`${url()}/v1/scenarios`)).json()) as { scenarios: { scenario: string }[] };
    const names = scenarios.map(({ scenario }) => scenario);
    expect(names.length).toBeGreaterThanOrEqual(24);
    const frames = await resultOf(
      `client = jevons.Client(url)\nresult = {name: client.projection(name) for name in ${JSON.stringify(names)}}`,
    );
    const place = mkdtempSync(path.join(tmpdir(), 'jevons-curves-'));
    try {
      for (const format of ['csv', 'json']) await commandLine(format, 'run', 'scenarios', '--out', place);
      const written = (name: string, format: string): string => readFileSync(path.join(place, `${name}.${format}`), 'utf8');
      for (const name of names) expectWritten(frames[name], written(name, 'csv'), written(name, 'json'));
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('gives every curve: labels, dates, unlimited and missing values, by element', async () => {
    const frame = await resultOf('result = jevons.Client(url).projection("deepseek-moment-grid-constrained", "all")');
    await expectSame(frame, 'run', 'deepseek-moment-grid-constrained', '--curves', 'all');
    const values = Object.values((frame as FrameJson).columns).flatMap(({ values: some }) => some);
    for (const value of [null, 'unlimited', '2035-01-01T00:00', 'megawatts']) expect(values).toContain(value);
  });

  it('takes settings, as the command line does', async () => {
    const frame = await resultOf(
      'settings = {"own_price_elasticity": -0.7, "algorithmic_growth": "2 x/year", "realisation_share[abilene]": 1 / 3}\n' +
        'result = jevons.Client(url).projection("stargate-10gw", ["facility_power", "binding"], every="year", set=settings)',
    );
    const sets = ['own_price_elasticity=-0.7', 'algorithmic_growth=2 x/year', `realisation_share[abilene]=${1 / 3}`];
    await expectSame(
      frame,
      ...['run', 'stargate-10gw', '--curves', 'facility_power,binding', '--every', 'year'],
      ...sets.flatMap((set) => ['--set', set]),
    );
  });

  it('takes null and unlimited', async () => {
    const frame = await resultOf(
      'settings = {"own_price_elasticity": None, "order_funding": float("inf")}\n' +
        'result = jevons.Client(url).projection("stargate-10gw", every="year", set=settings)',
    );
    const sets = ['--set', 'own_price_elasticity=null', '--set', 'order_funding=unlimited'];
    await expectSame(frame, 'run', 'stargate-10gw', '--every', 'year', ...sets);
  });

  it('takes the date of the figures', async () => {
    const as = (date: string): string => `jevons.Client(url).projection("stargate-10gw", every="year", as_of="${date}")`;
    await expectSame(await resultOf(`result = ${as('2026-12')}`), 'run', 'stargate-10gw', '--every', 'year', '--as-of', '2026-12');
    expect(await resultOf(`try:\n    ${as('2020')}\nexcept jevons.JevonsError as error:\n    result = error.problems[0].message`)).toMatch(
      /^the figure \S+ is of \S+ and did not exist as of 2020$/,
    );
  });

  it('says what the answer says of itself', async () => {
    const { attrs } = await resultOf('result = jevons.Client(url).projection("stargate-10gw", ["facility_power"])');
    expect(attrs).toMatchObject({
      scenario: 'stargate-10gw',
      model: 'ai-power',
      titles: { facility_power: 'Facility power' },
      cut_equations: [],
      provenance: { model: { name: 'ai-power' } },
    });
    const { code, severity } = await resultOf('result = jevons.Client(url).projection("stargate-10gw").attrs["problems"][0]');
    expect({ code, severity }).toEqual({ code: 'value.implausible', severity: 'note' });
  });
});

describe('run', () => {
  const text = 'extends: stargate-10gw\\nassumptions: { own_price_elasticity: -0.7 }\\n';
  const scenarios = {
    'a mapping': '{"extends": "stargate-10gw", "assumptions": {"own_price_elasticity": -0.7}}',
    'a text': `"${text}"`,
    'a file': `[path := __import__("pathlib").Path(__import__("tempfile").mkdtemp(), "a.yaml"), path.write_text("${text}")][0]`,
  };
  it.each(Object.entries(scenarios))('takes %s', async (_kind, scenario) => {
    const frame = await resultOf(`result = jevons.Client(url).run(${scenario}, every="year")`);
    await expectSame(frame, 'run', 'stargate-10gw', '--every', 'year', '--set', 'own_price_elasticity=-0.7');
  });
});

describe('demand_curve', () => {
  const same = async (frame: FrameJson, ...args: readonly string[]): Promise<void> => {
    const { index, columns } = frameOf(await commandLine('csv', 'demand-curve', 'stargate-10gw', ...args), /^\w+ \(.*\)$/);
    expect(frame.columns).toEqual(columns);
    expect(frame.index).toEqual(index.map(Number));
  };

  it('gives a row per value', async () => {
    const frame = await resultOf(
      'result = jevons.Client(url).demand_curve("stargate-10gw", "own_price_elasticity", from_=-1.5, to=0, points=4, at=2030, ' +
        'quantities=["facility_power", "accelerators"])',
    );
    await same(
      frame,
      ...['--against', 'own_price_elasticity', '--from', '-1.5', '--to', '0', '--points', '4', '--at', '2030'],
      ...['--curves', 'facility_power,accelerators'],
    );
    expect(frame.index_name).toBe('own_price_elasticity');
    expect(frame.attrs).toMatchObject({ at: '2030-01-01', units: { own_price_elasticity: 'ratio' } });
  });

  it('takes values, and a scenario of your own', async () => {
    const frame = await resultOf(
      'scenario = {"extends": "stargate-10gw"}\n' +
        'result = jevons.Client(url).demand_curve(scenario, "price_ratio", values=[0.25, "50 %"], spacing=None)',
    );
    await same(frame, '--against', 'price_ratio', '--values', '0.25,50 %');
  });
});

describe('sweep', () => {
  /** With the levels of the index as columns. */
  const levelled = (call: string): Promise<FrameJson & { readonly attrs: object }> =>
    resultOf(
      `frame = jevons.Client(url).sweep(${call})\nresult = frame.reset_index()\n` +
        'result.attrs = {**frame.attrs, "units": {name: "" for name in result.columns} | frame.attrs["units"]}',
    );

  it('gives a row per scenario, value and date, as the wide table of the command line has them', async () => {
    const { columns, attrs } = await levelled(
      '"stargate-10gw", {"own_price_elasticity": [-1.2, -0.7]}, against="stargate-10gw-inelastic", ' +
        'quantities=["facility_power"], every="year"',
    );
    const rows = parse<Record<string, string>>(
      await commandLine(
        'csv-wide',
        ...['sweep', 'stargate-10gw', '--against', 'stargate-10gw-inelastic', '--input', 'own_price_elasticity=-1.2,-0.7'],
        ...['--curves', 'facility_power', '--every', 'year'],
      ),
      { columns: true },
    );
    expect(columns['scenario']!.values).toEqual(rows.map((row) => row['scenario']));
    expect(columns['time']!.values).toEqual(rows.map((row) => moment(row['time']!)));
    expect(columns['own_price_elasticity']!.values).toEqual(rows.map((row) => Number(row['own_price_elasticity (ratio)'])));
    expect(columns['facility_power']!.values).toEqual(rows.map((row) => Number(row['facility_power (MW(facility))'])));
    expect(attrs).toMatchObject({ units: { own_price_elasticity: 'ratio' }, refused: { 'stargate-10gw': [] } });
  });

  it('of two inputs over their plausible ranges is a grid, also of a model without time', async () => {
    const { columns } = await levelled('{"model": "rebound"}, ["own_price_elasticity", "pass_through"], quantities=["rebound_log"]');
    expect(columns['rebound_log']!.values).toHaveLength(121);
  });
});

describe('an ensemble', () => {
  const asked = '"stargate-10gw", draws=40, inputs=["pue", "own_price_elasticity"], quantities=["facility_power"]';
  const said = ['ensemble', 'stargate-10gw', '--draws', '40', '--inputs', 'pue,own_price_elasticity', '--curves', 'facility_power'];

  it('has a row per date, with the percentiles of the command line', async () => {
    const { columns, attrs, index } = await resultWithAttrs(
      `result = jevons.Client(url).ensemble(${asked}, against="stargate-10gw-no-gains", ` +
        'claims=[{"of": "facility_power", "at": 2030, "above": "8 GW"}])',
    );
    const against = [...said, '--against', 'stargate-10gw-no-gains', '--claim', 'facility_power at 2030 above 8 GW'];
    const rows = parse<Record<string, string>>(await commandLine('csv-wide', ...against), { columns: true });
    expect(index).toEqual(rows.map((row) => moment(row['time']!)));
    for (const name of ['base', 'mean', 'p5', 'p50', 'p95'])
      expect(columns[`facility_power[${name}]`]!.values).toEqual(rows.map((row) => Number(row[`facility_power[${name}] (MW(facility))`])));
    const answer = JSON.parse(await commandLine('json', ...against)) as Record<string, unknown>;
    expect(attrs).toMatchObject({ claims: answer['claims'], worlds: answer['worlds'], uncertain_inputs: answer['uncertain_inputs'] });
  });

  it('of rows of draws has the value of every draw', async () => {
    const { columns, index } = await resultWithAttrs(`result = jevons.Client(url).ensemble(${asked}, at=[2030], rows="draws")`);
    const drawn = await commandLine('csv-wide', ...said, '--at', '2030', '--rows', 'draws');
    const rows = parse<Record<string, string>>(drawn, { columns: true });
    expect(index).toEqual(rows.map((row) => Number(row['draw'])));
    for (const [name, unit] of [
      ['pue', 'ratio(facility/it)'],
      ['facility_power@2030-01-01', 'MW(facility)'],
    ] as const)
      expect(columns[name]!.values).toEqual(rows.map((row) => Number(row[`${name} (${unit})`])));
  });
});

test('a sensitivity has a row per input, as the answer of the command line orders them', async () => {
  const { columns, attrs } = await resultWithAttrs(
    'frame = jevons.Client(url).sensitivity("stargate-10gw", quantities=["facility_power"], at=2030)\nresult = frame.reset_index()\n' +
      'result.attrs = {**frame.attrs, "units": {name: "" for name in result.columns}}',
  );
  const answer = JSON.parse(await commandLine('json', 'sensitivity', 'stargate-10gw', '--curves', 'facility_power', '--at', '2030')) as {
    readonly inputs: unknown;
    readonly quantities: readonly {
      readonly value: number;
      readonly effects: readonly { readonly input: string; readonly span: number }[];
    }[];
  };
  const [quantity] = answer.quantities;
  expect(columns['input']!.values).toEqual(quantity!.effects.map(({ input }) => input));
  expect(columns['span']!.values).toEqual(quantity!.effects.map(({ span }) => span));
  expect(attrs).toMatchObject({ inputs: answer.inputs, values: { facility_power: quantity!.value } });
});

describe('a goal-seek', () => {
  const said = ['goal-seek', 'stargate-10gw', '--goal', 'facility_power at 2030 equals 8 GW', '--input', 'own_price_elasticity'];

  const sought = (value: string): string =>
    `goal = {"of": "facility_power", "at": 2030, "equals": "${value}"}\n` +
    'result = jevons.Client(url).goal_seek("stargate-10gw", goal, "own_price_elasticity")';

  it('has a row per solution', async () => {
    const { columns, attrs } = await resultWithAttrs(sought('8 GW'));
    const answer = JSON.parse(await commandLine('json', ...said)) as {
      readonly sought: readonly { readonly solutions: readonly { readonly value: number; readonly found: number }[] }[];
    };
    const [first] = answer.sought;
    expect(first!.solutions.length).toBeGreaterThan(0);
    expect(columns['own_price_elasticity']!.values).toEqual(first!.solutions.map(({ value }) => value));
    expect(columns['found']!.values).toEqual(first!.solutions.map(({ found }) => found));
    expect(attrs).toMatchObject({ sought: answer.sought, units: { own_price_elasticity: 'ratio' } });
  });

  it('that finds nothing has no rows, and says what is nearest', async () => {
    const { columns, attrs } = await resultWithAttrs(sought('900 GW'));
    expect(columns['found']!.values).toEqual([]);
    expect(attrs['sought']).toMatchObject([{ solutions: [], nearest: {} }]);
  });
});

test('a comparison has scenarios, differences and ratios below each other, and the shares of what explains a difference', async () => {
  const { columns, attrs } = await resultWithAttrs(
    'frame = jevons.Client(url).compare(["stargate-10gw", "stargate-10gw-inelastic"], quantities=["facility_power"], ' +
      'explain={"of": "facility_power", "at": 2030})\nresult = frame.reset_index()\n' +
      'result.attrs = {**frame.attrs, "units": {name: "" for name in result.columns}}',
  );
  const answer = JSON.parse(
    await commandLine(
      'json',
      ...['compare', 'stargate-10gw', 'stargate-10gw-inelastic', '--curves', 'facility_power'],
      ...['--explain', 'facility_power', '--at', '2030'],
    ),
  ) as {
    readonly scenarios: readonly { readonly curves: { readonly facility_power: { readonly values: readonly number[] } } }[];
    readonly differences: readonly {
      readonly differences: { readonly facility_power: { readonly values: readonly number[] } };
      readonly explained: object;
    }[];
  };
  const of = (name: string): readonly unknown[] =>
    columns['facility_power']!.values.filter((_, row) => columns['scenario']!.values[row] === name);
  expect(of('stargate-10gw')).toEqual(answer.scenarios[0]!.curves.facility_power.values);
  expect(of('stargate-10gw-inelastic')).toEqual(answer.scenarios[1]!.curves.facility_power.values);
  expect(of('stargate-10gw-inelastic - stargate-10gw')).toEqual(answer.differences[0]!.differences.facility_power.values);
  expect(attrs).toMatchObject({ explained: { 'stargate-10gw-inelastic': answer.differences[0]!.explained } });
});

describe('an error', () => {
  const caught = (call: string, shown: string): string =>
    `client = jevons.Client(url)\ntry:\n    ${call}\nexcept jevons.JevonsError as error:\n    result = ${shown}`;

  it('has every problem of a refusal', async () => {
    const scenario = { extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7, pass_through: '1 MW' } };
    const response = await fetch(`${url()}/v1/projections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(scenario),
    });
    const { problems, detail } = (await response.json()) as { problems: unknown[]; detail: string };
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(await resultOf(caught(`client.run(${JSON.stringify(scenario)})`, '[error.status, error.detail, error.problems]'))).toEqual([
      422,
      detail,
      problems,
    ]);
  });

  it('is readable', async () => {
    const text = 'extends: stargate-10gw\\nassumptions:\\n  own_price_elasticty: -0.7\\n';
    expect(await resultOf(caught(`client.run("${text}")`, 'str(error)'))).toBe(
      '3:3: ai-power has no variable own_price_elasticty (did you mean own_price_elasticity)',
    );
    expect(await resultOf(caught('client.projection("a/b?c")', 'str(error)'))).toMatch(/^there is no scenario a\/b\?c/);
  });

  it('of something in front of the service has its text, and no problems', async () => {
    proxy.plan({ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' });
    expect(await resultOf(caught('client.projection("x")', '[error.status, str(error), error.problems]'), proxy.url())).toEqual([
      502,
      '502 Bad Gateway: <h1>Bad Gateway</h1>',
      [],
    ]);
  });
});

describe('a busy service', () => {
  const ask = 'result = jevons.Client(url).run({"extends": "stargate-10gw"}, ["facility_power"], every="year")';
  const gaps = (): readonly number[] => proxy.requests.slice(1).map(({ at }, k) => (at - proxy.requests[k]!.at) / 1000);

  it('is asked again with the same request after the time it names, in seconds or as a date', async () => {
    proxy.plan(
      { status: 429, headers: { 'retry-after': '2' } },
      { status: 503, headers: { 'retry-after': new Date(Date.now() - 60_000).toUTCString() } },
      { status: 503 },
    );
    await expectSame(await resultOf(ask, proxy.url()), 'run', 'stargate-10gw', '--curves', 'facility_power', '--every', 'year');
    expect(new Set(proxy.requests.map(({ body }) => body))).toEqual(new Set(['{"extends":"stargate-10gw"}']));
    const [named, past, unnamed] = gaps();
    expect(named).toBeGreaterThan(1.95);
    expect(past).toBeLessThan(1);
    expect(unnamed).toBeGreaterThan(1.95);
    expect(proxy.requests).toHaveLength(4);
  });

  const refused = (options: string): string =>
    `try:\n    jevons.Client(url, ${options}).projection("x")\n` +
    'except jevons.JevonsError as error:\n    result = [error.status, error.retry_after]';

  it.each([
    ['tries=3', '0', 3],
    ['tries=1', '0', 1],
    ['longest_wait=5', '6', 1],
  ])('is not asked for ever: %s, Retry-After %s', async (options, wait, times) => {
    proxy.plan(...Array.from({ length: 9 }, () => ({ status: 429, headers: { 'retry-after': wait } })));
    expect(await resultOf(refused(options), proxy.url())).toEqual([429, Number(wait)]);
    expect(proxy.requests).toHaveLength(times);
  });

  it('is waited for until the timeout', async () => {
    proxy.plan('silence');
    const start = performance.now();
    const program =
      'import httpx\ntry:\n    jevons.Client(url, timeout=0.5).projection("x")\nexcept httpx.TimeoutException:\n    result = "late"';
    expect(await resultOf(program, proxy.url())).toBe('late');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(proxy.requests).toHaveLength(1);
  });
});

it('a key is sent with every request, and none without one', async () => {
  for (const [options, sent] of [
    ['', undefined],
    [', "secret"', 'Bearer secret'],
  ] as const) {
    proxy.plan();
    await resultOf(
      `from jevons.generated.api.models import list_models\nwith jevons.Client(url${options}) as client:\n` +
        '    client.projection("stargate-10gw", ["facility_power"])\n    result = len(list_models.sync(client=client.generated).models)',
      proxy.url(),
    );
    expect(proxy.requests.map(({ headers }) => headers.authorization)).toEqual([sent, sent]);
  }
});

it('what is deprecated warns', async () => {
  proxy.plan({ passOn: { deprecation: '@1801353600', sunset: 'Fri, 31 Dec 2027 00:00:00 GMT' } });
  const program =
    'import warnings\nwith warnings.catch_warnings(record=True) as caught:\n    warnings.simplefilter("always", DeprecationWarning)\n' +
    '    jevons.Client(url).projection("stargate-10gw", ["facility_power"])\n' +
    'result = [str(one.message) for one in caught if one.category is DeprecationWarning]';
  expect(await resultOf(program, proxy.url())).toEqual([
    'GET /v1/scenarios/stargate-10gw/projection is deprecated and answered until Fri, 31 Dec 2027 00:00:00 GMT',
  ]);
});

describe('what the pages show', () => {
  const blocks = ['clients/python/README.md', 'docs/calling-the-service.md'].flatMap((page) =>
    blocksOf(page)
      .filter(({ language, text }) => language === 'python' && text.includes('import jevons'))
      .map((block) => [page, block] as const),
  );

  it('is there, on both', () => {
    expect(new Set(blocks.map(([page]) => page)).size).toBe(2);
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8').match(/^```python$/gm)).toHaveLength(
      blocks.filter(([page]) => page.startsWith('clients')).length,
    );
  });

  it.each(blocks.map(([page, block], k) => [page, k, block] as const))('%s, program %i', async (_page, _k, { text, shown }) => {
    const printed = await run(pythonOfClient, ['-c', text.replaceAll('localhost:8080', new URL(url()).host)], outside);
    expectPrinted(printed, shown!);
  });
});
