import { describe, expect, test } from 'vitest';
import { checkReadModel } from '../../src/analysis/check/check-file.ts';
import { timeAxis } from '../../src/analysis/frame/frame.ts';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { library, projected, valuesOf } from '../support/library.ts';

const CLASSES = ['conventional', 'ai_training', 'ai_inference', 'network', 'storage'];
const SCALES = [6.16, 5.6, 5.6, 7.84, 5.6];
const presets = ['us-data-centers', 'world-data-centers'];
const twins = presets.map((name) => `${name}-grid-constrained`);
const run = (name: string, assumptions: Record<string, unknown> = {}) =>
  projected({ extends: name, assumptions } as Parameters<typeof projected>[0]);
const numbers = (projection: ReturnType<typeof run>, name: string, element = 0): number[] =>
  valuesOf(projection, name, element).map(Number);

describe.each([...presets, ...twins])('the fleet of %s', (name) => {
  const projection = run(name);
  const step = 0.25;

  test.each(CLASSES.flatMap((_, index) => [0, 1].map((workload) => workload * CLASSES.length + index)))(
    'is what was there and what was added, less what was retired (row %i)',
    (row) => {
      const additions = numbers(projection, 'device_additions', row);
      const first = numbers(projection, 'first_devices', row);
      const leftOfFirst = numbers(projection, 'first_devices_retired', row);
      const alive = (age: number): number => Math.exp(-((age / SCALES[row % CLASSES.length]!) ** 3));
      let retired = 0;
      numbers(projection, 'devices', row).forEach((inService, k) => {
        const added = additions.slice(0, k + 1).reduce((sum, rate) => sum + rate * step, 0);
        if (k > 0) {
          retired += leftOfFirst[k - 1]! * step;
          for (let j = 0; j < k; j++) retired += additions[j]! * step * (alive((k - 1 - j) * step) - alive((k - j) * step));
        }
        const left = first[0]! + added - retired;
        expect(Math.abs(inService - left)).toBeLessThanOrEqual(1e-9 * Math.max(1, first[0]! + added));
      });
    },
  );

  test('retires nothing that is not there, and in the end all that was there first', () => {
    for (let row = 0; row < 2 * CLASSES.length; row++) {
      const first = numbers(projection, 'first_power', row);
      expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
      expect(first.at(-1)!).toBeLessThanOrEqual(1e-9 * Math.max(1, first[0]!));
    }
  });

  test('the energy of a year is its mean power for 8760 hours', () => {
    const power = numbers(projection, 'facility_power');
    numbers(projection, 'facility_energy').forEach((energy, k) => expect(energy / ((power[k]! * 8760) / 1000)).toBeCloseTo(1, 12));
  });

  test('by class, by workload and by type of facility it is one total', () => {
    const total = numbers(projection, 'facility_energy');
    for (const [curve, elements] of [
      ['class_energy', 5],
      ['workload_energy', 2],
      ['type_energy', 4],
    ] as const) {
      const parts = Array.from({ length: elements }, (_, element) => numbers(projection, curve, element));
      total.forEach((value, k) => expect(parts.reduce((sum, part) => sum + part[k]!, 0) / value).toBeCloseTo(1, 12));
    }
  });

  test('a connection is never below the peak, nor the peak below the mean', () => {
    const [power, peak, connection] = ['facility_power', 'facility_peak_power', 'interconnection_capacity'].map((curve) =>
      numbers(projection, curve),
    );
    peak!.forEach((highest, k) => {
      expect(highest).toBeGreaterThan(power![k]!);
      expect(connection![k]!).toBeGreaterThanOrEqual(highest);
    });
  });

  test('network and storage are each near a twentieth of the electricity in 2024', () => {
    const k = (2024 - Number(String(timeAxis(projection.frame)!.labels[0]).slice(0, 4))) * 4;
    for (const element of [3, 4]) {
      expect(numbers(projection, 'class_share', element)[k]!).toBeGreaterThan(4);
      expect(numbers(projection, 'class_share', element)[k]!).toBeLessThan(7);
    }
  });

  test('is devices times the energy of one, by class', () => {
    CLASSES.forEach((_, element) => {
      const one = numbers(projection, 'device_energy', element);
      const devices = numbers(projection, 'class_devices', element);
      numbers(projection, 'class_it_energy', element).forEach((energy, k) =>
        expect((one[k]! * devices[k]!) / 1000 / energy).toBeCloseTo(1, 12),
      );
    });
  });

  test('its growth is that of the work, of the electricity for it and of the PUE, at every step (x/year multiply)', () => {
    for (const workload of [0, 1]) {
      const [energy, work, each, pue] = ['electricity_growth', 'work_growth', 'energy_per_work_growth', 'pue_growth'].map((curve) =>
        numbers(projection, curve, workload),
      );
      energy!.forEach((growth, k) => expect((work![k]! * each![k]! * pue![k]!) / growth).toBeCloseTo(1, 9));
    }
  });
});

