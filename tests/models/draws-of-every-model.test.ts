import { describe, expect, test } from 'vitest';
import { inputsOf } from '../../src/analysis/ensemble/compute-draws.ts';
import { openEnsemble } from '../../src/analysis/ensemble/open-ensemble.ts';
import type { ManyAsked, RunOutput } from '../../src/core/engine/system.ts';
import { inputOfDraw, oracle } from '../support/oracle.ts';
import { library } from '../support/library.ts';

/** Enough that a system of their own is compiled for them. */
const count = 128;

/** Scenarios whose draws do not run in blocks, and why. */
const notInBlocks: Readonly<Record<string, RegExp>> = {};

/** Differences of large numbers, which may leave a residue where they are 0: they are held to 1e-12 of this curve. */
const differenceOf: Readonly<Record<string, string>> = {
  accelerators_to_come: 'committed_accelerators',
  power_to_come: 'committed_power',
  revenue_gap: 'revenue',
};

/** Logarithms that may be 0: they are held to 1e-12 of what they are the logarithm of. */
const logarithms = new Set([
  'log_market_markup',
  'log_market_price_ratio',
  'log_demand_at_market_price',
  'log_first_fleet_service',
  'log_fleet_ratio',
  'log_target_price_ratio',
  'log_target_memory',
  'log_target_demand_price_ratio',
  'log_demand_of_target_fleet',
]);

/** A scenario with every input that is uncertain, and every curve that is a result. */
function opened(scenario: string) {
  const { opened: found } = openEnsemble(library, { scenario, draws: count, inputs: ['all'] });
  if (!found) return undefined;
  const { worlds, plan } = found.asked;
  const { experiment, inputs } = worlds[0]!.world;
  const columns = experiment.prepared.columns(inputs.map(({ lever }) => lever));
  if (!columns || inputs.length === 0) return undefined;
  const { loaded, input, compiled } = experiment.prepared;
  const { system, slots } = compiled.lowered;
  const asked: ManyAsked = {
    columns: columns.columns,
    cells: [...slots.values()]
      .filter((slot) => system.slots[slot]!.storage !== 'scratch')
      .flatMap((slot) => Array.from({ length: system.slots[slot]!.size }, (_, element) => ({ slot, element }))),
    rows: [0, input.steps >> 1, input.steps],
    guards: [],
  };
  const numbers = columns.numbers(inputsOf(worlds, plan, 0, count)[0]!, 0, count);
  const many = loaded.many(asked);
  const values = new Float64Array(asked.cells.length * asked.rows.length * count);
  many.run(numbers, 0, count, { values, broken: new Uint8Array(0) });
  return { system, slots, input, kernel: compiled.kernel, asked, numbers, many, values };
}

type Opened = NonNullable<ReturnType<typeof opened>>;

/** Calls `see` with every asked value of a draw, as it was computed among many, and as another output has it. */
function beside(
  { system, slots, input, asked, values }: Opened,
  draw: number,
  { memory, offset }: RunOutput,
  see: (got: number, want: number, scale: number, where: string) => void,
): void {
  asked.cells.forEach(({ slot, element }, cell) => {
    const { size, storage, name } = system.slots[slot]!;
    const own = asked.rows.map((row) => memory[offset(slot) + (storage === 'row' ? row * size : 0) + element]!);
    const scaled = slots.get(differenceOf[name] ?? '') ?? slot;
    const { size: length } = system.slots[scaled]!;
    const whole = memory.subarray(offset(scaled), offset(scaled) + (storage === 'row' ? length * (input.steps + 1) : length));
    const scale = whole.reduce(
      (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
      logarithms.has(name) ? 1 : 0,
    );
    own.forEach((want, row) => {
      see(values[(cell * asked.rows.length + row) * count + draw]!, want, scale, `${name}[${element}], row ${asked.rows[row]}`);
    });
  });
}

describe.each(library.scenarioNames())('draws of %s', (scenario) => {
  test('are computed in blocks, with the bits of the plain kernel and the values of the oracle', () => {
    const draws = opened(scenario);
    if (!draws) return;
    const { system, input, kernel, asked, numbers, many } = draws;
    const why = notInBlocks[scenario];
    if (why) expect(many.whyNotFaster).toMatch(why);
    else expect([many.by, many.whyNotFaster]).toEqual(['webassembly', undefined]);
    const inputOf = (draw: number) => inputOfDraw(system, input, asked.columns, (column) => numbers[column]![draw]!);
    for (let draw = 0; draw < count; draw += 9)
      beside(draws, draw, kernel.run(inputOf(draw)), (got, want, _, where) => {
        if (!Object.is(got, want)) expect(got, `draw ${draw}, ${where}`).toBe(want);
      });
    beside(draws, 1, oracle(system).run(inputOf(1)), (got, want, scale, where) => {
      if (Object.is(got, want) || got === want) return;
      expect(Math.abs(got - want), `${where}: ${got} against ${want}`).toBeLessThanOrEqual(1e-12 * scale);
    });
  }, 120_000);
});
