import type { Equation, Node, Pick, Survival } from '../engine/system.ts';
import { conversionFactor } from '../units/unit-algebra.ts';
import type { CheckedModel } from './checked-model.ts';
import { keyOf } from './expression-key.ts';
import type { SystemDraft } from './system-draft.ts';
import { atLeastOneStep, inSteps, timeNode, wholeSteps } from './time-nodes.ts';
import { phaseRank, type Phase, type PickedElement, type Typed, type TypedSurvival } from './typed.ts';

/** Terms per node in a list of flows or cases; see `cut`. */
const longestList = 200;

/** The equation that an expression belongs to. */
export interface Context {
  /** Axes of the equation being lowered. */
  readonly axes: readonly number[];
  readonly phase: Phase;
}

/** Lowers expressions of a checked model to nodes and equations over the slots of a system draft. */
export class ExpressionLowering {
  private readonly model: CheckedModel;
  private readonly draft: SystemDraft;
  /** Key of an expression → its hidden slot. */
  private readonly hidden = new Map<string, number>();

  constructor(model: CheckedModel, draft: SystemDraft) {
    this.model = model;
    this.draft = draft;
  }

  change(flows: readonly { sign: 1 | -1; flow: Typed }[], context: Context): Node {
    const [first, ...rest] = flows.map(({ sign, flow }) => ({ sign, node: this.node(flow, context) }));
    if (!first) return { kind: 'number', value: 0 };
    const start: Node = first.sign === 1 ? first.node : { kind: 'unary', op: 'negate', operand: first.node };
    return rest.reduce<Node>(
      (sum, { sign, node }, index) => ({
        kind: 'binary',
        op: sign === 1 ? '+' : '-',
        left: this.cut(index + 1, sum, context),
        right: node,
      }),
      start,
    );
  }

  /** Moves partial results of a long list of terms to hidden slots, so that no node nests deeper than an equation's text may. */
  cut(terms: number, node: Node, context: Context): Node {
    if (terms % longestList !== 0) return node;
    const slot = this.draft.hiddenSlot(context.phase === 'time' ? 'scratch' : 'constant', context.axes);
    this.draft.emit(context.phase, { kind: 'elementwise', target: slot, node });
    return this.reference(slot);
  }

  /** Builds a slot's equation. A reduction, survival or whole-run value at the root writes to the slot directly. */
  define(target: number, value: Typed, context: Context): void {
    const same = this.draft.axesOf(value.dims).length === context.axes.length && phaseRank[value.phase] === phaseRank[context.phase];
    if (same && value.kind === 'reduce') {
      this.draft.emit(context.phase, this.reduce(target, value, context));
      return;
    }
    if (same && value.kind === 'surviving') {
      this.draft.emit(context.phase, this.surviving(target, value));
      return;
    }
    if (value.kind === 'npv' || value.kind === 'irr') {
      if (same) {
        this.draft.emit('run', this.wholeRun(target, value));
        return;
      }
    }
    this.draft.emit(context.phase, { kind: 'elementwise', target, node: this.node(value, context) });
  }

  node(value: Typed, context: Context): Node {
    if (value.kind === 'number') return { kind: 'number', value: value.value };
    if (value.kind === 'variable') return this.variable(value);
    if (value.kind === 'given') return this.reference(this.draft.given.get(value.name)!);
    if (value.kind === 'clock') return { kind: 'clock', what: value.what };
    const axes = this.draft.axesOf(value.dims);
    if (axes.length < context.axes.length || phaseRank[value.phase] < phaseRank[context.phase]) return this.reference(this.hide(value));
    switch (value.kind) {
      case 'is_element':
        return { kind: 'is_element', ...this.picks([value.picked])[0]! };
      case 'convert':
        return { kind: 'binary', op: '*', left: this.node(value.operand, context), right: { kind: 'number', value: value.factor } };
      case 'unary':
        return { kind: 'unary', op: value.op, operand: this.node(value.operand, context) };
      case 'binary':
        return timeNode(value, this.node(value.left, context), this.node(value.right, context));
      case 'math':
        return { kind: 'math', fn: value.fn, args: value.args.map((arg) => this.node(arg, context)) };
      case 'if':
        return {
          kind: 'if',
          condition: this.node(value.condition, context),
          then: this.node(value.then, context),
          otherwise: this.node(value.otherwise, context),
        };
      case 'step':
        return { kind: 'step', height: this.node(value.height, context), at: this.node(value.at, context) };
      case 'ramp':
        return {
          kind: 'ramp',
          slope: this.node(value.slope, context),
          from: this.node(value.from, context),
          to: this.node(value.to, context),
        };
      case 'pulse':
        return {
          kind: 'pulse',
          height: this.node(value.height, context),
          at: this.node(value.at, context),
          duration: this.node(value.duration, context),
        };
      case 'lookup':
        return { kind: 'lookup', curve: this.curve(value.series), x: this.node(value.x, context) };
      case 'previous':
        return { kind: 'previous', ...this.rowOf(value.operand), initial: this.node(value.initial, context) };
      case 'delay':
        return {
          kind: 'delay',
          ...this.rowOf(value.operand),
          duration: inSteps(this.once(value.duration, context)),
          before: value.before && this.node(value.before, context),
        };
      case 'delay_fixed':
        return {
          kind: 'delay',
          ...this.rowOf(value.operand),
          duration: wholeSteps(this.once(value.duration, context)),
          before: this.node(value.before, context),
          past: true,
        };
      case 'reduce':
      case 'surviving':
      case 'npv':
      case 'irr':
      case 'chain':
      case 'smooth':
      case 'cumulative':
      case 'initial':
        return this.reference(this.hide(value));
      default:
        return value satisfies never;
    }
  }

