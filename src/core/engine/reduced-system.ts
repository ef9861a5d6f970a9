/**
 * Reduces a system to what many runs compute again: equations that changed cells reach and that asked slots need. Everything
 * else is given: taken from one run of the whole system, or computed once from that run by the system `once`, which holds the
 * invariant sub-expressions. Operations stay the same and in their order, and so do the bits. A Runge–Kutta system keeps every
 * needed equation, since the values within a step are not results that could be given.
 */
import type { Equation, Node, Slot, Stock, System } from './system.ts';
import { childNodes, targetsOf } from './system-walk.ts';
import { neededSlots, wholeRunReads } from './needed-slots.ts';
import { axesOf, nodesOf, readsOf, withChildren } from './javascript/walk.ts';

export interface ReducedSystem {
  /** Has the slots of the whole system under their numbers, and further ones. A slot that it does not use has size 0. */
  readonly system: System;
  /** Computes further given slots from a run of the whole system. Same numbers of slots. */
  readonly once: System;
  /** Slots that each of the two is given, by their numbers in the whole system or in `once`. */
  readonly given: readonly number[];
  readonly givenOnce: readonly number[];
}

/** `changed`: the slots that draws set. `reached`: those, and every slot that depends on them. `asked`: slots that are read. */
export function reducedSystem(
  whole: System,
  changed: ReadonlySet<number>,
  reached: ReadonlySet<number>,
  asked: ReadonlySet<number>,
): ReducedSystem {
  const needed = neededSlots(whole, asked);
  const staged = whole.method === 'rk4';
  const isKept = (slot: number): boolean => needed.has(slot) && (staged || reached.has(slot));
  const invariants = new Invariants(whole, staged ? undefined : reached);
  const keeps = (equation: Equation): boolean => targetsOf(equation).some(isKept);
  const kept = (equations: readonly Equation[]): Equation[] => equations.filter(keeps).map((one) => invariants.inEquation(one));
  const constants = kept(whole.constants);
  const step = kept(whole.step);
  const places = new Map<number, number>();
  const stocks = whole.stocks.flatMap((stock, index): Stock[] => {
    if (!isKept(stock.slot)) return [];
    places.set(index, places.size);
    return [{ ...stock, initial: invariants.inNode(stock.initial), change: invariants.inNode(stock.change) }];
  });
  const start = whole.start.flatMap((item): System['start'][number][] => {
    if (item.kind === 'initial') return places.has(item.stock) ? [{ ...item, stock: places.get(item.stock)! }] : [];
    return keeps(item) ? [invariants.inEquation(item)] : [];
  });
  const finish = kept(whole.finish);
  const equations = [...constants, ...step, ...finish, ...start.flatMap((item) => (item.kind === 'initial' ? [] : [item]))];
  const targets = new Set([...equations.flatMap(targetsOf), ...stocks.map(({ slot }) => slot)]);
  const reads = new Set([
    ...equations.flatMap(allReads),
    ...stocks.flatMap(({ initial, change }) => [...slotsOf(initial), ...slotsOf(change)]),
  ]);
  const given = [...reads].filter((slot) => !targets.has(slot) && !changed.has(slot));
  const { once, givenOnce, slots } = invariants.once(given);
  const used = new Set([...targets, ...reads, ...changed]);
  const storageOf = staged ? (slot: Slot) => slot.storage : presentOnly(equations, stocks, asked, targets);
  return {
    system: {
      ...whole,
      slots: slots.map((slot) => (used.has(slot.id) ? { ...slot, storage: storageOf(slot) } : unused(slot))),
      constants,
      step,
      stocks,
      start,
      finish,
      ...inputsOf([...given, ...changed], slots),
    },
    once,
    given,
    givenOnce,
  };
}

const unused = (slot: Slot): Slot => ({ ...slot, storage: 'scratch', axes: [], size: 0 });

function inputsOf(given: readonly number[], slots: readonly Slot[]): Pick<System, 'inputs' | 'series'> {
  const isRow = (slot: number): boolean => slots[slot]!.storage === 'row';
  return {
    inputs: given.filter((slot) => !isRow(slot)),
    series: given.filter(isRow).map((slot) => ({ slot, name: slots[slot]!.name })),
  };
}

const slotsOf = (node: Node): number[] => readsOf(node).map(({ slot }) => slot);

/** Every slot an equation reads, at this instant or another, its own targets included. */
function allReads(equation: Equation): readonly number[] {
  const inner = equation.kind === 'solve' ? equation.block.flatMap(allReads) : [];
  return [...nodesOf(equation).flatMap(slotsOf), ...wholeRunReads(equation), ...inner];
}

/** Rows that nothing asks for and that are read at their own instant only need no memory of the run: they become scratch. */
function presentOnly(
  equations: readonly Equation[],
  stocks: readonly Stock[],
  asked: ReadonlySet<number>,
  targets: ReadonlySet<number>,
): (slot: Slot) => Slot['storage'] {
  const lasting = new Set<number>([...asked, ...stocks.map(({ slot }) => slot), ...equations.flatMap(wholeRunReads)]);
  const visit = (node: Node): void => {
    if (node.kind === 'previous' || node.kind === 'delay') lasting.add(node.slot);
    childNodes(node).forEach(visit);
  };
  const nodes = (equation: Equation): readonly Node[] => [
    ...nodesOf(equation),
    ...(equation.kind === 'solve' ? equation.block.flatMap(nodes) : []),
  ];
  [...equations.flatMap(nodes), ...stocks.flatMap(({ initial, change }) => [initial, change])].forEach(visit);
  return ({ id, storage }) => (storage === 'row' && targets.has(id) && !lasting.has(id) ? 'scratch' : storage);
}

