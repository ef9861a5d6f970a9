/**
 * The oracle: an evaluator that walks a system node by node, instant by instant. Slow and obvious; every kernel must agree
 * with it. It shares no code with the back ends.
 */
import { changedInput } from '../../src/core/engine/changed-input.ts';
import type {
  CurvePoints,
  Equation,
  Kernel,
  ManyAsked,
  ManyValues,
  Node,
  Pick,
  RunInput,
  RunOutput,
  Survival,
  System,
} from '../../src/core/engine/system.ts';

/** Position of the evaluation: instant k, share c of the step after it (0 except in Runge–Kutta stages), index per axis. */
interface Here {
  readonly k: number;
  readonly c: number;
  readonly index: number[];
}

export function oracle(system: System): Kernel {
  return {
    run: (input) => run(system, input),
    load: (input) => ({
      length: 0,
      run: (changes) => run(system, changedInput(input, changes)),
      reached: () => new Set(system.slots.map(({ id }) => id)),
      many: (asked) => ({ by: 'oracle', run: (columns, from, count, into) => runMany(system, input, asked, columns, from, count, into) }),
    }),
  };
}

/** Draw by draw, each with an input of its own. */
function runMany(
  system: System,
  input: RunInput,
  { columns: cells, cells: wanted, rows, guards }: ManyAsked,
  columns: readonly Float64Array[],
  from: number,
  count: number,
  { values, broken }: ManyValues,
): void {
  for (let d = 0; d < count; d++) {
    const { memory, offset } = run(
      system,
      inputOfDraw(system, input, cells, (column) => must(must(columns[column])[from + d])),
    );
    const valueOf = (slot: number, element: number, row: number): number => {
      const { size, storage } = must(system.slots[slot]);
      return must(memory[offset(slot) + element + (storage === 'row' ? row * size : 0)]);
    };
    wanted.forEach(({ slot, element }, cell) => {
      rows.forEach((row, r) => (values[(cell * rows.length + r) * count + d] = valueOf(slot, element, row)));
    });
    guards.forEach(({ slot, low, high, missing, start }, guard) => {
      const { size, storage } = must(system.slots[slot]);
      broken[guard * count + d] = 0;
      for (let row = 0; row <= (storage === 'row' && !start ? input.steps : 0); row++)
        for (let element = 0; element < size; element++) {
          const value = valueOf(slot, element, row);
          if (Number.isNaN(value) ? !missing : value < low || value > high) broken[guard * count + d] = 1;
        }
    });
  }
}

/** The input of one draw, with every array copied. */
export function inputOfDraw(system: System, input: RunInput, columns: ManyAsked['columns'], value: (column: number) => number): RunInput {
  const copies = (of: ReadonlyMap<number, ArrayLike<number>>) =>
    new Map([...of].map(([slot, values]) => [slot, Float64Array.from(values)]));
  const [constants, series] = [copies(input.constants), copies(input.series)];
  // Half-way rows that the input does not have are means; those of a changed series are said.
  const half = copies(input.seriesHalf ?? new Map());
  const halfOf = (slot: number, size: number): Float64Array => {
    const rows = must(series.get(slot));
    if (!half.has(slot))
      half.set(
        slot,
        Float64Array.from({ length: input.steps * size }, (_, i) => (must(rows[i]) + must(rows[i + size])) * 0.5),
      );
    return must(half.get(slot));
  };
  const changed = new Set(columns.flat().map(({ slot }) => slot));
  for (const slot of changed) if (series.has(slot)) halfOf(slot, must(system.slots[slot]).size);
  columns.forEach((cells, column) => {
    for (const { slot, element, row } of cells) {
      const { size } = must(system.slots[slot]);
      const rows = series.get(slot);
      if (!rows) must(constants.get(slot))[element] = value(column);
      else if (row !== undefined) rows[row * size + element] = value(column);
      else for (const all of [rows, halfOf(slot, size)]) for (let at = element; at < all.length; at += size) all[at] = value(column);
    }
  });
  return { ...input, constants, series, seriesHalf: half };
}