  private variable(value: Typed & { kind: 'variable' }): Node {
    const slot = this.draft.named.get(value.name)!;
    return { kind: 'slot', slot, picks: this.picks(value.picks) };
  }

  private picks(picked: readonly PickedElement[]): readonly Pick[] {
    return picked.map(({ dim, element }) => ({
      axis: this.draft.axisOf.get(dim)!,
      element: this.model.scope.dimensions.get(dim)!.indexOf(element),
    }));
  }

  private reference(slot: number): Node {
    return { kind: 'slot', slot, picks: [] };
  }

  /** A node that may be repeated: the value's own, or a reference to a hidden slot where it takes computing. */
  private once(value: Typed, context: Context): Node {
    return value.kind === 'number' || value.kind === 'variable' ? this.node(value, context) : this.reference(this.hide(value));
  }

  /** The hidden slot of a sub-expression; equal expressions share it. */
  private hide(value: Typed): number {
    const axes = this.draft.axesOf(value.dims);
    const context: Context = { axes, phase: value.phase };
    const key = `${value.phase} ${axes.join(',')} ${keyOf(value)}`;
    const known = this.hidden.get(key);
    if (known !== undefined) return known;
    if (value.kind === 'smooth' || value.kind === 'cumulative' || value.kind === 'initial') return this.hideStock(key, value, context);
    if (value.kind === 'chain') return this.hideChain(key, value, context);
    const slot = this.draft.hiddenSlot(value.phase === 'time' ? 'scratch' : 'constant', axes);
    this.hidden.set(key, slot);
    this.define(slot, value, context);
    return slot;
  }

  /** Hidden stock for a function with state (`smooth`, `cumulative`). For `initial` it is a stock that never changes. */
  private hideStock(key: string, value: Typed & { kind: 'smooth' | 'cumulative' | 'initial' }, context: Context): number {
    const slot = this.draft.hiddenSlot('row', context.axes);
    this.hidden.set(key, slot);
    const operand = this.node(value.operand, context);
    if (value.kind === 'cumulative')
      this.draft.stocks.push({ slot, initial: { kind: 'number', value: 0 }, change: operand, method: 'left' });
    else if (value.kind === 'initial')
      this.draft.stocks.push({ slot, initial: operand, change: { kind: 'number', value: 0 }, method: 'left' });
    else {
      const gap: Node = { kind: 'binary', op: '-', left: operand, right: this.reference(slot) };
      this.draft.stocks.push({
        slot,
        initial: operand,
        change: { kind: 'binary', op: '/', left: gap, right: atLeastOneStep(this.once(value.duration, context)) },
        method: 'system',
      });
    }
    return slot;
  }

  /**
   * Hidden stocks for `delay_n` and `smooth_n`, each with its part of the time: a level that follows the one before it, or a
   * content that gives content / time to the next. The part is a step where it is shorter, as for `smooth`.
   */
  private hideChain(key: string, value: Typed & { kind: 'chain' }, context: Context): number {
    const operand = this.node(value.operand, context);
    const part = this.draft.hiddenSlot('scratch', context.axes);
    const own: Node = { kind: 'binary', op: '/', left: this.once(value.duration, context), right: { kind: 'number', value: value.order } };
    this.draft.emit('time', { kind: 'elementwise', target: part, node: atLeastOneStep(own) });
    const first = value.initial ? this.node(value.initial, context) : operand;
    const start: Node = value.what === 'smooth' ? first : { kind: 'binary', op: '*', left: first, right: this.reference(part) };
    let arriving: Node = operand;
    let last = part;
    for (let stage = 0; stage < value.order; stage++) {
      const stock = this.draft.hiddenSlot('row', context.axes);
      const level = this.reference(stock);
      if (value.what === 'smooth') {
        const gap: Node = { kind: 'binary', op: '-', left: arriving, right: level };
        this.draft.stocks.push({
          slot: stock,
          initial: start,
          change: { kind: 'binary', op: '/', left: gap, right: this.reference(part) },
          method: 'system',
        });
        last = stock;
      } else {
        last = this.draft.hiddenSlot('scratch', context.axes);
        this.draft.emit('time', {
          kind: 'elementwise',
          target: last,
          node: { kind: 'binary', op: '/', left: level, right: this.reference(part) },
        });
        const change: Node = { kind: 'binary', op: '-', left: arriving, right: this.reference(last) };
        this.draft.stocks.push({ slot: stock, initial: start, change, method: 'system' });
      }
      arriving = this.reference(last);
    }
    this.hidden.set(key, last);
    return last;
  }

