/** A reduced Euler system, with constant sub-expressions in slots of their own, → the program of its draws. */
import type { Prepared } from '../javascript/prepare.ts';
import type { Equation, ManyAsked, Node } from '../system.ts';
import { elementOf, elementsOver, ProgramBuilder, Unsupported, type At, type Phase } from './program-builder.ts';
import type { CallName, Operation, ScalarProgram } from './scalar-program.ts';

export interface Why {
  readonly why: string;
}

/** The program, or why there is none. */
/** `sharesByDraw`: the survival tables that differ from draw to draw. */
export function buildProgram(prepared: Prepared, asked: ManyAsked, sharesByDraw: ReadonlySet<number>): ScalarProgram | Why {
  if (prepared.system.method === 'rk4') return { why: 'it is integrated by Runge–Kutta' };
  try {
    return new Building(prepared, asked, sharesByDraw).build();
  } catch (error) {
    if (error instanceof Unsupported) return { why: error.message };
    throw error;
  }
}

const calls: Readonly<Record<string, CallName>> = {
  floor: 'floor',
  ceil: 'ceil',
  round: 'round',
  mod: 'mod',
  on_grid: 'onGrid',
  sin: 'sin',
  cos: 'cos',
};
const lookups = { step: 'lookupStep', linear: 'lookupLinear', log: 'lookupLog' } as const;

/** The number that stands for the slot of a table's survivors, where they differ from draw to draw. */
export const slotOfSurvivors = (table: number): number => -1 - table;

const earlier = 'it reads an earlier instant after the last';

class Building {
  private readonly builder = new ProgramBuilder();
  private readonly system: Prepared['system'];
  private readonly prepared: Prepared;
  private readonly asked: ManyAsked;
  private readonly sharesByDraw: ReadonlySet<number>;
  /** Slot → node of each element, by phase: constants and the end, the first instant, every instant. */
  private readonly constants = new Map<number, number[]>();
  private readonly start = new Map<number, number[]>();
  private readonly rows = new Map<number, number[]>();
  private readonly column = new Map<string, number>();
  /** Elements of series that change at some rows only. */
  private readonly bent = new Set<string>();
  private readonly series: ReadonlySet<number>;
  private phase: Phase = 'once';

  constructor(prepared: Prepared, asked: ManyAsked, sharesByDraw: ReadonlySet<number>) {
    this.sharesByDraw = sharesByDraw;
    this.prepared = prepared;
    this.system = prepared.system;
    this.asked = asked;
    this.series = new Set(prepared.system.series.map(({ slot }) => slot));
    asked.columns.forEach((cells, index) => {
      for (const { slot, element, row } of cells) {
        const key = `${slot} ${element}`;
        if (row === undefined) this.column.set(key, index);
        else this.bent.add(key);
      }
    });
  }

  build(): ScalarProgram {
    const { system, builder, asked } = this;
    system.constants.forEach((equation) => this.equation(equation));
    this.phase = 'start';
    for (const item of system.start) {
      if (item.kind !== 'initial') {
        this.equation(item);
        continue;
      }
      const { slot, initial } = system.stocks[item.stock]!;
      this.define(slot, (at) => this.expression(initial, at));
    }
    this.phase = 'instant';
    const states = system.stocks.map(({ slot }) => {
      const initial = this.start.get(slot)!;
      const first = builder.states.length;
      for (const node of initial) builder.states.push({ initial: node, next: -1 });
      this.define(slot, (_, element) => builder.node('state', [], first + element));
      return first;
    });
    system.step.forEach((equation) => this.equation(equation));
    system.stocks.forEach(({ slot, change, nonNegative }, index) => {
      let element = 0;
      for (const at of elementsOver(system, this.axesOf(slot))) {
        const moved = builder.node('+', [this.rows.get(slot)![element]!, builder.node('*', [this.step(), this.expression(change, at)])]);
        builder.states[states[index]! + element]!.next = nonNegative ? builder.node('max', [builder.number(0), moved]) : moved;
        element += 1;
      }
    });
    this.guard('row');
    this.phase = 'end';
    system.finish.forEach((equation) => this.equation(equation));
    this.guard('constant');
    for (const { slot, element } of asked.cells) {
      if (this.system.slots[slot]!.storage === 'row') builder.indexOfStored({ slot, element });
      else builder.outcomes.push({ slot, element, node: this.cell(slot, element) });
    }
    for (const row of builder.stored) row.node = this.rows.get(row.slot)?.[row.element];
    return builder.program();
  }

