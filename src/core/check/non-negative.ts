import { divideUnits } from '../units/unit-algebra.ts';
import { yearUnit } from '../units/named-units.ts';
import type { CheckedEquation, CheckedModel } from './checked-model.ts';
import type { StockDraft } from './draft.ts';
import { inOrder, type Reporter, type Scope, type Variable } from './scope.ts';
import type { Typed } from './typed.ts';

/**
 * Stocks with `non_negative: true` (XMILE 1.0, non-negative stocks): what flows out in a step is what the stock holds at its
 * start, in the order listed, a negative inflow before the outflows. The flow itself is limited, so that no more arrives
 * elsewhere than has left, also where a scenario gives a value in place of its equation. A parameter, a series or an
 * expression in the list keeps its value: the stock stops at 0, and the run says so.
 */
type Equations = Map<string, CheckedEquation>;

/** Flows that are limited change over time, whatever their equations read. */
export function markLimitedFlows(scope: Scope): void {
  for (const { draft } of nonNegativeStocks(scope)) {
    for (const { text } of [...draft.inflows, ...draft.outflows]) {
      const flow = scope.variables.get(text.trim());
      if (flow && ('equation' in flow.draft || isCut(flow))) flow.phase = 'time';
    }
  }
}

/** A value that a scenario gives in place of an equation. */
function isCut({ draft }: Variable): boolean {
  return 'cut' in draft && draft.cut;
}

/** Limits the flows; gives what those that cannot be limited leave of their stocks. */
export function limitFlows(scope: Scope, equations: Equations, reporter: Reporter): CheckedModel['leftovers'] {
  const leftovers: CheckedModel['leftovers'][number][] = [];
  for (const { draft, variable } of nonNegativeStocks(scope)) {
    const stock = equations.get(draft.name);
    if (scope.method === 'rk4') {
      reporter.report(
        'time.method',
        { path: [...draft.path, 'non_negative'], model: draft.model },
        `${draft.name} is non_negative, and its limit holds for whole steps, which Runge–Kutta does not take`,
        'use method: euler',
      );
    } else if (stock?.kind === 'stock') {
      const left = limitFlowsOf(scope, equations, variable, stock);
      if (left) leftovers.push({ stock: draft.name, left });
    }
  }
  return leftovers;
}

function* nonNegativeStocks(scope: Scope): Generator<{ draft: StockDraft; variable: Variable }> {
  for (const variable of scope.variables.values()) {
    const { draft } = variable;
    if (draft.role === 'stock' && draft.nonNegative) yield { draft, variable };
  }
}

/** The rate that is left after all flows, where one of them cannot be limited. */
function limitFlowsOf(
  scope: Scope,
  equations: Equations,
  stock: Variable,
  { change }: CheckedEquation & { kind: 'stock' },
): Typed | undefined {
  const { dims, unit } = stock;
  const span = { start: 0, end: 0 };
  const rate = { span, dims, phase: 'time', unit: divideUnits(unit, yearUnit) } as const;
  const zero: Typed = { kind: 'number', value: 0, span, unit: 'zero', dims: [], phase: 'constant' };
  const bound = (fn: 'min' | 'max', a: Typed, b: Typed): Typed => ({ kind: 'math', fn, args: [a, b], ...rate });
  const held: Typed = { kind: 'variable', name: stock.draft.name, picks: [], span, unit, dims, phase: 'time' };
  const step: Typed = { kind: 'clock', what: 'step', span, unit: yearUnit, dims: [], phase: 'constant' };
  let unlimited = false;
  let left: Typed = { kind: 'binary', op: '/', left: held, right: step, ...rate };
  for (const { sign, flow } of change) {
    const source = flow.kind === 'convert' ? flow.operand : flow;
    const value = source.kind === 'variable' && source.picks.length === 0 ? ownValue(scope, equations, source.name) : undefined;
    if (source.kind === 'variable' && value && inOrder(scope, source.dims).join() === dims.join()) {
      const type = { span: value.span, dims, phase: 'time', unit: source.unit } as const;
      const most = bound('max', zero, left);
      const here: Typed =
        flow.kind === 'convert' ? { kind: 'convert', factor: 1 / flow.factor, operand: most, from: flow.to, to: flow.from, ...type } : most;
      const limit: Typed = sign === 1 ? { kind: 'unary', op: 'negate', operand: here, ...type } : here;
      equations.set(source.name, {
        kind: 'equation',
        value: { kind: 'math', fn: sign === 1 ? 'max' : 'min', args: [value, limit], ...type },
      });
    } else unlimited = true;
    left = { kind: 'binary', op: sign === 1 ? '+' : '-', left, right: bound(sign === 1 ? 'min' : 'max', zero, flow), ...rate };
  }
  return unlimited ? left : undefined;
}

/** How a flow is computed, or the value given in its place. */
function ownValue(scope: Scope, equations: Equations, name: string): Typed | undefined {
  const equation = equations.get(name);
  if (equation) return equation.kind === 'equation' ? equation.value : undefined;
  const variable = scope.variables.get(name);
  if (!variable || !isCut(variable)) return undefined;
  const { unit, dims, draft } = variable;
  return { kind: 'given', name, span: { start: 0, end: 0 }, unit, dims, phase: draft.role === 'series' ? 'time' : 'constant' };
}
