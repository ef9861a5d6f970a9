import { expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { kernelText } from '../../../src/core/engine/javascript/kernel-text.ts';
import { prepare } from '../../../src/core/engine/javascript/prepare.ts';
import { add, inputOf, math, mul, negate, oracleBackEnd, sub, systemOf, valuesOf, type SlotRef } from '../../support/build-system.ts';

const stepFunctions = (text: string) => [...text.matchAll(/^function step\d+/gm)].length;

test.each(['euler', 'rk4'] as const)('450 equations are split into several functions and agree with the oracle: %s', (method) => {
  const s = systemOf();
  const axis = s.axis('element', 2);
  const stock = s.stock('stock', [], 1);
  const rows: SlotRef[] = [stock];
  const back = (by: number) => rows[Math.max(0, rows.length - by)] as SlotRef;
  const wide = s.stock('wide', [axis], 1);
  for (let i = 0; i < 450; i++) {
    rows.push(s.row(`row${i}`, [], add(mul(back(1), 0.5), mul(back(40), 0.4)), i % 3 === 0 ? 'scratch' : 'row'));
  }
  s.change(stock, mul(back(1), 0.01));
  s.change(wide, sub(back(200), wide));
  const system = s.build(method);
  expect(stepFunctions(kernelText(prepare(system)).text)).toBeGreaterThan(2);
  const input = inputOf({ steps: 12, dt: 0.25 });
  const [kernel, plain] = [valuesOf(system, javascriptBackEnd, input), valuesOf(system, oracleBackEnd, input)];
  for (const { id, storage } of system.slots) if (storage === 'row') expect(kernel(id)).toEqual(plain(id));
});

test('equations over equal axes share one loop nest, even with others between them', () => {
  const s = systemOf();
  const [g, p] = [s.axis('generation', 20), s.axis('site', 8)];
  const units = s.series('units', [g, p]);
  const power = s.row('power', [g, p], mul(units, 2), 'scratch');
  const clock = s.row('clock', [], { kind: 'clock', what: 'elapsed' });
  const heat = s.row('heat', [g, p], mul(power, clock));
  s.reduce('total', [], 'sum', [g, p], heat);
  s.reduce('by_site', [p], 'sum', [g], heat);
  const { text } = kernelText(prepare(s.build()));
  const instants = text.slice(text.indexOf('function instants'));
  expect([...instants.matchAll(/for \(let i0/g)]).toHaveLength(1);
  // power would be at address 0, but is held only in a local
  expect(instants).not.toContain('m[0');
});

test('no name of the system reaches the generated text', () => {
  const s = systemOf();
  const evil = '"); process.exit(1); ("';
  const axis = s.axis(`${evil}axis`, 2);
  const a = s.input(`${evil}a`, [axis]);
  const b = s.row(`${evil}b`, [axis], math('max', negate(a), -1e21));
  s.curve(`${evil}curve`, [], 'linear');
  s.history(`${evil}history`);
  const system = s.build();
  const { text } = kernelText(prepare(system));
  for (const word of ['process', 'exit', 'axis', 'curve', 'history', '"']) expect(text).not.toContain(word);
  expect(valuesOf(system, javascriptBackEnd, inputOf({ steps: 0, constants: new Map([[a.id, [1, 2]]]) }))(b)).toEqual([-1, -2]);
});

test('one kernel serves many runs of different lengths', () => {
  const s = systemOf();
  const rate = s.input('rate');
  const x = s.stock('x', [], 1);
  s.change(x, mul(x, rate));
  const system = s.build();
  const kernel = javascriptBackEnd.compile(system);
  for (const [steps, r] of [
    [3, 1],
    [0, 1],
    [5, 2],
  ] as const) {
    const { memory, offset } = kernel.run(inputOf({ steps, constants: new Map([[rate.id, [r]]]) }));
    expect(memory[offset(x.id) + steps]).toBe((1 + r) ** steps);
  }
});
