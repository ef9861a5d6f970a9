/**
 * Names of cells: the address of a slot's value in memory `m`, the local that holds it, and how far an address or a load
 * can be hoisted out of the loops. A hoisted expression is declared in the head of its block.
 */
import type { Pick, Slot, System } from '../system.ts';
import { type Layout, type Linear } from './layout.ts';
import { block, chain, declare, isInside, type Block } from './lines.ts';

/** State shared by all functions of one kernel while they are emitted. */
export interface Program {
  readonly system: System;
  readonly layout: Layout;
  /** Survival table and history of a target slot. */
  readonly tables: ReadonlyMap<number, { readonly table: number; readonly uniform: boolean; readonly hasHistory: boolean }>;
  /** Cells that are loaded from memory; the others need no store. */
  readonly loaded: Set<string>;
}

/** One JavaScript function being emitted. `outer` holds declarations that are valid for the whole run. */
export interface FunctionScope {
  readonly program: Program;
  readonly outer: Block;
  /** Whether the function contains the loop over instants. */
  readonly isLoop: boolean;
  readonly fresh: (prefix: string) => string;
}

/** At an instant, or in a Runge–Kutta stage at share `c` of the step ('c' when it is a parameter). */
export type Mode =
  | { readonly kind: 'instant' }
  | { readonly kind: 'stage'; readonly c: '0.5' | '1' | 'c'; readonly name: string; readonly moving: ReadonlySet<number> };

/** The place where code is emitted. */
export interface Site {
  readonly fn: FunctionScope;
  readonly mode: Mode;
  /** The block of the current instant or stage. */
  readonly instant: Block;
  readonly block: Block;
  readonly locals: Map<string, { readonly name: string; readonly block: Block }>;
  /** Cell key → the block of this function that computes it. */
  readonly producers: Map<string, Block>;
}

export function functionScope(program: Program, open: string, isLoop: boolean): FunctionScope {
  let count = 0;
  return { program, outer: block(undefined, open), isLoop, fresh: (prefix) => `${prefix}_${count++}` };
}

export const within = (site: Site, inner: Block): Site => ({ ...site, block: inner });

export function slotOf(site: Site, id: number): Slot {
  const slot = site.fn.program.system.slots[id];
  if (!slot) throw new Error('a system refers to a slot it does not have');
  return slot;
}

/** Whether a slot has its stage value here, not the value of the instant. */
function isStaged(site: Site, slot: Slot): boolean {
  return site.mode.kind === 'stage' && site.mode.moving.has(slot.id);
}

/** Key of a slot's value at this site. */
export function keyOf(site: Site, id: number): string {
  return site.mode.kind === 'stage' && isStaged(site, slotOf(site, id)) ? `${id}${site.mode.name}` : `${id}`;
}

/** Key of the memory cell that holds the value. */
export function cellOf(site: Site, id: number): string {
  const slot = slotOf(site, id);
  return slot.storage === 'row' && isStaged(site, slot) ? `stage ${id}` : `${id}`;
}

/** Name of the local that holds a slot's value. */
export const localName = (site: Site, id: number): string =>
  `v${id}${site.mode.kind === 'stage' && isStaged(site, slotOf(site, id)) ? site.mode.name : ''}`;

/** Whether the cell is a result, which is always stored. */
export function isResult(site: Site, id: number): boolean {
  const slot = slotOf(site, id);
  return slot.storage === 'constant' || (slot.storage === 'row' && !isStaged(site, slot));
}

const linear = ({ start, rows }: Linear): string => (rows === 0 ? `${start}` : `${start} + Math.imul(${rows}, stride)`);

/** Address of row 0. */
export function origin(site: Site, id: number): string {
  const { fn } = site;
  const { layout } = fn.program;
  const fixed = layout.fixed.get(id);
  if (fixed !== undefined) return `${fixed}`;
  const place = layout.rows.get(id);
  if (!place) throw new Error('a row slot has no place');
  // In a function called per instant, `| 0` lets V8 schedule the computation. In the loop over instants it stays outside the loop.
  return declare(fn.outer, fn.isLoop ? linear(place) : `(${linear(place)}) | 0`, () => `o${id}`);
}