function run(system: System, input: RunInput): RunOutput {
  const { steps, dt, t0 } = input;
  const { slots, axes } = system;

  const offsets: number[] = [];
  let length = 0;
  for (const slot of slots) {
    offsets.push(length);
    length += slot.size * (slot.storage === 'row' ? steps + 1 : 1);
  }
  const memory = new Float64Array(length);
  /** Values of row slots in a Runge–Kutta stage; undefined at instants. */
  let stage: Map<number, Float64Array> | undefined;

  const slotOf = (id: number) => must(slots[id]);
  const sizeOf = (axis: number) => must(axes[axis]).size;

  function elementOf(axesOf: readonly number[], picks: readonly Pick[], index: readonly number[]): number {
    let element = 0;
    for (const axis of axesOf) {
      const pick = picks.find((p) => p.axis === axis);
      element = element * sizeOf(axis) + (pick ? pick.element : must(index[axis]));
    }
    return element;
  }

  /** Row k of a row slot; the only row of any other slot. */
  function at(id: number, k: number, element: number): number {
    const slot = slotOf(id);
    return must(memory[must(offsets[id]) + (slot.storage === 'row' ? k * slot.size : 0) + element]);
  }

  function present(id: number, k: number, element: number): number {
    const staged = stage?.get(id);
    return staged ? must(staged[element]) : at(id, k, element);
  }

  function write(id: number, k: number, element: number, value: number): void {
    const staged = stage?.get(id);
    if (staged) {
      staged[element] = value;
      return;
    }
    const slot = slotOf(id);
    memory[must(offsets[id]) + (slot.storage === 'row' ? k * slot.size : 0) + element] = value;
  }

  function forEach(loop: readonly number[], here: Here, body: () => void, depth = 0): void {
    const axis = loop[depth];
    if (axis === undefined) {
      body();
      return;
    }
    const before = must(here.index[axis]);
    for (let i = 0; i < sizeOf(axis); i++) {
      here.index[axis] = i;
      forEach(loop, here, body, depth + 1);
    }
    here.index[axis] = before;
  }

  function value(node: Node, here: Here): number {
    const elapsed = onGrid((here.k + here.c) * dt, dt);
    const now = onGrid(t0 + (here.k + here.c) * dt, dt);
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'slot':
        return present(node.slot, here.k, elementOf(slotOf(node.slot).axes, node.picks, here.index));
      case 'previous':
        if (here.k === 0) return value(node.initial, here);
        return at(node.slot, here.k - 1, elementOf(slotOf(node.slot).axes, node.picks, here.index));
      case 'delay':
        return delayed(node, here);
      case 'lookup': {
        const curve = must(system.curves[node.curve]);
        const points = must(must(input.curves[node.curve])[elementOf(curve.axes, [], here.index)]);
        return interpolate(points, curve.interpolation, value(node.x, here));
      }
      case 'step':
        if (Number.isNaN(value(node.at, here))) return NaN;
        return now >= value(node.at, here) - 1e-9 ? value(node.height, here) : 0;
      case 'ramp': {
        const from = value(node.from, here);
        const to = value(node.to, here);
        const slope = value(node.slope, here);
        const rising = to < from ? 0 : onGrid(Math.min(Math.max(now, from), to) - from, dt);
        return rising === 0 ? 0 : slope * rising;
      }
      case 'pulse': {
        // A Runge–Kutta stage uses the window of its whole step, so that the area is exact.
        const from = onGrid(t0 + here.k * dt, dt);
        const at = value(node.at, here);
        const overlap = onGrid(Math.min(from + dt, at + value(node.duration, here)) - Math.max(from, at), dt);
        return overlap <= 0 ? 0 : value(node.height, here) * (overlap / dt);
      }
      case 'clock':
        return node.what === 'time' ? now : node.what === 'elapsed' ? elapsed : dt;
      case 'is_element':
        return truth(here.index[node.axis] === node.element);
      case 'unary':
        return node.op === 'negate' ? -value(node.operand, here) : truth(!isTrue(value(node.operand, here)));
      case 'binary':
        return binary(node.op, value(node.left, here), value(node.right, here));
      case 'math':
        return math(
          node.fn,
          node.args.map((arg) => value(arg, here)),
          dt,
        );
      case 'if':
        return isTrue(value(node.condition, here)) ? value(node.then, here) : value(node.otherwise, here);
    }
  }

  /** Reads stored rows: a Runge–Kutta stage reads the same rows as the instant. */
  function delayed(node: Extract<Node, { kind: 'delay' }>, here: Here): number {
    const element = elementOf(slotOf(node.slot).axes, node.picks, here.index);
    const duration = value(node.duration, here);
    if (!(duration >= 0)) return NaN;
    const position = here.k - duration;
    if (position < 0) return node.before ? value(node.before, here) : at(node.slot, 0, element);
    const row = Math.floor(position);
    const share = position - row;
    const first = at(node.slot, row, element);
    if (share === 0) return first;
    const next = at(node.slot, row + 1, element);
    if (first === Infinity && next > -Infinity) return Infinity;
    return first + share * (next - first);
  }

  function surviving(equation: Extract<Equation, { kind: 'surviving' }>, here: Here): void {
    const { axes: over, size } = slotOf(equation.target);
    forEach(over, here, () => {
      const element = elementOf(over, [], here.index);
      const share = (steps: number) => dt * survival(equation.survival, steps * dt, (n) => value(n, here));
      let sum = 0;
      for (let j = 0; j < here.k; j++) sum += at(equation.additions, j, element) * share(here.k - j);
      if (equation.history !== undefined) {
        const past = must(input.histories[equation.history]);
        let history = 0;
        for (let i = 1; i <= past.length / size; i++) history += must(past[(i - 1) * size + element]) * share(here.k + i);
        sum += history;
      }
      write(equation.target, here.k, element, sum);
    });
  }

  function presentValue(flow: number, element: number, rate: number): number {
    if (!(rate > -1)) return NaN;
    let sum = 0;
    for (let k = 0; k < steps; k++) sum += (at(flow, k, element) * dt) / Math.pow(1 + rate, k * dt);
    return sum;
  }

  /** `fixed`: axes whose index is already set. */
  function evaluate(equation: Equation, here: Here, fixed: readonly number[] = []): void {
    const target = slotOf(equation.target);
    const loop = target.axes.filter((axis) => !fixed.includes(axis));
    const each = (element: () => number) => {
      forEach(loop, here, () => {
        write(equation.target, here.k, elementOf(target.axes, [], here.index), element());
      });
    };
    switch (equation.kind) {
      case 'elementwise': {
        each(() => value(equation.node, here));
        return;
      }
      case 'reduce': {
        each(() => {
          const { reducer } = equation;
          let result = reducer === 'sum' ? 0 : reducer === 'min' ? Infinity : -Infinity;
          forEach(
            [...equation.over].sort((a, b) => a - b),
            here,
            () => {
              const next = value(equation.node, here);
              result = reducer === 'sum' ? result + next : reducer === 'min' ? Math.min(result, next) : Math.max(result, next);
            },
          );
          return result;
        });
        return;
      }
      case 'surviving': {
        // Past additions are constant within a step, so a stage uses the instant's value.
        if (stage) each(() => at(equation.target, here.k, elementOf(target.axes, [], here.index)));
        else surviving(equation, here);
        return;
      }
      case 'npv': {
        each(() => presentValue(equation.flow, elementOf(target.axes, [], here.index), value(equation.rate, here)));
        return;
      }
      case 'irr': {
        each(() => {
          const element = elementOf(target.axes, [], here.index);
          const flows = Array.from({ length: steps }, (_, k) => at(equation.flow, k, element));
          const roots = flows.every(Number.isFinite) ? positiveRoots(flows) : [];
          return roots.length === 1 ? Math.pow(must(roots[0]), -1 / dt) - 1 : NaN;
        });
        return;
      }
      case 'solve': {
        forEach(loop, here, () => {
          const element = elementOf(target.axes, [], here.index);
          const gap = (x: number) => {
            write(equation.target, here.k, element, x);
            for (const inner of equation.block) evaluate(inner, here, target.axes);
            return value(equation.left, here) - value(equation.right, here);
          };
          gap(chandrupatla(value(equation.low, here), value(equation.high, here), gap));
        });
        return;
      }
    }
  }

  for (const [id, values] of input.constants) for (let e = 0; e < values.length; e++) write(id, 0, e, must(values[e]));
  for (const [id, values] of input.series) for (let e = 0; e < values.length; e++) write(id, 0, e, must(values[e]));

  const atInstant = (k: number): Here => ({ k, c: 0, index: axes.map(() => 0) });
  for (const equation of system.constants) evaluate(equation, atInstant(0));
  for (const item of system.start) {
    if (item.kind !== 'initial') {
      evaluate(item, atInstant(0));
      continue;
    }
    const stock = must(system.stocks[item.stock]);
    const here = atInstant(0);
    const over = slotOf(stock.slot).axes;
    forEach(over, here, () => {
      write(stock.slot, 0, elementOf(over, [], here.index), value(stock.initial, here));
    });
  }

  /** Change of every stock in the current state. */
  function changes(here: Here): Float64Array[] {
    return system.stocks.map((stock) => {
      const slot = slotOf(stock.slot);
      const change = new Float64Array(slot.size);
      forEach(slot.axes, here, () => {
        change[elementOf(slot.axes, [], here.index)] = value(stock.change, here);
      });
      return change;
    });
  }

  /** Changes at share c of step k, after the stocks moved by `moved` · h. */
  function stagedChanges(k: number, c: number, h: number, moved: Float64Array[], left: Float64Array[]): Float64Array[] {
    stage = new Map();
    for (const { id, storage, size } of slots) if (storage === 'row') stage.set(id, new Float64Array(size));
    for (const { slot } of system.series) {
      const { size } = slotOf(slot);
      for (let e = 0; e < size; e++) {
        const half = input.seriesHalf?.get(slot);
        const middle = half ? must(half[k * size + e]) : (at(slot, k, e) + at(slot, k + 1, e)) * 0.5;
        must(stage.get(slot))[e] = c === 1 ? at(slot, k + 1, e) : middle;
      }
    }
    system.stocks.forEach((stock, s) => {
      const change = must(stock.method === 'left' ? left[s] : moved[s]);
      const staged = must(must(stage).get(stock.slot));
      for (let e = 0; e < staged.length; e++) staged[e] = at(stock.slot, k, e) + h * must(change[e]);
    });
    const here = { ...atInstant(k), c };
    for (const equation of system.step) evaluate(equation, here);
    const result = changes(here);
    stage = undefined;
    return result;
  }

  for (let k = 0; k <= steps; k++) {
    for (const equation of system.step) evaluate(equation, atInstant(k));
    if (k === steps) break;
    const first = changes(atInstant(k));
    const staged = system.method === 'rk4';
    const second = staged ? stagedChanges(k, 0.5, dt * 0.5, first, first) : first;
    const third = staged ? stagedChanges(k, 0.5, dt * 0.5, second, first) : first;
    const fourth = staged ? stagedChanges(k, 1, dt, third, first) : first;
    system.stocks.forEach((stock, s) => {
      for (let e = 0; e < slotOf(stock.slot).size; e++) {
        const one = must(must(first[s])[e]);
        const sum = one + 2 * must(must(second[s])[e]) + 2 * must(must(third[s])[e]) + must(must(fourth[s])[e]);
        const move = staged && stock.method === 'system' ? (dt / 6) * sum : dt * one;
        const next = at(stock.slot, k, e) + move;
        write(stock.slot, k + 1, e, stock.nonNegative && next <= 0 ? 0 : next);
      }
    });
  }

  for (const equation of system.finish) evaluate(equation, atInstant(steps));
  return { memory, offset: (id) => must(offsets[id]) };
}

