/** Emits planned loops: one loop nest computes several equations and holds their values in locals. */
import type { Equation } from '../system.ts';
import {
  base,
  cellOf,
  element,
  isResult,
  join,
  keyOf,
  localName,
  origin,
  present,
  presentCell,
  produced,
  slotOf,
  within,
  type Site,
} from './cells.ts';
import { block, declare, type Block } from './lines.ts';
import { emitNode, numberText } from './node.ts';
import { planLoops, type Item, type Loop } from './loop-plan.ts';
import { interpolatedPasses, rootFloor, rootPrecision } from './bounded-root.ts';
import { taskOf, type Task } from './task.ts';

type Reduce = Extract<Equation, { kind: 'reduce' }>;
type Solve = Extract<Equation, { kind: 'solve' }>;

export function emitItems(items: readonly Item[], site: Site): void {
  for (const item of items) {
    if (item.kind === 'loop') emitLoop(item, site);
    else emitTask(item.task, site);
  }
}

const axisSize = (site: Site, axis: number): number => site.fn.program.system.axes[axis]?.size ?? 1;

function openLoop(site: Site, axis: number): Site {
  return within(site, block(site.block, `for (let i${axis} = 0; i${axis} < ${axisSize(site, axis)}; i${axis}++) {`, [axis]));
}

function emitLoop(loop: Loop, site: Site): void {
  for (const { work } of loop.reductions) if (work.kind === 'reduce') beginReduction(work, site);
  emitItems(loop.body, openLoop(site, loop.axis));
  for (const { work } of loop.reductions) if (work.kind === 'reduce') endReduction(work, site);
}

const reducerStart = { sum: '0', min: '(1 / 0)', max: '(-1 / 0)' } as const;

/** A reduction accumulates in a local when all its remaining axes are open, otherwise in the target's cells. */
const isLocalReduction = (reduction: Reduce, site: Site): boolean =>
  slotOf(site, reduction.target).axes.every((axis) => site.block.axes.has(axis));

function beginReduction(reduction: Reduce, site: Site): void {
  if (isLocalReduction(reduction, site)) {
    site.block.body.push(`let ${localName(site, reduction.target)} = ${reducerStart[reduction.reducer]};`);
    return;
  }
  let inner = site;
  for (const axis of slotOf(site, reduction.target).axes) if (!inner.block.axes.has(axis)) inner = openLoop(inner, axis);
  inner.block.body.push(`${presentCell(inner, reduction.target)} = ${reducerStart[reduction.reducer]};`);
}

function emitReduction(reduction: Reduce, gathered: string, site: Site): void {
  const value = emitNode(reduction.node, site);
  site.block.body.push(
    reduction.reducer === 'sum' ? `${gathered} += ${value};` : `${gathered} = Math.${reduction.reducer}(${gathered}, ${value});`,
  );
}

function endReduction(reduction: Reduce, site: Site): void {
  if (!isLocalReduction(reduction, site)) return;
  const name = localName(site, reduction.target);
  store(site, reduction.target, name);
  produced(site, reduction.target, name);
}

/** Stores a cell if it is a result or is read from memory. */
function store(site: Site, id: number, value: string): void {
  const text = `${presentCell(site, id)} = ${value};`;
  site.block.body.push(isResult(site, id) ? text : { cell: cellOf(site, id), text });
}

function define(site: Site, id: number, value: string): void {
  const name = localName(site, id);
  site.block.body.push(`const ${name} = ${value};`);
  store(site, id, name);
  produced(site, id, name);
}

function emitTask(task: Task, site: Site): void {
  const { work } = task;
  switch (work.kind) {
    case 'elementwise': {
      define(site, work.target, emitNode(work.node, site));
      return;
    }
    case 'initial': {
      define(site, work.stock.slot, emitNode(work.stock.initial, site));
      return;
    }
    case 'advance': {
      const { slot, change, nonNegative } = work.stock;
      const moved = `${present(site, slot, [])} + dt * ${emitNode(change, site)}`;
      const next = nonNegative ? `Math.max(0, ${moved})` : moved;
      const cell = `m[${join(base(site, slot), element(site, slotOf(site, slot).axes))} + ${slotOf(site, slot).size}]`;
      if (!site.locals.has(`next ${slot}`)) {
        site.block.body.push(`${cell} = ${next};`);
        return;
      }
      site.block.body.push(`const n${slot} = ${next};`, `${cell} = n${slot};`);
      return;
    }
    case 'reduce': {
      if (work.over.length === 0) {
        define(site, work.target, `${work.reducer === 'sum' ? '0 + ' : ''}${emitNode(work.node, site)}`);
        return;
      }
      const target = slotOf(site, work.target);
      const outer = parentOfReduction(task, site);
      if (target.axes.every((axis) => outer.axes.has(axis))) {
        emitReduction(work, localName(site, work.target), site);
        return;
      }
      site.fn.program.loaded.add(cellOf(site, work.target));
      emitReduction(work, presentCell(site, work.target), site);
      produced(site, work.target, undefined);
      return;
    }
    case 'surviving': {
      emitSurviving(work.target, work.additions, site);
      return;
    }
    case 'npv':
    case 'irr': {
      const { axes, size } = slotOf(site, work.flow);
      const flow = `m, ${join(origin(site, work.flow), element(site, axes))}, ${size}, steps, dt`;
      site.fn.program.loaded.add(String(work.flow));
      define(site, work.target, work.kind === 'irr' ? `rateOfReturn(${flow})` : `presentValue(${flow}, ${emitNode(work.rate, site)})`);
      return;
    }
    case 'solve': {
      emitSolve(work, site);
      return;
    }
    default:
      return work satisfies never;
  }
}

