import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedInput } from '../../../src/core/engine/changed-input.ts';
import { compile, javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { chunkWeight } from '../../../src/core/engine/javascript/chunk.ts';
import type { BackEnd, Changes, RunInput, RunOutput, System } from '../../../src/core/engine/system.ts';
import { randomSystem } from '../../support/random-system.ts';
import { runs } from '../../support/runs.ts';

const backEnds: readonly BackEnd[] = [
  javascriptBackEnd,
  { name: 'javascript in small functions', compile: (system) => compile(system, 60) },
  {
    name: 'javascript, a kernel for every reach',
    compile: (system) => compile(system, chunkWeight, { runsBeforeOwn: 0, drawsBeforeOwn: 0, blocks: false }),
  },
  {
    name: 'javascript, a kernel for every reach in small functions',
    compile: (system) => compile(system, 60, { runsBeforeOwn: 0, drawsBeforeOwn: 0, blocks: false }),
  },
];

/** Slot → all its values. */
function bits({ slots }: System, { memory, offset }: RunOutput, steps: number): Readonly<Record<number, Float64Array>> {
  return Object.fromEntries(
    slots
      .filter(({ storage }) => storage !== 'scratch')
      .map(({ id, size, storage }) => [id, memory.slice(offset(id), offset(id) + size * (storage === 'row' ? steps + 1 : 1))]),
  );
}

/** Changes to every second constant, series, curve and history. */
function changesOf(input: RunInput, seed: number): Changes {
  const chosen = (index: number): boolean => (index + seed) % 2 === 0;
  const other = (values: ArrayLike<number>, factor: number): Float64Array =>
    Float64Array.from(values, (value, k) => value * factor + (k % 3) * 0.125);
  const factor = 0.5 + (seed % 7) / 4;
  const every = <T>(map: ReadonlyMap<number, ArrayLike<number>>, make: (slot: number, values: ArrayLike<number>) => T): T[] =>
    [...map].filter((_, index) => chosen(index)).map(([slot, values]) => make(slot, values));
  const series = new Map(every(input.series, (slot, rows) => [slot, other(rows, factor)] as const));
  return {
    constants: every(input.constants, (slot, values) => Array.from(values, (value, element) => ({ slot, element, value: value * factor })))
      .flat()
      .filter((_, index) => index % 3 !== 1),
    series,
    ...(input.seriesHalf && seed % 3 === 0
      ? {
          seriesHalf: new Map(
            [...input.seriesHalf].filter(([slot]) => series.has(slot)).map(([slot, rows]) => [slot, other(rows, factor)]),
          ),
        }
      : {}),
    curves: new Map(
      input.curves.flatMap((elements, index) =>
        chosen(index) ? [[index, elements.map(({ x, y }) => ({ x, y: other(y, factor) }))] as const] : [],
      ),
    ),
    histories: new Map(input.histories.flatMap((rows, index) => (chosen(index) ? [[index, other(rows, factor)] as const] : []))),
  };
}

test.each(backEnds)(
  'a loaded run of a random system gives the bits of a full run, in a reused buffer with any content: $name',
  (backEnd) => {
    fc.assert(
      fc.property(fc.array(fc.nat(999), { minLength: 60, maxLength: 600, size: 'max' }), fc.nat(20), (choices, seed) => {
        const { system, input } = randomSystem(choices);
        const many = changesOf(input, seed);
        const changes = seed % 2 === 0 ? many : { constants: many.constants.slice(seed % 5, (seed % 5) + 1) };
        const kernel = backEnd.compile(system);
        const loaded = kernel.load(input);
        const memory = new Float64Array(loaded.length + 3).fill(NaN);
        const [unchanged, changed, again] = [{ constants: [] }, changes, { constants: [] }].map((one) =>
          bits(system, loaded.run(one, memory), input.steps),
        );
        expect(changed).toEqual(bits(system, kernel.run(changedInput(input, changes)), input.steps));
        expect([unchanged, again]).toEqual(Array(2).fill(bits(system, kernel.run(input), input.steps)));
      }),
      { numRuns: runs(60) },
    );
  },
  600_000,
);

test('a slot that changes do not reach has the bits of the unchanged run', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999), { minLength: 60, maxLength: 600, size: 'max' }), fc.nat(20), (choices, seed) => {
      const { system, input } = randomSystem(choices);
      const changes = changesOf(input, seed);
      const loaded = javascriptBackEnd.compile(system).load(input);
      const reached = loaded.reached(changes);
      const before = bits(system, loaded.run({ constants: [] }), input.steps);
      const after = bits(system, loaded.run(changes), input.steps);
      for (const [slot, values] of Object.entries(after))
        if (!reached.has(Number(slot))) expect(values, slot).toEqual(before[Number(slot)]);
      expect(loaded.reached({ constants: [] }).size).toBe(0);
    }),
    { numRuns: runs(60) },
  );
}, 600_000);