function survival(curve: Survival, since: number, value: (node: Node) => number): number {
  const later = curve.later ? value(curve.later) : 0;
  if (!(later >= 0)) return NaN;
  const age = since + later;
  switch (curve.kind) {
    case 'fixed':
      if (!(value(curve.lifetime) >= 0)) return NaN;
      return age < value(curve.lifetime) - 1e-9 ? 1 : 0;
    case 'geometric': {
      const rate = value(curve.rate);
      return rate < 0 || rate > 1 || Number.isNaN(rate) ? NaN : Math.pow(1 - rate, age);
    }
    case 'weibull': {
      const [scale, shape] = [value(curve.scale), value(curve.shape)];
      if (!(scale >= 0) || !(shape > 0)) return NaN;
      return Math.exp(-(age === scale ? 1 : Math.pow(age / scale, shape)));
    }
  }
}

/**
 * The positive roots of Σ c[k]·x^k, ascending: one at most between two neighbouring roots of its derivative, which this finds
 * first. A root that only touches 0 counts once.
 */
function positiveRoots(c: readonly number[]): number[] {
  const first = c.findIndex((one) => one !== 0);
  const p = first > 0 ? c.slice(first) : c;
  if (first < 0 || p.length < 2) return [];
  const value = (of: readonly number[], x: number) => of.reduceRight((sum, one) => sum * x + one, 0);
  const sign = (x: number) => (Math.abs(value(p, x)) <= 1e-12 * value(p.map(Math.abs), x) ? 0 : Math.sign(value(p, x)));
  const turns = positiveRoots(p.slice(1).map((one, k) => one * (k + 1)));
  let end = 2 * (turns.at(-1) ?? 1);
  const top = must(p.findLast((one) => one !== 0));
  while (end < 1e100 && Math.sign(value(p, end)) !== Math.sign(top)) end *= 2;
  const roots: number[] = [];
  let low = 0;
  for (const high of [...turns, end]) {
    if (low > 0 && sign(low) === 0) roots.push(low);
    if (sign(low) * sign(high) === -1) {
      let [a, b] = [low, high];
      for (let halving = 0; halving < 2000 && (a + b) / 2 > a && (a + b) / 2 < b; halving++) {
        if (Math.sign(value(p, (a + b) / 2)) === sign(low)) a = (a + b) / 2;
        else b = (a + b) / 2;
      }
      roots.push((a + b) / 2);
    }
    low = high;
  }
  return roots;
}

