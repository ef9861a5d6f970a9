/** Nodes → JavaScript expressions. Every expression is an atom or parenthesised. */
import type { Node } from '../system.ts';
import { base, cellOf, clock, element, join, origin, present, slotOf, type Site } from './cells.ts';
import { compute, declare } from './lines.ts';
import { mathFunctions } from './math-functions.ts';

export function numberText(value: number): string {
  if (Number.isNaN(value)) return '(0 / 0)';
  if (!Number.isFinite(value)) return value > 0 ? '(1 / 0)' : '(-1 / 0)';
  if (value < 0 || Object.is(value, -0)) return `(-${String(Math.abs(value))})`;
  return String(value);
}

const comparisons: Readonly<Record<string, string>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '===', '!=': '!==' };
const operators: Readonly<Record<string, string>> = { '+': '+', '-': '-', '*': '*', '/': '/' };

export function emitNode(node: Node, site: Site): string {
  const emit = (inner: Node) => emitNode(inner, site);
  switch (node.kind) {
    case 'number':
      return numberText(node.value);
    case 'slot':
      return present(site, node.slot, node.picks);
    case 'previous': {
      const slot = slotOf(site, node.slot);
      const back = `${join(rowBase(site, node.slot), element(site, slot.axes, node.picks))} - ${slot.size}`;
      site.fn.program.loaded.add(String(node.slot));
      return `(k === 0 ? ${emit(node.initial)} : m[${back}])`;
    }
    case 'delay': {
      const slot = slotOf(site, node.slot);
      const from = join(origin(site, node.slot), element(site, slot.axes, node.picks));
      site.fn.program.loaded.add(String(node.slot));
      const before = node.before ? emit(node.before) : `m[${from}]`;
      return `delay(m, ${from}, ${slot.size}, k, ${emit(node.duration)}, ${before})`;
    }
    case 'lookup': {
      const curve = site.fn.program.system.curves[node.curve];
      if (!curve) throw new Error('a system refers to a curve it does not have');
      const table = declare(site.fn.outer, `tables.curves[${node.curve}]`, () => site.fn.fresh('curve'));
      const look = curve.interpolation === 'step' ? 'lookupStep' : curve.interpolation === 'log' ? 'lookupLog' : 'lookupLinear';
      return compute(site.block, `${look}(${table}, ${element(site, curve.axes) || '0'}, ${emit(node.x)})`, () => site.fn.fresh('found'));
    }
    case 'step':
      return `stepUp(${clock(site, 'time')}, ${emit(node.height)}, ${emit(node.at)})`;
    case 'ramp':
      return `ramp(${clock(site, 'time')}, dt, ${emit(node.slope)}, ${emit(node.from)}, ${emit(node.to)})`;
    case 'pulse':
      // A Runge–Kutta stage uses the window of its whole step, so that the area is exact.
      return `pulse(${clock(site, 'start of step')}, dt, ${emit(node.height)}, ${emit(node.at)}, ${emit(node.duration)})`;
    case 'clock':
      return node.what === 'step' ? 'dt' : clock(site, node.what);
    case 'is_element':
      return `(i${node.axis} === ${node.element} ? 1 : 0)`;
    case 'unary':
      return node.op === 'negate' ? `(-${emit(node.operand)})` : `(${emitCondition(node, site)} ? 1 : 0)`;
    case 'binary': {
      const operator = operators[node.op];
      if (operator) return `(${emit(node.left)} ${operator} ${emit(node.right)})`;
      return `(${emitCondition(node, site)} ? 1 : 0)`;
    }
    case 'math':
      return mathFunctions[node.fn].text(node.args.map(emit));
    case 'if':
      return `(${emitCondition(node.condition, site)} ? ${emit(node.then)} : ${emit(node.otherwise)})`;
    default:
      return node satisfies never;
  }
}

/** A node as a condition. JavaScript's truth value of a number fits: NaN and 0 are false. */
function emitCondition(node: Node, site: Site): string {
  if (node.kind === 'unary' && node.op === 'not') return `(!${emitCondition(node.operand, site)})`;
  if (node.kind === 'binary') {
    if (node.op === 'and') return `(${emitCondition(node.left, site)} && ${emitCondition(node.right, site)})`;
    if (node.op === 'or') return `(${emitCondition(node.left, site)} || ${emitCondition(node.right, site)})`;
    const comparison = comparisons[node.op];
    if (comparison) return `(${emitNode(node.left, site)} ${comparison} ${emitNode(node.right, site)})`;
  }
  return emitNode(node, site);
}

/** Address of row k. In a stage too: `previous` and `delay` read stored rows. */
function rowBase(site: Site, id: number): string {
  const outside: Site = { ...site, mode: { kind: 'instant' }, instant: site.instant };
  return cellOf(site, id) === String(id) ? base(site, id) : base(outside, id);
}