/** The block around the outermost loop that a reduction runs over. */
function parentOfReduction(task: Task, site: Site): Block {
  const axis = task.loops[task.reducesAt ?? 0];
  let at = site.block;
  while (at.parent && (axis === undefined || at.parent.axes.has(axis))) at = at.parent;
  return at.parent ?? at;
}

function emitSurviving(target: number, additions: number, site: Site): void {
  const tables = site.fn.program.tables.get(target);
  if (!tables) throw new Error('a surviving equation has no table');
  const { axes, size } = slotOf(site, target);
  const from = origin(site, additions);
  site.fn.program.loaded.add(String(additions));
  const table = declare(site.fn.outer, `tables.survival[${tables.table}]`, () => site.fn.fresh('survival'));
  const history = tables.hasHistory ? declare(site.fn.outer, `tables.history[${tables.table}]`, () => site.fn.fresh('history')) : undefined;
  if (axes.length === 0) {
    const sum = `survivingScalar(m, ${from}, k, ${table})`;
    define(site, target, history ? `${sum} + ${history}[k]` : sum);
    return;
  }
  const helper = tables.uniform ? 'survivingUniform' : 'survivingRows';
  site.fn.program.loaded.add(cellOf(site, target));
  site.block.body.push(`${helper}(m, ${base(site, target)}, ${from}, k, ${size}, ${table});`);
  if (history) site.block.body.push(`addRow(m, ${base(site, target)}, ${history}, k, ${size});`);
  produced(site, target, undefined);
}

/**
 * Evaluates both bounds, then iterates Chandrupatla's method: `a` is the newest point, `a` and `b` bracket the root, `c` is
 * the previous point. Each pass evaluates the block once; the last pass evaluates it at the result.
 */
function emitSolve(solve: Solve, site: Site): void {
  const { fn } = site;
  const { system } = fn.program;
  const target = slotOf(site, solve.target);
  const x = localName(site, solve.target);
  const [a, b, c, atA, atB, atC] = [fn.fresh('a'), fn.fresh('b'), fn.fresh('c'), fn.fresh('at_a'), fn.fresh('at_b'), fn.fresh('at_c')];
  const [pass, last, tolerance, floor] = [fn.fresh('pass'), fn.fresh('last'), fn.fresh('tolerance'), fn.fresh('floor')];
  site.block.body.push(
    `let ${b} = ${emitNode(solve.low, site)};`,
    `let ${a} = ${emitNode(solve.high, site)};`,
    `let ${c} = ${a};`,
    `let ${atA} = 0, ${atB} = 0, ${atC} = 0, ${last} = false;`,
    `const ${floor} = Math.abs(${a} - ${b}) * ${numberText(rootFloor)};`,
    `let ${x} = ${b};`,
  );
  const inner = within(site, block(site.block, `for (let ${pass} = 0; ; ${pass}++) {`));
  const { body } = inner.block;
  // Mark the target as produced before emitting the block, so that nothing that depends on it moves out of the loop.
  produced(inner, solve.target, x);
  store(inner, solve.target, x);
  const tasks = solve.block.map((equation) => taskOf(equation, system, target.axes));
  for (const task of tasks) for (const id of task.writes) site.producers.set(keyOf(inner, id), inner.block);
  emitItems(planLoops(tasks, system, Infinity), inner);
  const gap = fn.fresh('gap');
  body.push(
    `if (${last}) break;`,
    `const ${gap} = ${emitNode(solve.left, inner)} - ${emitNode(solve.right, inner)};`,
    `if (${gap} === 0) break;`,
    // No sign says on which side the root is.
    `if (${gap} !== ${gap}) {`,
    `  ${x} = 0 / 0;`,
    `  ${last} = true;`,
    `  continue;`,
    `}`,
    `if (${pass} === 0) {`,
    `  ${atB} = ${gap};`,
    `  ${x} = ${a};`,
    `} else if (${pass} === 1) {`,
    `  ${atA} = ${gap};`,
    `  if (${floor} < Infinity && ((${atB} < 0 && ${atA} > 0) || (${atB} > 0 && ${atA} < 0))) ${x} = (${a} + ${b}) * 0.5;`,
    `  else { ${x} = 0 / 0; ${last} = true; }`,
    `} else {`,
    `  if ((${gap} < 0) === (${atA} < 0)) { ${c} = ${a}; ${atC} = ${atA}; }`,
    `  else { ${c} = ${b}; ${atC} = ${atB}; ${b} = ${a}; ${atB} = ${atA}; }`,
    `  ${a} = ${x};`,
    `  ${atA} = ${gap};`,
    `  if (Math.abs(${atB}) < Math.abs(${atA})) ${x} = ${b};`,
    `  const ${tolerance} = Math.abs(${x}) * ${numberText(rootPrecision)} + ${floor};`,
    `  if (Math.abs(${b} - ${a}) <= 2 * ${tolerance}) {`,
    // 0 and −0 are two places: what is between may differ.
    `    if (Object.is(${x}, ${a})) break;`,
    `    ${last} = true;`,
    `  } else if (${pass} < ${interpolatedPasses}) ${x} = nextPoint(${a}, ${b}, ${c}, ${atA}, ${atB}, ${atC}, ${tolerance});`,
    `  else ${x} = (${a} + ${b}) * 0.5;`,
    `}`,
  );
  produced(site, solve.target, x);
}