  private guard(storage: 'constant' | 'row'): void {
    this.asked.guards.forEach(({ slot }, guard) => {
      const { size, storage: own } = this.system.slots[slot]!;
      if (own === storage)
        for (let element = 0; element < size; element++) this.builder.guards.push({ node: this.cell(slot, element), guard });
    });
  }

  /** Whether values are those of the first instant, before any is computed at it. */
  private get isFirst(): boolean {
    return this.phase === 'once' || this.phase === 'start';
  }

  private axesOf(slot: number): readonly number[] {
    return this.system.slots[slot]!.axes;
  }

  private step(): number {
    return this.builder.node('given', [], this.builder.indexOfGiven({ slot: -1, element: 0 }));
  }

  /** Where the values of a slot are in this phase. */
  private values(slot: number): Map<number, number[]> {
    if (this.system.slots[slot]!.storage === 'constant') return this.constants;
    return this.isFirst ? this.start : this.rows;
  }

  private define(slot: number, node: (at: At, element: number) => number): void {
    const into: number[] = [];
    this.values(slot).set(slot, into);
    for (const at of elementsOver(this.system, this.axesOf(slot))) into.push(node(at, into.length));
  }

  private cell(slot: number, element: number): number {
    const { builder } = this;
    if (this.phase === 'end' && this.system.slots[slot]!.storage !== 'constant') {
      const column = this.column.get(`${slot} ${element}`);
      if (column !== undefined) return builder.node('column', [], column);
      if (this.series.has(slot) && !this.bent.has(`${slot} ${element}`))
        return builder.node('given last row', [], builder.indexOfRow({ slot, element }));
      return builder.node('stored last', [], builder.indexOfStored({ slot, element }));
    }
    const known = this.values(slot).get(slot)?.[element];
    if (known !== undefined) return known;
    const column = this.column.get(`${slot} ${element}`);
    if (column !== undefined) return builder.node('column', [], column);
    if (!this.series.has(slot)) return builder.node('given', [], builder.indexOfGiven({ slot, element }));
    if (this.bent.has(`${slot} ${element}`)) {
      const stored = builder.indexOfStored({ slot, element });
      return builder.node(this.isFirst ? 'stored first' : 'stored', [], stored);
    }
    const row = builder.indexOfRow({ slot, element });
    return builder.node(this.isFirst ? 'given first row' : 'given row', [], row);
  }

  private equation(equation: Equation): void {
    const { builder, system } = this;
    switch (equation.kind) {
      case 'elementwise':
        this.define(equation.target, (at) => this.expression(equation.node, at));
        return;
      case 'reduce':
        this.define(equation.target, (at) => this.reduced(equation, at));
        return;
      case 'surviving':
        this.surviving(equation);
        return;
      case 'npv':
        this.define(equation.target, (at, element) => {
          const flow = this.flow(equation.flow, element);
          return builder.node('npv', [this.expression(equation.rate, at)], flow);
        });
        return;
      case 'irr':
        this.define(equation.target, (_, element) => builder.node('irr', [], this.flow(equation.flow, element)));
        return;
      case 'solve': {
        const slots = [equation.target, ...equation.block.map(({ target }) => target)];
        for (const slot of slots) this.values(slot).set(slot, new Array<number>(system.slots[slot]!.size).fill(-1));
        for (const at of elementsOver(system, this.axesOf(equation.target))) this.root(equation, at);
        return;
      }
      default:
        equation satisfies never;
    }
  }