test('once shipments have stood still for two lives the fleet stands still, and what is added is what is retired', () => {
  const projection = run('us-data-centers', { shipment_growth_fade: { value: { general: '0.1 year', ai: '0.1 year' } } });
  const power = numbers(projection, 'rated_power');
  expect(power.at(-1)! / power.at(-9)!).toBeCloseTo(1, 3);
});

test.each([...presets, ...twins])(
  '%s is the same when its own arrivals of accelerators are given as the additions of another model',
  (name) => {
    const own = run(name, { additions_given: 0 });
    const share = name.startsWith('us-') ? 0.6 : 1;
    const labels = timeAxis(own.frame)!.labels;
    const value = Object.fromEntries(numbers(own, 'arriving_power', 1).map((power, k) => [labels[k], `${power / share} GW/year`]));
    const given = run(name, {
      additions_given: 1,
      additions_from: 2023,
      accelerator_additions: { value, between: 'step', outside: 'hold' },
    });
    for (const curve of ['facility_energy', 'interconnection_capacity', 'facility_peak_power'])
      numbers(given, curve).forEach((found, k) => expect(found / numbers(own, curve)[k]!).toBeCloseTo(1, 9));
  },
);

describe.each(twins)('%s', (name) => {
  const given = (assumptions: Record<string, unknown>) => run(name, assumptions);
  const twin = given({});
  const limits = (projection: ReturnType<typeof run>): boolean[] =>
    valuesOf(projection, 'admitted_share').map((share) => Number(share) < 1);
  const elements = {
    facility_energy: 1,
    interconnection_capacity: 1,
    ai_share: 1,
    fleet_pue: 1,
    power_additions: 10,
    rated_power: 10,
    devices: 10,
    installed_work: 2,
  };
  const improved = (ai: string) => ({
    value: { 2014: { general: '1 x/year', ai: '1 x/year' }, 2027: { general: '1 x/year', ai } },
    between: 'step',
    outside: 'hold',
  });

  test.each(Object.entries(elements))(
    'is the original to the last bit before the limit, and for good where it is never reached (%s)',
    (curve, rows) => {
      const original = run(name.replace('-grid-constrained', ''));
      const free = projected({
        extends: name,
        series: { planned_connections: { points: { 2014: 'unlimited' }, between: 'step', outside: 'hold' } },
      });
      const until = limits(twin).indexOf(true);
      for (let row = 0; row < rows; row++) {
        expect(numbers(free, curve, row)).toEqual(numbers(original, curve, row));
        expect(numbers(twin, curve, row).slice(0, until)).toEqual(numbers(original, curve, row).slice(0, until));
      }
      expect(limits(free)).not.toContain(true);
      expect(new Set(numbers(free, 'energy_gap'))).toEqual(new Set([0]));
    },
  );

  test('has beside it the original, of which it is short by the gap', () => {
    const original = numbers(run(name.replace('-grid-constrained', '')), 'facility_energy');
    expect(numbers(twin, 'unlimited_energy')).toEqual(original);
    const [energy, gap] = [numbers(twin, 'facility_energy'), numbers(twin, 'energy_gap')];
    original.forEach((without, k) => expect((energy[k]! + gap[k]!) / without).toBeCloseTo(1, 12));
  });

  test('connects no more than the grid adds, and all of it where it binds', () => {
    const [limit, connected] = [numbers(twin, 'grid_limit'), [0, 1].map((workload) => numbers(twin, 'connected_capacity', workload))];
    const bound = limits(twin);
    expect(bound).toContain(true);
    bound.forEach((binds, k) => {
      if (k === 0) return;
      const added = connected.reduce((sum, of) => sum + of[k]! - of[k - 1]!, 0);
      expect(added).toBeLessThanOrEqual(limit[k]! * 0.25 * (1 + 1e-9));
      if (binds) expect(added).toBeCloseTo(limit[k]! * 0.25, 9);
      expect(numbers(twin, 'interconnection_capacity')[k]!).toBeLessThanOrEqual((connected[0]![k]! + connected[1]![k]!) * (1 + 1e-12));
    });
  });

  test('what is in service and what waits is the fleet without a limit', () => {
    for (const workload of [0, 1]) {
      const rated = (curve: string, k: number): number =>
        CLASSES.reduce((sum, _, element) => sum + numbers(twin, curve, workload * CLASSES.length + element)[k]!, 0);
      numbers(twin, 'waiting_power', workload).forEach((waits, k) =>
        expect((rated('rated_power', k) + waits) / rated('unlimited_power', k)).toBeCloseTo(1, 9),
      );
    }
  });

  test('a gain in efficiency moves no gigawatt while the grid binds before and after, and shortens the queue', () => {
    const [own, better] = [{}, { software_growth: improved('0.9 x/year') }].map((gain) => given({ additions_given: 0, ...gain }));
    const both = limits(own!).map((binds, k) => binds && limits(better!)[k]!);
    expect(both.filter(Boolean).length).toBeGreaterThan(12);
    const from = both.indexOf(true);
    const until = both.indexOf(false, from) < 0 ? both.length : both.indexOf(false, from);
    // A connection carries more energy to general computing than to serving, so a shift between the two moves a little.
    for (const [curve, digits] of [
      ['interconnection_capacity', 9],
      ['facility_energy', 2],
    ] as const) {
      const [before, after] = [numbers(own!, curve), numbers(better!, curve)];
      for (let k = 0; k < until; k++) expect(after[k]! / before[k]!).toBeCloseTo(1, digits);
    }
    expect(numbers(better!, 'waiting_power', 1)[until - 1]!).toBeLessThan(numbers(own!, 'waiting_power', 1)[until - 1]!);
  });

  test('a better PUE at the peak moves no connection while the grid binds, and makes room for more equipment', () => {
    const peak = (ai: number) => ({ own: 1.85, colocation: 1.7, hyperscale: 1.4, ai_specialised: ai });
    const [same, better] = [1.35, 1.05].map((ai) =>
      given({ peak_pue: { value: { 2014: peak(1.35), 2027: peak(ai) }, between: 'step', outside: 'hold' } }),
    );
    const k = (2029 - Number(String(timeAxis(twin.frame)!.labels[0]).slice(0, 4))) * 4;
    expect([limits(same!)[k], limits(better!)[k]]).toEqual([true, true]);
    expect(numbers(better!, 'interconnection_capacity')[k]! / numbers(same!, 'interconnection_capacity')[k]!).toBeCloseTo(1, 9);
    expect(numbers(better!, 'installed_work', 1)[k]!).toBeGreaterThan(numbers(same!, 'installed_work', 1)[k]! * 1.02);
  });

  test('fuller equipment uses more of its connections and asks for none', () => {
    const [idle, busy] = ['0.2', '0.5'].map((serving) =>
      given({ utilization: { value: { conventional: 0.3, ai_training: 0.8, ai_inference: serving, network: 0.3, storage: 0.3 } } }),
    );
    expect(numbers(busy!, 'unlimited_interconnection')).toEqual(numbers(idle!, 'unlimited_interconnection'));
    expect(numbers(busy!, 'facility_energy').at(-1)!).toBeGreaterThan(numbers(idle!, 'facility_energy').at(-1)! * 1.1);
  });
});

