import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkWeight } from '../../../src/core/engine/javascript/chunk.ts';
import { compile, javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import type { Kernel, ManyAsked, RunInput, System } from '../../../src/core/engine/system.ts';
import { div, inputOf, math, systemOf, type SlotRef } from '../../support/build-system.ts';
import { inputOfDraw, oracle } from '../../support/oracle.ts';
import { answersOf, randomDraws, type Answers, type RandomDraws } from '../../support/random-draws.ts';
import { randomSystem } from '../../support/random-system.ts';
import { runs } from '../../support/runs.ts';

const at = (drawsBeforeOwn: number, blocks = false) => ({ runsBeforeOwn: Infinity, drawsBeforeOwn, blocks });

const backEnds = [
  { name: 'a system of its own from the first draw', compile: (system: System) => compile(system, chunkWeight, at(0)) },
  { name: 'a system of its own in small functions', compile: (system: System) => compile(system, 60, at(0)) },
  { name: 'a system of its own from the eighth draw', compile: (system: System) => compile(system, chunkWeight, at(8)) },
  { name: 'blocks by WebAssembly', compile: (system: System) => compile(system, chunkWeight, at(0, true)) },
  { name: 'draw by draw', compile: (system: System) => compile(system, chunkWeight, at(Infinity)) },
];

/** Every draw by a run of its own input. */
function oneByOne(kernel: Kernel, system: System, input: RunInput, draws: RandomDraws): Answers {
  const { asked, columns, count } = draws;
  const one = (d: number): Answers => {
    const own = inputOfDraw(system, input, asked.columns, (column) => columns[column]![d]!);
    return answersOf(manyOf(kernel, own, { ...asked, columns: [] }), { ...draws, columns: [], count: 1 }, [1]);
  };
  const all = Array.from({ length: count }, (_, d) => one(d));
  const spread = (of: (answers: Answers) => ArrayLike<number>) =>
    Array.from({ length: of(all[0]!).length }, (_, cell) => all.map((answers) => of(answers)[cell]!)).flat();
  return { values: Float64Array.from(spread(({ values }) => values)), broken: Uint8Array.from(spread(({ broken }) => broken)) };
}

/** What is asked, read from a full run. */
function manyOf(kernel: Kernel, input: RunInput, asked: ManyAsked): ReturnType<ReturnType<Kernel['load']>['many']> {
  return kernel.load(input).many(asked);
}

test.each(backEnds)(
  'many draws of a random system have the bits of their single runs, in blocks of any size: $name',
  (backEnd) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(999), { minLength: 60, maxLength: 600, size: 'max' }),
        fc.array(fc.nat(999), { minLength: 40, maxLength: 80 }),
        (choices, more) => {
          const { system, input } = randomSystem(choices);
          const draws = randomDraws(system, input, more);
          const plain = javascriptBackEnd.compile(system);
          const want = oneByOne(plain, system, input, draws);
          const many = () => backEnd.compile(system).load(input).many(draws.asked);
          expect(answersOf(many(), draws, [draws.count])).toEqual(want);
          expect(answersOf(many(), draws, [1, 3, 2])).toEqual(want);
        },
      ),
      { numRuns: runs(60), endOnFailure: true },
    );
  },
  600_000,
);

test.each(backEnds)(
  'many draws of a random system without exp, log or pow have the bits of the oracle: $name',
  (backEnd) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(999), { minLength: 60, maxLength: 600, size: 'max' }),
        fc.array(fc.nat(999), { minLength: 40, maxLength: 80 }),
        (choices, more) => {
          const { system, input, transcendental } = randomSystem(choices);
          // With them, draws have the bits of the plain kernel, which agrees with the oracle.
          if (transcendental) return;
          const draws = randomDraws(system, input, more);
          const got = answersOf(backEnd.compile(system).load(input).many(draws.asked), draws, [draws.count]);
          expect(got).toEqual(answersOf(oracle(system).load(input).many(draws.asked), draws, [draws.count]));
        },
      ),
      { numRuns: runs(60), endOnFailure: true },
    );
  },
  600_000,
);

test('a root at 0 is 0 or −0, and all that depends on it is computed there, whatever draws are beside it', () => {
  const s = systemOf();
  const [low, high, aim] = [s.input('low'), s.input('high'), s.input('aim')];
  const x = s.slot('x', [], 'row');
  const inverse = s.slot('inverse', [], 'row');
  const node = (slot: SlotRef) => ({ kind: 'slot', slot: slot.id, picks: [] }) as const;
  s.equation({
    kind: 'solve',
    target: x.id,
    low: node(low),
    high: node(high),
    left: node(inverse),
    right: node(aim),
    block: [{ kind: 'elementwise', target: inverse.id, node: math('max', -1, math('min', 2, div(1, node(x)))) }],
  });
  const system = s.build();
  const input = inputOf({
    steps: 1,
    dt: 1,
    constants: new Map([low, high, aim].map(({ id }) => [id, [1]])),
  });
  const columnOf = ({ id }: SlotRef) => [{ slot: id, element: 0 }];
  const draws: RandomDraws = {
    asked: {
      columns: [low, high, aim].map(columnOf),
      cells: [x, inverse].map(({ id }) => ({ slot: id, element: 0 })),
      rows: [0, 1],
      guards: [],
    },
    // The first draws have their root between −0 and 0; the others look for theirs much longer.
    columns: [
      [-0, 0.3, 0.2, 0.1, -0, 0.3, 0.2, 0.1, -0],
      [0, 7, 8, 9, 0, 7, 8, 9, 0],
      [0, 0.3, 0.7, 1.1, 0, 0.3, 0.7, 1.1, 0],
    ].map((numbers) => Float64Array.from(numbers)),
    count: 9,
  };
  const want = answersOf(oracle(system).load(input).many(draws.asked), draws, [9]);
  expect([want.values[0], want.values[2 * 9]]).toEqual([-0, -1]);
  for (const backEnd of backEnds)
    for (const blocks of [[9], [1], [2, 3]])
      expect(answersOf(backEnd.compile(system).load(input).many(draws.asked), draws, blocks), `${backEnd.name}, ${blocks.join()}`).toEqual(
        want,
      );
});