/** Root of `gap` in [low, high] by Chandrupatla's method; NaN without a change of sign. */
function chandrupatla(low: number, high: number, gap: (x: number) => number): number {
  const atLow = gap(low);
  if (atLow === 0) return low;
  const atHigh = gap(high);
  if (atHigh === 0) return high;
  const width = Math.abs(high - low);
  if (width === Infinity || !((atLow < 0 && atHigh > 0) || (atLow > 0 && atHigh < 0))) return NaN;
  let [newest, opposite, before] = [
    { x: high, y: atHigh },
    { x: low, y: atLow },
    { x: high, y: atHigh },
  ];
  let x = (low + high) * 0.5;
  for (let passes = 3; ; passes++) {
    const y = gap(x);
    if (y === 0 || Number.isNaN(y)) return y === 0 ? x : NaN;
    [before, opposite] = y < 0 === newest.y < 0 ? [newest, opposite] : [opposite, newest];
    newest = { x, y };
    const best = Math.abs(opposite.y) < Math.abs(y) ? opposite.x : x;
    const tolerance = Math.abs(best) * 2 ** -52 + width * 2 ** -64;
    const span = opposite.x - newest.x;
    if (Math.abs(span) <= 2 * tolerance) return best;
    if (passes > 42) {
      x = (x + opposite.x) * 0.5;
      continue;
    }
    let share = 0.5;
    const place = (newest.x - opposite.x) / (before.x - opposite.x);
    const height = (newest.y - opposite.y) / (before.y - opposite.y);
    if (height * height < place && (1 - height) * (1 - height) < 1 - place) {
      const first = (newest.y / (opposite.y - newest.y)) * (before.y / (opposite.y - before.y));
      share = first + ((before.x - newest.x) / span) * (newest.y / (before.y - newest.y)) * (opposite.y / (before.y - opposite.y));
    }
    const least = tolerance / Math.abs(span);
    x = newest.x + Math.min(share >= least ? share : least, 1 - least) * span;
  }
}