  /** A row slot with the operand at every instant: the variable's slot with its picks, or a hidden slot. */
  private rowOf(value: Typed): { slot: number; picks: readonly Pick[] } {
    if (value.kind === 'variable' && value.phase === 'time')
      return { slot: this.draft.named.get(value.name)!, picks: this.picks(value.picks) };
    return { slot: this.hiddenRow(value, value.dims), picks: [] };
  }

  /** A row slot over exactly these dimensions; the operand is broadcast over those it lacks. */
  private wholeRow(value: Typed, dims: readonly string[]): number {
    if (value.kind === 'variable' && value.phase === 'time' && value.picks.length === 0 && sameList(value.dims, dims))
      return this.draft.named.get(value.name)!;
    return this.hiddenRow(value, dims);
  }

  private hiddenRow(value: Typed, dims: readonly string[]): number {
    const axes = this.draft.axesOf(dims);
    const key = `row ${axes.join(',')} ${keyOf(value)}`;
    const known = this.hidden.get(key);
    if (known !== undefined) return known;
    const slot = this.draft.hiddenSlot('row', axes);
    this.hidden.set(key, slot);
    this.define(slot, value, { axes, phase: 'time' });
    return slot;
  }

  private reduce(target: number, value: Typed & { kind: 'reduce' }, context: Context): Equation {
    const over = this.draft.axesOf(value.over);
    const axes = [...new Set([...context.axes, ...over])].sort((a, b) => a - b);
    return { kind: 'reduce', target, reducer: value.reducer, over, node: this.node(value.operand, { axes, phase: context.phase }) };
  }

  private surviving(target: number, value: Typed & { kind: 'surviving' }): Equation {
    const axes = this.draft.axesOf(value.dims);
    const row = this.wholeRow(value.additions, value.dims);
    const survival = this.survival(value.survival, { axes, phase: 'constant' });
    let history: number | undefined;
    if (value.history !== undefined) {
      const series = this.model.scope.variables.get(value.history)!;
      const { unit } = value.additions;
      const factor = unit === 'zero' || unit === 'truth' ? 1 : conversionFactor(series.unit, unit);
      history = this.draft.histories.push({ series: value.history, factor, slot: target }) - 1;
    }
    return { kind: 'surviving', target, additions: row, survival, history };
  }

  private survival(survival: TypedSurvival, context: Context): Survival {
    const own = this.curveByAge(survival, context);
    return survival.later ? { ...own, later: this.node(survival.later, context) } : own;
  }

  private curveByAge(survival: TypedSurvival, context: Context): Survival {
    switch (survival.kind) {
      case 'fixed':
        return { kind: 'fixed', lifetime: this.node(survival.lifetime, context) };
      case 'geometric':
        return { kind: 'geometric', rate: this.node(survival.rate, context) };
      case 'weibull':
        return { kind: 'weibull', scale: this.node(survival.scale, context), shape: this.node(survival.shape, context) };
      default:
        return survival satisfies never;
    }
  }

  private wholeRun(target: number, value: Typed & { kind: 'npv' | 'irr' }): Equation {
    const flow = this.wholeRow(value.flow, value.dims);
    if (value.kind === 'irr') return { kind: 'irr', target, flow };
    return { kind: 'npv', target, flow, rate: this.node(value.rate, { axes: this.draft.axesOf(value.dims), phase: 'run' }) };
  }

  private curve(series: string): number {
    const known = this.draft.curveNames.indexOf(series);
    if (known >= 0) return known;
    const variable = this.model.scope.variables.get(series)!;
    this.draft.curveNames.push(series);
    const between = variable.draft.role === 'series' ? variable.draft.between : 'linear';
    // A growth factor is stored as its logarithm, in which constant growth is a line.
    const interpolation = variable.unit.fold && between === 'log' ? 'linear' : between;
    return this.draft.curves.push({ name: series, axes: this.draft.axesOf(variable.dims), interpolation }) - 1;
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
