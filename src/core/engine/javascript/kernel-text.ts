/**
 * A system → the source text of its kernel: functions for the constants, the start, the instants and the finish, all with
 * the parameters (m, steps, dt, t0, tables). The text contains slot numbers, finite numbers and words of fixed tables; no
 * name of the system reaches it.
 */
import { mathNames } from '../../mathematics/mathematics.ts';
import type { Stock } from '../system.ts';
import { targetsOf } from '../system-walk.ts';
import { emitItems } from './body.ts';
import { base, cellOf, functionScope, localName, origin, slotOf, type FunctionScope, type Mode, type Program, type Site } from './cells.ts';
import { chunk, chunkWeight, weightOfItem } from './chunk.ts';
import { block, render, type Block } from './lines.ts';
import { layOut, type Layout } from './layout.ts';
import { planLoops, type Item } from './loop-plan.ts';
import type { Prepared } from './prepare.ts';
import { runtime } from './runtime.ts';
import { taskOf, type Work } from './task.ts';
import { equationReads, readsOf } from './walk.ts';

export interface KernelText {
  readonly text: string;
  readonly layout: Layout;
}

const parameters = 'm, steps, dt, t0, tables';

const call = (names: readonly string[], k: string): string[] => names.map((name) => `${name}(${k}, ${parameters});`);