function interpolate({ x, y, outside, range, before }: CurvePoints, interpolation: 'step' | 'linear' | 'log', at: number): number {
  if (x.length === 0 || Number.isNaN(at)) return NaN;
  for (let i = 0; i < x.length; i++) if (at === must(x[i]) || Math.abs(at - must(x[i])) <= 1e-12 * Math.abs(must(x[i]))) return must(y[i]);
  let i = -1;
  while (i + 1 < x.length && must(x[i + 1]) < at) i++;
  if (i < 0 && before !== undefined) return before;
  const beyond = i < 0 || i === x.length - 1;
  if (beyond && outside === 'refuse') return NaN;
  if (interpolation === 'step' || (beyond && (outside !== 'trend' || x.length === 1))) return must(y[Math.max(i, 0)]);
  i = Math.min(Math.max(i, 0), x.length - 2);
  const [y0, y1] = [must(y[i]), must(y[i + 1])];
  const share = (at - must(x[i])) / (must(x[i + 1]) - must(x[i]));
  const found = interpolation === 'linear' ? y0 + share * (y1 - y0) : y0 * Math.pow(y1 / y0, share);
  const [low, high] = range ?? [-Infinity, Infinity];
  return beyond && (found < low - 1e-12 * Math.abs(low) || found > high + 1e-12 * Math.abs(high)) ? NaN : found;
}