  private reduced({ over, reducer, node }: Extract<Equation, { kind: 'reduce' }>, at: At): number {
    const { builder, system } = this;
    const axes = [...over].sort((a, b) => a - b);
    let result = builder.number(reducer === 'sum' ? 0 : reducer === 'min' ? Infinity : -Infinity);
    for (const inner of elementsOver(system, axes, at))
      result = builder.node(reducer === 'sum' ? '+' : reducer, [result, this.expression(node, inner)]);
    return result;
  }

  private surviving({ target, additions, history }: Extract<Equation, { kind: 'surviving' }>): void {
    const { builder, prepared } = this;
    const table = prepared.survivals.findIndex((curve) => curve.target === target);
    this.define(target, (_, element) => {
      const before = history === undefined ? undefined : this.survivors(table, element);
      if (this.isFirst) return before ?? builder.number(0);
      const stored = builder.indexOfStored({ slot: additions, element });
      const node = builder.node('surviving', [], builder.sums.length);
      builder.sums.push({ node, table, element, stored });
      return before === undefined ? node : builder.node('+', [node, before]);
    });
  }

  /** Survivors of the additions before the first instant. */
  private survivors(table: number, element: number): number {
    const { builder } = this;
    const { isFirst } = this;
    if (!this.sharesByDraw.has(table))
      return builder.node(isFirst ? 'given first row' : 'given row', [], builder.indexOfRow({ table, element }));
    return builder.node(isFirst ? 'stored first' : 'stored', [], builder.indexOfStored({ slot: slotOfSurvivors(table), element }));
  }

  private flow(slot: number, element: number): number {
    const { builder } = this;
    builder.flows.push(builder.indexOfStored({ slot, element }));
    return builder.flows.length - 1;
  }

  private root({ target, low, high, left, right, block }: Extract<Equation, { kind: 'solve' }>, at: At): void {
    const { builder, system } = this;
    const bounds = [this.expression(low, at), this.expression(high, at)] as const;
    const unknown = builder.node('root', [], builder.roots.length, this.isFirst ? 'once' : this.phase === 'end' ? 'end' : 'instant');
    const put = (slot: number, here: At, node: number): void => {
      this.values(slot).get(slot)![elementOf(system, this.axesOf(slot), here)] = node;
    };
    put(target, at, unknown);
    for (const equation of block) {
      const free = this.axesOf(equation.target).filter((axis) => !at.has(axis));
      for (const here of elementsOver(system, free, at)) {
        if (equation.kind === 'elementwise') put(equation.target, here, this.expression(equation.node, here));
        else if (equation.kind === 'reduce') put(equation.target, here, this.reduced(equation, here));
      }
    }
    const sides = [this.expression(left, at), this.expression(right, at)] as const;
    const inside = new Set<number>();
    const seen = new Map<number, boolean>([[unknown, true]]);
    const depends = (node: number): boolean => {
      if (node < unknown) return false;
      const known = seen.get(node);
      if (known !== undefined) return known;
      const any = builder.nodes[node]!.args.filter(depends).length > 0;
      if (any) inside.add(node);
      seen.set(node, any);
      return any;
    };
    sides.forEach(depends);
    builder.roots.push({
      unknown,
      low: bounds[0],
      high: bounds[1],
      left: sides[0],
      right: sides[1],
      inside: [...inside].sort((a, b) => a - b),
    });
  }