describe.each(presets)('the fit of %s', (name) => {
  const scenario = library.scenario(name).value!;
  const words = [...Object.values(scenario.assumptions ?? {}), ...Object.values(scenario.series ?? {})].map((given) =>
    given !== null && typeof given === 'object' && 'why' in given ? String(given.why) : '',
  );
  const fitted = words.reduce((sum, why) => sum + Number(/^Fitted \((\d)\): /.exec(why)?.[1] ?? 0), 0);
  const anchors = (scenario.expect ?? []).filter((claim) => claim.why?.startsWith('Anchor: ') ?? false);
  const anchored = new Set(anchors.map((claim) => `${claim.of} ${String(claim.during)}`));

  test('has fewer fitted parameters than anchors', () => {
    expect(words.filter((why) => why.includes('Fitted') && !/^Fitted \(\d\): /.test(why))).toEqual([]);
    expect(fitted).toBeGreaterThan(0);
    expect(fitted).toBeLessThan(anchored.size);
  });

  test('has fewer parameters fitted to totals than years with a total, and none after the last year of history', () => {
    const totals = anchors.filter((claim) => claim.of === 'facility_energy');
    expect(fitted - (anchored.size - totals.length)).toBeLessThanOrEqual(3);
    expect(new Set(totals.map((claim) => String(claim.during))).size).toBe(5);
    expect(Math.max(...totals.map((claim) => Number(claim.during)))).toBeLessThanOrEqual(2025);
  });

  test('names a source for each anchor and holds it within 5 %', () => {
    for (const claim of anchors) {
      expect(claim.source).toBeDefined();
      expect(['2 %', '5 %']).toContain(claim.within);
    }
    expect(runScenario(library, scenario).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('what does not add up is refused', () => {
  const summed = (equation: string): string => `format: 1
model: summed
title: Summed
version: 1.0.0
summary: Of a test.
include: [data-center-electricity]
time: { from: 2025, to: 2026, step: year }
auxiliaries:
  summed: { title: Summed, unit: TWh(facility)/year, equation: ${equation} }
`;

  test('IT energy and facility energy in a model', () => {
    const { problems } = checkReadModel(library, library.modelOf(summed('facility_energy + sum(class_it_energy)'), 'yaml'));
    expect(problems.map(({ code }) => code)).toEqual(['unit.kind']);
    expect(`${problems[0]!.message} ${problems[0]!.hint}`).toContain('pue');
    expect(checkReadModel(library, library.modelOf(summed('facility_energy + sum(type_energy)'), 'yaml')).problems).toEqual([]);
  });

  test.each([
    ['facility_energy', '200 TWh(it)/year'],
    ['class_it_energy', '200 TWh(facility)/year'],
    ['interconnection_capacity', '100 GW(facility)'],
    ['facility_power', '100 GW(it)'],
  ])('%s of %s in a scenario', (variable, value) => {
    const { projection, problems } = runScenario(library, { extends: 'us-data-centers', assumptions: { [variable]: value } });
    expect(projection).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unit.kind']);
  });

  test('shares that do not add up to all', () => {
    const { problems } = runScenario(library, {
      extends: 'us-data-centers',
      series: {
        facility_share: {
          unit: 'ratio',
          between: 'linear',
          outside: 'hold',
          points: {
            2014: {
              general: { own: 0.5, colocation: 0.4, hyperscale: 0, ai_specialised: 0 },
              ai: { own: 0, colocation: 0, hyperscale: 0, ai_specialised: 1 },
            },
          },
        },
      },
    });
    expect(problems.map(({ message }) => message).join()).toContain('the facility shares of a workload must add up to 1');
  });
});
