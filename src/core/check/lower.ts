import type { Node, System } from '../engine/system.ts';
import type { CheckedModel } from './checked-model.ts';
import { ExpressionLowering, type Context } from './lower-expression.ts';
import { orderSystem } from './order-system.ts';
import { SystemDraft } from './system-draft.ts';

/** A system and the mapping from the model's names to its slots. */
export interface Lowered {
  readonly system: System;
  /** Variable or category → its slot. */
  readonly slots: ReadonlyMap<string, number>;
  /** Variable → the slot that takes its given value: its own, or a hidden one where the variable itself is limited to less. */
  readonly given: ReadonlyMap<string, number>;
  /** In the order of `CheckedModel.leftovers`. */
  readonly leftovers: readonly number[];
  /** In the order of `CheckedModel.requires`. */
  readonly requires: readonly number[];
  /** Series read by lookup, in the order of `System.curves`. */
  readonly curves: readonly string[];
  /** In the order of `System.histories`: the series, and the conversion factor from its unit to the unit of the additions. */
  readonly histories: readonly { readonly series: string; readonly factor: number; readonly slot: number }[];
}

/**
 * Lowers a checked model to numbered slots. A sub-expression that depends only on constants, or on fewer dimensions than
 * its equation, moves to a hidden slot and is computed once. Equal hidden expressions share one slot.
 */
export function lowerModel(model: CheckedModel): Lowered {
  const draft = new SystemDraft(model);
  const expressions = new ExpressionLowering(model, draft);
  const { scope, equations, categories, requires } = model;
  for (const [name, variable] of scope.variables) {
    const { role } = variable.draft;
    if (role === 'series' && scope.against.has(name)) continue;
    const slot = draft.slot(name, variable.phase === 'time' ? 'row' : 'constant', draft.axesOf(variable.dims));
    draft.named.set(name, slot);
    if (role !== 'series' && role !== 'input' && role !== 'parameter') continue;
    const value = equations.has(name) ? draft.hiddenSlot(role === 'series' ? 'row' : 'constant', draft.axesOf(variable.dims)) : slot;
    draft.given.set(name, value);
    if (role === 'series') draft.series.push({ slot: value, name });
    else draft.inputs.push(value);
  }
  for (const [name, equation] of equations) {
    const variable = scope.variables.get(name)!;
    const target = draft.named.get(name)!;
    const axes = draft.axesOf(variable.dims);
    const context: Context = { axes, phase: variable.phase };
    switch (equation.kind) {
      case 'equation':
        expressions.define(target, equation.value, context);
        break;
      case 'stock':
        draft.stocks.push({
          slot: target,
          initial: expressions.node(equation.initial, context),
          change: expressions.change(equation.change, context),
          method: 'system',
          ...(variable.draft.role === 'stock' && variable.draft.nonNegative ? { nonNegative: true } : {}),
        });
        break;
      case 'solve':
        draft.emit(variable.phase, {
          kind: 'solve',
          target,
          low: expressions.node(equation.low, context),
          high: expressions.node(equation.high, context),
          left: expressions.node(equation.left, context),
          right: expressions.node(equation.right, context),
          block: [],
        });
        break;
      default:
        equation satisfies never;
    }
  }
  for (const category of categories) {
    const axes = draft.axesOf(category.dims);
    const slot = draft.slot(category.draft.name, category.phase === 'time' ? 'row' : 'constant', axes);
    draft.named.set(category.draft.name, slot);
    const context: Context = { axes, phase: category.phase };
    const last: Node = { kind: 'number', value: category.draft.otherwise === undefined ? -1 : category.cases.length };
    const node = category.cases.reduceRight<Node>(
      (otherwise, one, index) => ({
        kind: 'if',
        condition: expressions.node(one.when, context),
        then: { kind: 'number', value: index },
        otherwise: expressions.cut(index + 1, otherwise, context),
      }),
      last,
    );
    draft.emit(category.phase, { kind: 'elementwise', target: slot, node });
  }
  const leftovers = model.leftovers.map(({ stock, left }) => {
    const axes = draft.axesOf(scope.variables.get(stock)!.dims);
    const slot = draft.slot(`left of ${stock}`, 'row', axes);
    expressions.define(slot, left, { axes, phase: 'time' });
    return slot;
  });
  const requireSlots = requires.map(({ that }, index) => {
    const axes = draft.axesOf(that.dims);
    const slot = draft.slot(`require ${index + 1}`, that.phase === 'time' ? 'row' : 'constant', axes);
    expressions.define(slot, that, { axes, phase: that.phase });
    return slot;
  });
  const system = orderSystem({
    axes: draft.axes,
    slots: draft.slots,
    method: model.draft.method,
    inputs: draft.inputs,
    series: draft.series,
    curves: draft.curves,
    histories: draft.histories.map((history) => history.series),
    stocks: draft.stocks,
    constants: draft.constants,
    step: draft.step,
    finish: draft.finish,
  });
  return {
    system,
    slots: draft.named,
    given: draft.given,
    leftovers,
    requires: requireSlots,
    curves: draft.curveNames,
    histories: draft.histories,
  };
}