  private expression(node: Node, at: At): number {
    const { builder, system } = this;
    const of = (inner: Node): number => this.expression(inner, at);
    switch (node.kind) {
      case 'number':
        return builder.number(node.value);
      case 'slot':
        return this.cell(node.slot, elementOf(system, this.axesOf(node.slot), at, node.picks));
      case 'previous': {
        const initial = of(node.initial);
        if (this.isFirst) return initial;
        if (this.phase === 'end') throw new Unsupported(earlier);
        const stored = builder.indexOfStored({ slot: node.slot, element: elementOf(system, this.axesOf(node.slot), at, node.picks) });
        return builder.node('select', [builder.node('first'), initial, builder.node('stored before', [], stored)]);
      }
      case 'delay':
        return this.delay(node, at);
      case 'lookup': {
        const { axes, interpolation } = system.curves[node.curve]!;
        return builder.call(lookups[interpolation], [of(node.x)], [node.curve, elementOf(system, axes, at)]);
      }
      case 'step':
        return builder.call('stepUp', [this.clock('time'), of(node.height), of(node.at)]);
      case 'ramp':
        return builder.call('ramp', [this.clock('time'), this.step(), of(node.slope), of(node.from), of(node.to)]);
      case 'pulse':
        return builder.call('pulse', [this.clock('time'), this.step(), of(node.height), of(node.at), of(node.duration)]);
      case 'clock':
        return node.what === 'step' ? this.step() : this.clock(node.what);
      case 'is_element':
        return builder.number(at.get(node.axis) === node.element ? 1 : 0);
      case 'unary':
        return node.op === 'negate'
          ? builder.node('negate', [of(node.operand)])
          : builder.node('not', [builder.condition(of(node.operand))]);
      case 'binary': {
        const args = [of(node.left), of(node.right)];
        if (node.op !== 'and' && node.op !== 'or') return builder.node(node.op, args);
        return builder.node(
          node.op,
          args.map((arg) => builder.condition(arg)),
        );
      }
      case 'math':
        return this.math(node, at);
      case 'if':
        return builder.node('select', [builder.condition(of(node.condition)), of(node.then), of(node.otherwise)]);
      default:
        return node satisfies never;
    }
  }

  private math({ fn, args: given }: Extract<Node, { kind: 'math' }>, at: At): number {
    const { builder } = this;
    const args = given.map((arg) => this.expression(arg, at));
    const call = calls[fn];
    if (call) return builder.call(call, fn === 'on_grid' ? [...args, this.step()] : args);
    if (fn === 'is_unlimited') return builder.node('==', [args[0]!, builder.number(Infinity)]);
    if (fn === 'min' || fn === 'max') return args.slice(1).reduce((a, b) => builder.node(fn, [a, b]), args[0]!);
    return builder.node(fn as Operation, args);
  }

  private clock(what: 'time' | 'elapsed'): number {
    const row = this.builder.indexOfRow({ clock: what });
    return this.builder.node(this.isFirst ? 'given first row' : this.phase === 'end' ? 'given last row' : 'given row', [], row);
  }

  private delay(node: Extract<Node, { kind: 'delay' }>, at: At): number {
    const { builder, system } = this;
    const element = elementOf(system, this.axesOf(node.slot), at, node.picks);
    const duration = this.expression(node.duration, at);
    const before = node.before && this.expression(node.before, at);
    const zero = builder.number(0);
    if (node.past && before === undefined) throw new Unsupported(earlier);
    if (this.isFirst) {
      // One that reads earlier rows only has no present value yet, and needs none.
      const present = node.past ? before! : this.cell(node.slot, element);
      const late = builder.node('select', [builder.node('==', [duration, zero]), present, before ?? present]);
      return builder.node('select', [builder.node('>=', [duration, zero]), late, builder.number(NaN)]);
    }
    if (this.phase === 'end') throw new Unsupported(earlier);
    const stored = builder.indexOfStored({ slot: node.slot, element });
    // The present value is an argument so that its row is stored first.
    const present = node.past ? [] : [this.cell(node.slot, element)];
    const early = before ?? builder.node('stored first', [...present, builder.node('first')], stored);
    return builder.node('delay', [duration, early, ...present], stored);
  }
}