/** `limit`: weight above which a function is split (see `chunkWeight`). `layout`: that of the whole, for a part of a system. */
export function kernelText(prepared: Prepared, limit = chunkWeight, layout = layOut(prepared)): KernelText {
  const { system, survivals } = prepared;
  const tables = new Map(
    survivals.map((curve, table) => [curve.target, { table, uniform: curve.axes.length === 0, hasHistory: curve.history !== undefined }]),
  );
  const program: Program = { system, layout, tables, loaded: new Set() };
  const functions: Block[] = [];
  const planned = (works: readonly Work[]) =>
    planLoops(
      works.map((work) => taskOf(work, system)),
      system,
      limit,
    );

  /** One function per chunk, called in order with k. */
  function chunked(name: string, chunks: readonly Item[][], mode: Mode, extra = ''): string[] {
    return chunks.map((items, i) => {
      const fn = functionScope(program, `function ${name}${i}(k, ${parameters}${extra}) {`, false);
      fn.outer.head.push('const stride = (steps + 1) | 1;');
      emitItems(items, site(fn, mode, block(fn.outer, undefined)));
      functions.push(fn.outer);
      return `${name}${i}`;
    });
  }

  const once = (name: string, works: readonly Work[]) => chunked(name, chunk(planned(works), limit), { kind: 'instant' });
  const constants = once('constants', system.constants);
  const start = once(
    'start',
    system.start.flatMap((item): Work[] => {
      if (item.kind !== 'initial') return [item];
      const stock = system.stocks[item.stock];
      return stock ? [{ kind: 'initial', stock }] : [];
    }),
  );
  const finish = once('finish', system.finish);

  const step = system.method === 'rk4' ? rungeKutta() : euler();
  functions.push(...step);

  const last = block(undefined, undefined);
  last.body.push(
    `function begin(${parameters}) {`,
    ...call(constants, '0').map((line) => `  ${line}`),
    `}`,
    `function run(${parameters}) {`,
    ...call(start, '0').map((line) => `  ${line}`),
    `  instants(${parameters});`,
    ...call(finish, 'steps').map((line) => `  ${line}`),
    `}`,
    `return { begin, run };`,
  );
  const isRead = (cell: string) => program.loaded.has(cell);
  const head = `'use strict';\nconst { ${[...Object.keys(runtime), ...mathNames].join(', ')} } = runtime;`;
  return { text: [head, ...[...functions, last].map((fn) => render(fn, isRead))].join('\n'), layout };

  function euler(): Block[] {
    const items = planned([...system.step, ...system.stocks.map((stock): Work => ({ kind: 'advance', stock }))]);
    const chunks = chunk(items, limit);
    if (chunks.length > 1) return [driver(chunked('step', chunks, { kind: 'instant' }))];
    const { fn, at, instant } = loopFunction();
    const carried = carryScalars(fn, at, true);
    emitItems(items, at);
    for (const { slot } of carried) instant.body.push(`s${slot} = n${slot};`);
    return [fn.outer];
  }

  /** instants(): one loop over k in one function. */
  function loopFunction(): { fn: FunctionScope; at: Site; instant: Block } {
    const fn = functionScope(program, `function instants(${parameters}) {`, true);
    fn.outer.head.push('const stride = (steps + 1) | 1;');
    const instant = block(fn.outer, 'for (let k = 0; k <= steps; k++) {');
    return { fn, at: site(fn, { kind: 'instant' }, instant), instant };
  }

  /** instants(): a loop that calls a function per chunk. */
  function driver(names: readonly string[]): Block {
    const made = block(undefined, `function instants(${parameters}) {`);
    const loop = block(made, 'for (let k = 0; k <= steps; k++) {');
    loop.body.push(...call(names, 'k'));
    return made;
  }

  /** Carries scalar stocks from one instant to the next in locals s…. */
  function carryScalars(fn: FunctionScope, at: Site, advanced: boolean): Stock[] {
    const scalars = system.stocks.filter(({ slot }) => slotOf(at, slot).size === 1 && slotOf(at, slot).axes.length === 0);
    for (const { slot } of scalars) {
      const from = origin(at, slot);
      fn.outer.head.push(`let s${slot} = m[${from}];`);
      at.locals.set(String(slot), { name: `s${slot}`, block: fn.outer });
      if (advanced) at.locals.set(`next ${slot}`, { name: `n${slot}`, block: at.instant });
    }
    return scalars;
  }

  function rungeKutta(): Block[] {
    const { changes } = prepared;
    const changeOf = (stock: Stock, s: number): Work => ({ kind: 'elementwise', target: changes[s] ?? -1, node: stock.change });
    const isStaged = (stock: Stock) => stock.method === 'system';
    const stagedChanges = system.stocks.flatMap((stock, s) => (isStaged(stock) ? [changeOf(stock, s)] : []));
    const stageWorks = [...neededInStages(prepared), ...stagedChanges];
    const moving = new Set([
      ...stageWorks.flatMap((work) => (work.kind === 'initial' || work.kind === 'advance' ? [] : targetsOf(work))),
      ...system.stocks.map(({ slot }) => slot),
      ...system.series.map(({ slot }) => slot),
    ]);
    const items = planned([...system.step, ...system.stocks.map(changeOf)]);
    const stageItems = planned(stageWorks);
    const weight = (all: readonly Item[]) => all.reduce((sum, item) => sum + weightOfItem(item), 0);
    const scalar = system.stocks.every(({ slot }) => system.slots[slot]?.axes.length === 0);
    if (scalar && weight(items) + 3 * weight(stageItems) <= limit) return inline();

    // General case: each stage is a function over the stage cells; runtime helpers advance the stocks.
    const stepNames = chunked('step', chunk(items, limit), { kind: 'instant' });
    const stageNames = chunked('stage', chunk(stageItems, limit), { kind: 'stage', c: 'c', name: 's', moving }, ', c');
    const fn = functionScope(program, `function instants(${parameters}) {`, true);
    fn.outer.head.push('const stride = (steps + 1) | 1;');
    const loop = block(fn.outer, 'for (let k = 0; k <= steps; k++) {');
    const at = site(fn, { kind: 'instant' }, loop);
    const { body } = loop;
    const move = (helper: 'beginStage' | 'nextStage', h: string) => {
      system.stocks.forEach((stock, s) => {
        const { size } = slotOf(at, stock.slot);
        const [from, staged, change] = [base(at, stock.slot), layout.stage.get(stock.slot), layout.fixed.get(changes[s] ?? -1)];
        if (isStaged(stock)) body.push(`${helper}(m, ${from}, ${staged}, ${change}, ${layout.sums[s]}, ${size}, ${h});`);
        else body.push(`moveLeft(m, ${staged}, ${from}, ${change}, ${size}, ${h});`);
      });
    };
    const stage = (c: string) => body.push(...stageNames.map((name) => `${name}(k, ${parameters}, ${c});`));
    for (const id of changes) program.loaded.add(String(id));
    body.push(...call(stepNames, 'k'), 'if (k === steps) break;');
    move('beginStage', 'dt * 0.5');
    stage('0.5');
    move('nextStage', 'dt * 0.5');
    stage('0.5');
    move('nextStage', 'dt');
    stage('1');
    system.stocks.forEach((stock, s) => {
      const { size } = slotOf(at, stock.slot);
      const [from, change] = [base(at, stock.slot), layout.fixed.get(changes[s] ?? -1)];
      if (isStaged(stock)) body.push(`endStage(m, ${from}, ${change}, ${layout.sums[s]}, ${size}, dt);`);
      else body.push(`moveLeft(m, ${from} + ${size}, ${from}, ${change}, ${size}, dt);`);
    });
    return [fn.outer];

    /** For a few scalars: the four stages inlined, on locals. */
    function inline(): Block[] {
      const { fn, at, instant } = loopFunction();
      carryScalars(fn, at, false);
      emitItems(items, at);
      instant.body.push('if (k === steps) break;');
      const stages: readonly { readonly c: '0.5' | '1'; readonly name: string; readonly from: string }[] = [
        { c: '0.5', name: 'b', from: '' },
        { c: '0.5', name: 'c', from: 'b' },
        { c: '1', name: 'd', from: 'c' },
      ];
      for (const { c, name, from } of stages) {
        const inner = block(instant, undefined);
        const here: Site = { ...at, mode: { kind: 'stage', c, name, moving }, instant: inner, block: inner };
        // The stages share one function, so a load of a stage must not be hoisted out of its block.
        system.stocks.forEach((stock, s) => {
          const change = changes[s] ?? -1;
          const rate = `v${change}${isStaged(stock) ? from : ''}`;
          const local = localName(here, stock.slot);
          const text = `${local} = s${stock.slot} + ${c === '1' ? 'dt' : 'dt * 0.5'} * ${rate};`;
          inner.body.push(`const ${text}`);
          inner.body.push({ cell: cellOf(here, stock.slot), text: `m[${base(here, stock.slot)}] = ${local};` });
          here.locals.set(`${stock.slot}${name}`, { name: local, block: inner });
          here.producers.set(`${stock.slot}${name}`, inner);
        });
        emitItems(stageItems, here);
      }
      system.stocks.forEach((stock, s) => {
        const v = `v${changes[s] ?? -1}`;
        const move = isStaged(stock) ? `dt / 6 * (${v} + 2 * ${v}b + 2 * ${v}c + ${v}d)` : `dt * ${v}`;
        instant.body.push(`s${stock.slot} = s${stock.slot} + ${move};`, `m[${base(at, stock.slot)} + 1] = s${stock.slot};`);
      });
      return [fn.outer];
    }
  }
}

/** Step equations that the changes of Runge–Kutta stocks depend on, without `surviving`: past additions are constant within a step. */
function neededInStages({ system }: Prepared): Work[] {
  const needed = new Set(
    system.stocks.flatMap((stock) => (stock.method === 'system' ? readsOf(stock.change).map((read) => read.slot) : [])),
  );
  const works: Work[] = [];
  for (const equation of [...system.step].reverse()) {
    if (equation.kind === 'surviving' || !targetsOf(equation).some((target) => needed.has(target))) continue;
    works.unshift(equation);
    for (const read of equationReads(equation)) needed.add(read.slot);
  }
  return works;
}

function site(fn: FunctionScope, mode: Mode, instant: Block): Site {
  return { fn, mode, instant, block: instant, locals: new Map(), producers: new Map() };
}
