/** Random systems for comparing kernels. Choices come from a list of naturals, so that fast-check can shrink them. */
import type { CurvePoints, MathFunction, Node, Pick, RunInput, System } from '../../src/core/engine/system.ts';
import * as b from './build-system.ts';

export interface RandomSystem {
  readonly system: System;
  readonly input: RunInput;
  /** Whether values pass through exp, log, pow…, where machines may differ in the last bits. */
  readonly transcendental: boolean;
}

const plain: readonly MathFunction[] = [
  ...(['min', 'max', 'sqrt', 'abs', 'round', 'floor', 'ceil', 'mod', 'is_unlimited', 'on_grid', 'compare'] as const),
];
const curved: readonly MathFunction[] = ['exp', 'expm1', 'log', 'log1p', 'log2', 'pow'];
const operators = ['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const;

export function randomSystem(choices: readonly number[]): RandomSystem {
  let at = 0;
  let transcendental = false;
  const choose = (n: number) => (choices[at++] ?? 0) % n;
  const chance = (percent: number) => choose(100) < percent;
  const oneOf = <T>(list: readonly T[]): T => list[choose(list.length)] as T;
  const number = () => (choose(41) - 12) / 8;

  const s = b.systemOf();
  const sizes: number[] = [];
  const axisCount = 1 + choose(3);
  for (let i = 0; i < axisCount; i++) {
    sizes.push(1 + choose(4));
    s.axis(`axis${i}`, sizes[i] ?? 1);
  }
  const axes = sizes.map((_, i) => i);
  const subset = (of: readonly number[] = axes) => of.filter(() => chance(50));

  const steps = choose(7);
  const dt = oneOf([1, 0.5, 0.25, 1 / 12, 1 / 7]);
  const constants = new Map<number, number[]>();
  const series = new Map<number, number[]>();
  const seriesHalf = new Map<number, number[]>();
  const readable: b.SlotRef[] = [];
  const fixed: b.SlotRef[] = [];
  const rows: b.SlotRef[] = [];
  const sizeOf = (slot: b.SlotRef) => slot.axes.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
  const numbers = (count: number) => Array.from({ length: count }, number);

  for (let i = 0; i < 2 + choose(3); i++) {
    const slot = s.input(`input${i}`, subset());
    constants.set(slot.id, numbers(sizeOf(slot)));
    fixed.push(slot);
  }
  const historySizes: number[] = [];
  const points = (count: number): CurvePoints => {
    const [x, y] = [[-1, 0.5, 1].slice(0, count), numbers(count).map((one) => Math.abs(one) + 0.5)];
    const before = chance(30) ? { before: oneOf([0, 3, Infinity]) } : {};
    if (chance(50)) return { x, y, ...before };
    return { x, y, outside: oneOf(['hold', 'refuse', 'trend']), ...(chance(50) ? { range: [0, 2] } : {}), ...before };
  };
  const curves: CurvePoints[][] = [];
  for (const between of ['step', 'linear', 'log'] as const) {
    const over = subset();
    s.curve(between, over, between);
    const elements = over.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
    curves.push(Array.from({ length: elements }, () => points(1 + choose(3))));
  }
  const curveAxes = s.build().curves.map((curve) => curve.axes);

  function reference(slot: b.SlotRef, over: readonly number[]): Pick[] {
    return slot.axes.filter((axis) => !over.includes(axis) || chance(10)).map((axis) => ({ axis, element: choose(sizes[axis] ?? 1) }));
  }

  function node(over: readonly number[], from: readonly b.SlotRef[], depth: number): Node {
    if (depth === 0 || chance(15)) {
      const axis = oneOf([...over, -1]);
      if (axis >= 0 && chance(10)) return b.isElement(axis, choose(sizes[axis] ?? 1));
      if (from.length === 0 || chance(20)) return chance(80) ? b.term(number()) : b.clock(oneOf(['time', 'elapsed', 'step']));
      const slot = oneOf(from);
      return b.pick(slot, ...reference(slot, over));
    }
    const next = () => node(over, from, depth - 1);
    switch (choose(12)) {
      case 0:
        return chance(50) ? b.negate(next()) : b.not(next());
      case 1:
        return b.when(next(), next(), next());
      case 2: {
        const fn = chance(85) ? oneOf(plain) : oneOf(curved);
        if (curved.includes(fn)) transcendental = true;
        return fn === 'min' || fn === 'max' || fn === 'mod' || fn === 'pow' || fn === 'compare'
          ? b.math(fn, next(), next())
          : b.math(fn, next());
      }
      case 3: {
        if (rows.length === 0) return next();
        const slot = oneOf(rows);
        if (chance(30)) return b.delayFixed(slot, 1 + choose(4), next(), reference(slot, over));
        return b.previous(slot, next(), reference(slot, over));
      }
      case 4: {
        const present = from.filter((slot) => rows.includes(slot));
        if (present.length === 0) return next();
        const slot = oneOf(present);
        const duration = chance(70) ? b.term(choose(7) / 4) : next();
        return b.delay(slot, duration, chance(50) ? next() : undefined, reference(slot, over));
      }
      case 5: {
        const curve = choose(3);
        if (!(curveAxes[curve] ?? []).every((axis) => over.includes(axis))) return next();
        if (curve === 2) transcendental = true;
        return b.lookup(curve, next());
      }
      case 6:
        return oneOf([
          () => b.step(next(), b.add(2025, next())),
          () => b.ramp(next(), 2025.5, b.add(2026, next())),
          () => b.pulse(next(), 2025.4, b.math('abs', next())),
        ])();
      default:
        return b.binary(oneOf(operators), next(), next());
    }
  }

  for (let i = 0; i < choose(3); i++) {
    const over = subset();
    fixed.push(s.constant(`constant${i}`, over, node(over, fixed, 2)));
  }
  readable.push(...fixed);

  for (let i = 0; i < choose(3); i++) {
    const slot = s.series(`series${i}`, subset());
    series.set(slot.id, numbers((steps + 1) * sizeOf(slot)));
    if (chance(50)) seriesHalf.set(slot.id, numbers(steps * sizeOf(slot)));
    readable.push(slot);
    rows.push(slot);
  }

  // Equations that initial values depend on are evaluated at the start and again at every instant.
  const early = [...fixed];
  for (let i = 0; i < choose(3); i++) {
    const over = subset();
    const slot = s.slot(`early${i}`, over, chance(60) ? 'row' : 'scratch');
    const equation = { kind: 'elementwise', target: slot.id, node: node(over, early, 1) } as const;
    s.equation(equation, 'start');
    s.equation(equation);
    early.push(slot);
    readable.push(slot);
    if (s.build().slots[slot.id]?.storage === 'row') rows.push(slot);
  }
  const stocks: b.SlotRef[] = [];
  for (let i = 0; i < choose(4); i++) {
    const over = subset();
    const stock = s.stock(`stock${i}`, over, node(over, early, 1), chance(80) ? 'system' : 'left');
    stocks.push(stock);
    early.push(stock);
  }
  readable.push(...stocks);
  rows.push(...stocks);

  const made = (slot: b.SlotRef) => {
    readable.push(slot);
    if (s.build().slots[slot.id]?.storage === 'row') rows.push(slot);
  };
  for (let i = 0; i < 1 + choose(10); i++) {
    const storage = chance(60) ? 'row' : 'scratch';
    const over = subset();
    const kind = choose(10);
    const additions = rows.filter((slot) => !series.has(slot.id));
    if (kind < 5) made(s.row(`row${i}`, over, node(over, readable, 3), storage));
    else if (kind < 8) {
      const reduced = axes.filter((axis) => !over.includes(axis) && chance(70));
      const all = [...over, ...reduced].sort();
      made(s.reduce(`fold${i}`, over, oneOf(['sum', 'min', 'max']), reduced, node(all, readable, 2), storage));
    } else if (kind === 8 && additions.length > 0) {
      const slot = oneOf(additions);
      const parameter = () => {
        const narrow = subset(slot.axes);
        const from = oneOf(fixed);
        return b.math('abs', b.add(number(), b.pick(from, ...reference(from, narrow))));
      };
      const curve = choose(3);
      if (curve > 0) transcendental = true;
      const curveByAge =
        curve === 0
          ? ({ kind: 'fixed', lifetime: parameter() } as const)
          : curve === 1
            ? ({ kind: 'geometric', rate: parameter() } as const)
            : ({ kind: 'weibull', scale: parameter(), shape: parameter() } as const);
      const survival = chance(30) ? { ...curveByAge, later: parameter() } : curveByAge;
      made(s.surviving(`surviving${i}`, slot, survival, chance(50) ? addHistory(sizeOf(slot)) : undefined));
    } else {
      const target = s.slot(`root${i}`, over, storage);
      const inner = s.slot(`inner${i}`, over, chance(50) ? 'row' : 'scratch');
      const wide = [...over, ...axes.filter((axis) => !over.includes(axis) && chance(50))].sort();
      const terms = s.slot(`terms${i}`, wide, chance(50) ? 'row' : 'scratch');
      s.equation({
        kind: 'solve',
        target: target.id,
        low: b.term(-3),
        high: b.add(3, node(over, fixed, 1)),
        left: b.add(inner, chance(30) ? target : 1),
        right: node(over, readable, 1),
        block: [
          { kind: 'elementwise', target: terms.id, node: b.add(b.mul(target, chance(80) ? 1.5 : target), node(wide, readable, 1)) },
          { kind: 'reduce', target: inner.id, reducer: 'sum', over: wide.filter((axis) => !over.includes(axis)), node: b.term(terms) },
        ],
      });
      [target, inner, terms].forEach(made);
    }
  }
  for (const stock of stocks) s.change(stock, b.mul(0.5, node(stock.axes, readable, 2)));

  function addHistory(size: number): number {
    historySizes.push(size * choose(4));
    return s.history('history');
  }
  if (rows.length > 0 && chance(40)) {
    transcendental = true;
    const flow = oneOf(rows);
    const worth = s.slot('worth', flow.axes, 'constant');
    s.equation({ kind: 'npv', target: worth.id, flow: flow.id, rate: node(flow.axes, fixed, 1) }, 'finish');
    const rate = s.slot('rate', flow.axes, 'constant');
    s.equation({ kind: 'irr', target: rate.id, flow: flow.id }, 'finish');
    const after = s.slot('after', flow.axes, 'constant');
    s.equation({ kind: 'elementwise', target: after.id, node: b.add(worth, node(flow.axes, [...readable, rate], 1)) }, 'finish');
  }
  const histories = historySizes.map(numbers);

  return {
    system: s.build(chance(50) ? 'euler' : 'rk4'),
    input: { steps, dt, t0: 2025, constants, series, seriesHalf, curves, histories },
    transcendental,
  };
}