/** Address of a slot's current values. */
export function base(site: Site, id: number): string {
  const { fn, mode } = site;
  const { layout, system } = fn.program;
  const fixed = layout.fixed.get(id);
  if (fixed !== undefined) return `${fixed}`;
  const slot = slotOf(site, id);
  const row = (from: string, k: string) => (slot.size === 1 ? `(${from} + ${k}) | 0` : `(${from} + Math.imul(${k}, ${slot.size})) | 0`);
  if (mode.kind !== 'stage' || !isStaged(site, slot)) return declare(instantOf(site), row(origin(site, id), 'k'), () => fn.fresh('p'));
  if (!system.series.some((series) => series.slot === id)) return `${layout.stage.get(id)}`;
  const place = layout.halves.get(id);
  if (!place) throw new Error('a series has no half-way rows');
  const half = () =>
    row(
      declare(fn.outer, linear(place), () => `h${id}`),
      'k',
    );
  const next = () => row(origin(site, id), '(k + 1)');
  const at = mode.c === '1' ? next() : mode.c === '0.5' ? half() : `c === 1 ? ${next()} : ${half()}`;
  return declare(site.instant, at, () => fn.fresh('p'));
}

/** The block of the instant: the parent when the site is a stage inlined in an instant. */
function instantOf(site: Site): Block {
  return site.mode.kind === 'stage' && site.instant.parent && site.instant.parent !== site.fn.outer ? site.instant.parent : site.instant;
}

/** Element index of a slot or curve over `axes`, as code; '' for 0. */
export function element(site: Site, axes: readonly number[], picks: readonly Pick[] = []): string {
  const { axes: all } = site.fn.program.system;
  let stride = 1;
  let fixed = 0;
  const terms: string[] = [];
  const looped = new Set<number>();
  for (const axis of [...axes].reverse()) {
    const pick = picks.find((p) => p.axis === axis);
    if (pick) fixed += pick.element * stride;
    else {
      terms.unshift(stride === 1 ? `i${axis}` : `i${axis} * ${stride}`);
      looped.add(axis);
    }
    stride *= all[axis]?.size ?? 1;
  }
  let text = terms.join(' + ');
  if (terms.length > 1 || text.includes('*')) text = declare(blockFor(site, looped, site.fn.outer), text, () => site.fn.fresh('j'));
  if (fixed !== 0) text = text === '' ? `${fixed}` : `${text} + ${fixed}`;
  return text;
}

/** The outermost block, from `root` inwards, in which all these axes are open. */
function blockFor(site: Site, axes: ReadonlySet<number>, root: Block): Block {
  const blocks = chain(site.block);
  for (const candidate of blocks.slice(Math.max(0, blocks.indexOf(root)))) {
    if ([...axes].every((axis) => candidate.axes.has(axis))) return candidate;
  }
  return site.block;
}

export const join = (address: string, offset: string): string => (offset === '' ? address : `${address} + ${offset}`);

/** The cell of the current value, as a store target. */
export const presentCell = (site: Site, id: number): string => `m[${join(base(site, id), element(site, slotOf(site, id).axes))}]`;

/** The current value: a local if there is one, otherwise a load hoisted as far as possible. */
export function present(site: Site, id: number, picks: readonly Pick[]): string {
  const slot = slotOf(site, id);
  const key = keyOf(site, id);
  const local = site.locals.get(key);
  if (local && picks.length === 0 && isInside(site.block, local.block)) return local.name;
  site.fn.program.loaded.add(cellOf(site, id));
  const text = `m[${join(base(site, id), element(site, slot.axes, picks))}]`;
  const blocks = chain(site.block);
  const root = slot.storage === 'constant' ? site.fn.outer : site.instant;
  const axes = slot.axes.filter((axis) => !picks.some((pick) => pick.axis === axis));
  const producer = site.producers.get(key);
  for (const candidate of blocks.slice(Math.max(0, blocks.indexOf(root)))) {
    if (!axes.every((axis) => candidate.axes.has(axis)) || (producer && isInside(producer, candidate))) continue;
    return declare(candidate, text, () => site.fn.fresh('r'));
  }
  return text;
}

/** Registers a computed value: as a local of the site's block, or in memory only. */
export function produced(site: Site, id: number, name: string | undefined): void {
  const key = keyOf(site, id);
  site.producers.set(key, site.block);
  if (name !== undefined) site.locals.set(key, { name, block: site.block });
}

/** Date or elapsed time at this site, in years. */
export function clock(site: Site, what: 'time' | 'elapsed' | 'start of step'): string {
  if (what === 'start of step') return `onGrid(t0 + k * dt, dt)`;
  const k = site.mode.kind === 'stage' ? `(k + ${site.mode.c})` : 'k';
  const [years, name] = what === 'elapsed' ? [`${k} * dt`, 'elapsed'] : [`t0 + ${k} * dt`, 'time'];
  return declare(site.instant, `onGrid(${years}, dt)`, () => site.fn.fresh(name));
}