function binary(op: Extract<Node, { kind: 'binary' }>['op'], a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '<':
      return truth(a < b);
    case '<=':
      return truth(a <= b);
    case '>':
      return truth(a > b);
    case '>=':
      return truth(a >= b);
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case 'and':
      return truth(isTrue(a) && isTrue(b));
    case 'or':
      return truth(isTrue(a) || isTrue(b));
  }
}

function math(fn: Extract<Node, { kind: 'math' }>['fn'], args: readonly number[], dt: number): number {
  const x = args[0] ?? NaN;
  const y = args[1] ?? NaN;
  switch (fn) {
    case 'min':
      return Math.min(...args);
    case 'max':
      return Math.max(...args);
    case 'floor':
      return isWhole(x) ? plusZero(Math.round(x)) : Math.floor(x);
    case 'ceil':
      return isWhole(x) ? plusZero(Math.round(x)) : plusZero(Math.ceil(x));
    case 'round': {
      const [size, down] = [Math.abs(x), Math.floor(Math.abs(x))];
      const up = size - down >= 0.5 - Math.min(1e-6, 1e-12 * size);
      return plusZero(Math.sign(x) * (up ? down + 1 : down));
    }
    case 'mod':
      if (y === Infinity || y === -Infinity) return x === 0 || (Number.isFinite(x) && x > 0 === y > 0) ? x : NaN;
      return isWhole(x / y) ? 0 : x - y * Math.floor(x / y);
    case 'on_grid':
      return onGrid(x, dt);
    case 'compare': {
      const same = x === y || Math.abs(x - y) < 1e-12 * Math.max(Math.abs(x), Math.abs(y));
      return Number.isNaN(x) || Number.isNaN(y) ? NaN : same ? 0 : x < y ? -1 : 1;
    }
    case 'pow':
      return Math.pow(x, y);
    case 'is_unlimited':
      return truth(x === Infinity);
    default:
      return Math[fn](x);
  }
}

const isWhole = (x: number) => Math.abs(x - Math.round(x)) <= Math.min(1e-6, 1e-12 * Math.abs(x));
const plusZero = (x: number) => (x === 0 ? 0 : x);

/** A time in years: whole seconds of a year of 365 days, or whole steps, without the rounding of its sums. */
function onGrid(years: number, dt: number): number {
  const seconds = Math.round(years * 365 * 86_400);
  if (Math.abs(years * 365 * 86_400 - seconds) <= 1e-4) return seconds / (365 * 86_400);
  const steps = Math.round(years / dt);
  if (!(Math.abs(years / dt - steps) <= 1e-6)) return years;
  return dt > 1 ? steps * dt : steps / Math.round(1 / dt);
}

const isTrue = (x: number) => x !== 0 && !Number.isNaN(x);
const truth = (x: boolean) => (x ? 1 : 0);

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('oracle: nothing there; the system or its input is not well formed');
  return value;
}
