import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { cellsOf, elementNames, seriesOf, type Frame } from '../../../src/analysis/frame/frame.ts';
import { transferablesOf } from '../../../src/analysis/frame/transfer.ts';
import { awkward, bitsOf } from '../../support/awkward-numbers.ts';
import { curveOf, frameOf } from '../../support/frames.ts';
import { projected } from '../../support/library.ts';

const both = { site: ['a', 'b'], generation: ['x', 'y', 'z'] };
const curve = curveOf(both, [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 8],
  [9, 10],
  [11, NaN],
]);

test('values are stored element by element, the last dimension fastest', () => {
  expect([0, 1, 5].map((element) => elementNames(curve, element))).toEqual([
    ['a', 'x'],
    ['a', 'y'],
    ['b', 'z'],
  ]);
  expect([...seriesOf(curve, 4)]).toEqual([9, 10]);
  expect(cellsOf(curve, 5)).toEqual([11, null]);
  expect(cellsOf(curveOf({}, [['low', null, 'high']]), 0)).toEqual(['low', null, 'high']);
});

/** A worker that transfers the frame it receives back to the sender. */
const echo = `
const { parentPort } = require('node:worker_threads');
parentPort.once('message', (frame) => {
  const buffers = new Set([...frame.curves.values()].map(({ values }) => values.buffer));
  parentPort.postMessage(frame, [...buffers]);
});
`;

async function throughWorker(frame: Frame): Promise<Frame> {
  const worker = new Worker(echo, { eval: true });
  worker.postMessage(frame, transferablesOf(frame));
  const [back] = (await once(worker, 'message')) as [Frame];
  await worker.terminate();
  return back;
}

test('a frame survives a worker bit for bit, and its buffer is transferred', async () => {
  const whole = projected({ extends: 'stargate-10gw' }).frame;
  const frames: readonly Frame[] = [
    frameOf(
      { odd: curveOf({}, [awkward]), word: curveOf({}, [awkward.map((_, k) => `w${k}`)]) },
      awkward.map((_, k) => 2000 + k),
    ),
    {
      axis: { kind: 'values', name: 'x', title: 'X', unit: 'MW', values: Float64Array.from(awkward) },
      curves: new Map([['odd', curveOf({}, [awkward])]]),
    },
    whole,
  ];
  for (const frame of frames) {
    const before = structuredClone(frame);
    const after = await throughWorker(frame);
    expect(after).toEqual(before);
    for (const [name, { values }] of before.curves) {
      expect(bitsOf(after.curves.get(name)!.values), name).toEqual(bitsOf(values));
      expect(frame.curves.get(name)!.values.byteLength).toBe(0);
    }
    if (frame.axis?.kind === 'values') expect(frame.axis.values.byteLength).toBe(0);
  }
});

test('all curves of a run share one buffer', () => {
  expect(transferablesOf(projected({ extends: 'stargate-10gw' }).frame)).toHaveLength(1);
});