/** Moves sub-expressions that no change reaches to slots of their own. */
class Invariants {
  private readonly whole: System;
  /** Undefined: nothing is invariant. */
  private readonly reached: ReadonlySet<number> | undefined;
  private readonly slots: Slot[];
  private readonly constants: Equation[] = [];
  private readonly step: Equation[] = [];
  private readonly known = new Map<string, number>();

  constructor(whole: System, reached: ReadonlySet<number> | undefined) {
    this.whole = whole;
    this.reached = reached;
    this.slots = [...whole.slots];
  }

  inEquation(equation: Equation): Equation {
    const own = (node: Node): Node => this.inNode(node);
    switch (equation.kind) {
      case 'elementwise':
      case 'reduce':
        return { ...equation, node: own(equation.node) };
      case 'surviving': {
        const { survival } = equation;
        const later = survival.later && { later: own(survival.later) };
        if (survival.kind === 'fixed') return { ...equation, survival: { ...survival, ...later, lifetime: own(survival.lifetime) } };
        if (survival.kind === 'geometric') return { ...equation, survival: { ...survival, ...later, rate: own(survival.rate) } };
        return { ...equation, survival: { ...survival, ...later, scale: own(survival.scale), shape: own(survival.shape) } };
      }
      case 'npv':
        return { ...equation, rate: own(equation.rate) };
      case 'irr':
        return equation;
      case 'solve':
        return {
          ...equation,
          low: own(equation.low),
          high: own(equation.high),
          left: own(equation.left),
          right: own(equation.right),
          block: equation.block.map((inner) => this.inEquation(inner)),
        };
      default:
        return equation satisfies never;
    }
  }

  inNode(node: Node): Node {
    if (this.varies(node)) return withChildren(node, (child) => this.inNode(child));
    if (node.kind === 'number' || node.kind === 'slot' || node.kind === 'is_element') return node;
    if (node.kind === 'unary' && node.operand.kind === 'number') return node;
    return { kind: 'slot', slot: this.slotOf(node), picks: [] };
  }

  /** The system that computes what is given and not a result of the whole system's run. */
  once(given: readonly number[]): Pick<ReducedSystem, 'once' | 'givenOnce'> & { readonly slots: readonly Slot[] } {
    const { whole } = this;
    const producer = new Map(whole.step.flatMap((equation) => targetsOf(equation).map((target) => [target, equation] as const)));
    const own = new Set([...this.constants, ...this.step].flatMap(targetsOf));
    const scratch = new Set<Equation>();
    const isScratch = (slot: number): boolean => whole.slots[slot]?.storage === 'scratch';
    const wanted = new Set([...given.filter(isScratch), ...[...this.constants, ...this.step].flatMap(allReads)]);
    for (const slot of wanted) {
      if (own.has(slot) || !isScratch(slot)) continue;
      const equation = producer.get(slot)!;
      scratch.add(equation);
      for (const read of allReads(equation)) wanted.add(read);
    }
    const step = [...whole.step.filter((equation) => scratch.has(equation)), ...this.step];
    const computed = new Set([...own, ...step.flatMap(targetsOf)]);
    const givenOnce = [...wanted].filter((slot) => !computed.has(slot));
    const isUsed = ({ id }: Slot): boolean => wanted.has(id) || computed.has(id);
    const slots = this.slots.map((slot): Slot => (isUsed(slot) && slot.storage === 'scratch' ? { ...slot, storage: 'row' } : slot));
    return {
      slots,
      once: {
        ...whole,
        slots: slots.map((slot) => (isUsed(slot) ? slot : unused(slot))),
        ...inputsOf(givenOnce, slots),
        constants: this.constants,
        start: [],
        stocks: [],
        step,
        finish: [],
      },
      givenOnce,
    };
  }

  private varies(node: Node): boolean {
    const { reached } = this;
    return reached === undefined || readsOf(node).some(({ slot }) => reached.has(slot));
  }

  private slotOf(node: Node): number {
    const key = JSON.stringify(node);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const axes = axesOf(node, this.whole);
    const size = axes.reduce((product, axis) => product * this.whole.axes[axis]!.size, 1);
    const id = this.slots.length;
    const timed = this.isTimed(node);
    this.slots.push({ id, name: 'invariant', storage: timed ? 'row' : 'constant', axes, size });
    (timed ? this.step : this.constants).push({ kind: 'elementwise', target: id, node });
    this.known.set(key, id);
    return id;
  }

  private isTimed(node: Node): boolean {
    switch (node.kind) {
      case 'previous':
      case 'delay':
      case 'step':
      case 'ramp':
      case 'pulse':
        return true;
      case 'clock':
        return node.what !== 'step';
      case 'slot':
        return this.slots[node.slot]!.storage !== 'constant';
      default:
        return childNodes(node).some((child) => this.isTimed(child));
    }
  }
}
