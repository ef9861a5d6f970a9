import { log } from '../../core/mathematics/mathematics.ts';
import { someNames } from '../../core/some-names.ts';
import type { Path } from '../../core/check/draft.ts';
import { compounded } from '../../core/check/compounding.ts';
import { mismatch } from '../../core/check/mismatch.ts';
import type { Compounding } from '../../core/check/scope.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseQuantity } from '../../core/units/parse-quantity.ts';
import { pureRatio } from '../../core/units/named-units.ts';
import { equal, ONE } from '../../core/units/rational.ts';
import { isKindedRatio, isPureRatio } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dateHint, parseDate } from './date-label.ts';

/** How bare numbers are read: in the declared unit (model files, series that state a unit), or as pure ratios only (scenarios). */
export type Bare = { readonly in: Unit } | 'ratios-only';

export interface ReadContext {
  /** The variable, for messages. */
  readonly name: string;
  readonly unit: Unit;
  readonly bare: Bare;
  /** Steps per year, for dates. */
  readonly n: number;
  /** How a rate compounds, where the model takes it for a share per period: a value over another period is converted so. */
  readonly compounds?: Compounding | undefined;
  readonly problems: Problem[];
  /** Whether the word `unlimited` is read as Infinity. */
  readonly unlimited?: boolean | undefined;
  /** Elements that the model lists and this run lacks: the model's values for them are ignored. */
  readonly absent?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Called for each unknown or missing element; returns the problem to report. */
  readonly atElement?: ((about: AboutElement, problem: Problem) => Problem) | undefined;
}

/** An element without a value, or one that its dimension does not have. */
export interface AboutElement {
  readonly kind: 'missing' | 'unknown';
  readonly dim: string;
  readonly element: string;
}

export function refuse(context: ReadContext, code: Problem['code'], path: Path, message: string, hint?: string): undefined {
  context.problems.push(fault(code, path, message, hint));
  return undefined;
}

/** Reads one number in the declared unit. Reports a problem and returns undefined when it cannot. */
export function readNumber(raw: unknown, context: ReadContext, path: Path): number | undefined {
  const { name, unit, bare, n } = context;
  if (raw === unlimitedWord) return readUnlimited(context, path);
  if (typeof raw !== 'number' && typeof raw !== 'string')
    return refuse(
      context,
      'value.unreadable',
      path,
      `${name} needs a number, found ${describe(raw)}`,
      `write for example "${exampleOf(unit)}"`,
    );
  if (unit.date) {
    const date = parseDate(raw, n);
    return date ?? refuse(context, 'value.unreadable', path, `${name} needs a date, found ${raw}`, dateHint(raw));
  }
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return refuse(context, 'value.unreadable', path, `${name} needs a finite number, found ${raw}`);
    if (bare !== 'ratios-only') return inUnit(raw, bare.in, context, path);
    return isPlainRatio(unit) ? inUnit(raw, pureRatio, context, path) : withoutUnit(raw, context, path);
  }
  const quantity = parseQuantity(raw);
  if (!quantity.ok) return refuse(context, 'value.unreadable', path, quantity.message, quantity.hint);
  const hasUnit = quantity.unit.text !== 'ratio' || /ratio/.test(raw);
  if (bare === 'ratios-only' && !hasUnit && !isPlainRatio(unit)) return withoutUnit(raw, context, path);
  const given = bare !== 'ratios-only' && !hasUnit ? undefined : quantity;
  if (!given) return readNumber(quantity.value, context, path);
  const converted = convertQuantity(given, unit, { mayOmitKinds: true });
  if (converted.ok) return overPeriods(given.value, given.unit, converted.value, context, path);
  return refuse(
    context,
    mismatch(given.unit, unit).code,
    path,
    `${name} is in ${unit.text}, but ${raw} is ${given.unit.text}`,
    converted.hint,
  );
}

/** A ratio of scale 1, with or without kinds: `40` for a `%` may be 40 % or forty times. */
function isPlainRatio(unit: Unit): boolean {
  return (isPureRatio(unit) || isKindedRatio(unit)) && equal(unit.scale, ONE);
}

function withoutUnit(raw: number | string, context: ReadContext, path: Path): undefined {
  const { name, unit } = context;
  const other = isPureRatio(unit) ? `, or "${raw} ratio" for a pure number` : '';
  return refuse(context, 'unit.missing', path, `${name} is in ${unit.text}, but ${raw} has no unit`, `write "${raw} ${unit.text}"${other}`);
}

/** The word for a value without a bound. It needs no unit. */
export const unlimitedWord = 'unlimited';

function readUnlimited({ unlimited, ...context }: ReadContext, path: Path): number | undefined {
  const { name, unit } = context;
  if (unlimited && !unit.date && !unit.fold) return Infinity;
  const never = unit.date ?? unit.fold ?? false;
  const hint = never
    ? `write for example "${exampleOf(unit)}"`
    : `where it may be, its range in the model says so: range: [0, ${unlimitedWord}]`;
  return refuse(context, 'value.out-of-range', path, `${name} may not be ${unlimitedWord}`, hint);
}

/** A bare number converted from the given unit; a fold factor becomes its logarithm. */
function inUnit(value: number, from: Unit, context: ReadContext, path: Path): number | undefined {
  if (from.fold) {
    if (value <= 0)
      return refuse(context, 'value.out-of-range', path, `${context.name} is a factor per time and must be above 0, found ${value}`);
    return convertFine(log(value), from, context, path);
  }
  return convertFine(value, from, context, path);
}

function convertFine(value: number, from: Unit, context: ReadContext, path: Path): number | undefined {
  const converted = convertQuantity({ value, unit: from }, context.unit, { mayOmitKinds: true });
  return converted.ok
    ? overPeriods(value, from, converted.value, context, path)
    : refuse(context, 'unit.mismatch', path, `${context.name}: ${converted.message}`, converted.hint);
}

/** The converted value; of a rate that compounds, what it comes to over the period of the variable's unit. */
function overPeriods(value: number, from: Unit, converted: number, context: ReadContext, path: Path): number | undefined {
  const { compounds, name, unit } = context;
  if (compounds === undefined || from.fold || unit.fold) return converted;
  const made = compounded(value, from, unit, converted, compounds);
  return 'rate' in made ? made.rate : refuse(context, 'value.out-of-range', path, `${name}: ${made.refused}`, made.hint);
}

/** The elements of each dimension of a variable, outer first. */
export interface Grid {
  readonly dims: readonly string[];
  readonly elements: readonly (readonly string[])[];
}

export function gridSize(grid: Grid): number {
  return grid.elements.reduce((product, elements) => product * elements.length, 1);
}

/** Values for every element: one value for all, or nested by element name in the order of the dimensions. */
export function readArray(raw: unknown, grid: Grid, context: ReadContext, path: Path): Float64Array | undefined {
  const out = new Float64Array(gridSize(grid)).fill(NaN);
  const before = context.problems.length;
  spread(raw, { level: 0, from: 0, to: out.length }, path, {
    grid,
    context,
    points: false,
    leaf: (value, { from, to }, at) => {
      const number = readNumber(value, context, at);
      if (number !== undefined) out.fill(number, from, to);
    },
  });
  return context.problems.length > before ? undefined : out;
}

/** A block of cells, and how many leading dimensions select it. */
export interface Block {
  readonly level: number;
  readonly from: number;
  readonly to: number;
  /** How many of the preceding dimensions the mapping omits, so that it applies to all their elements. */
  readonly skipped?: number;
}

/** Constant arguments of the walk over nested values. */
export interface Spreading {
  readonly grid: Grid;
  readonly context: ReadContext;
  /** Whether a mapping may hold the points of a curve. */
  readonly points: boolean;
  /** Receives each value with the block of cells it covers. */
  readonly leaf: (value: unknown, block: Block, path: Path) => void;
}

/** Walks nested values by element. */
export function spread(raw: unknown, block: Block, path: Path, spreading: Spreading): void {
  const { grid, context, points, leaf } = spreading;
  const { level, from, to, skipped = 0 } = block;
  const elements = grid.elements[level];
  const dim = grid.dims[level]!;
  const absent = context.absent?.get(dim) ?? noElements;
  if (!isMapping(raw) || elements === undefined || (points && isPoints(raw, elements, absent))) {
    leaf(raw, block, path);
    return;
  }
  const width = (to - from) / elements.length;
  const own = new Set(elements);
  if (skipsLevel(raw, grid, level, context.absent)) {
    const before = context.problems.length;
    for (const index of elements.keys()) {
      spread(raw, { level: level + 1, from: from + index * width, to: from + (index + 1) * width, skipped: skipped + 1 }, path, spreading);
      // The next element would repeat the same problem.
      if (context.problems.length > before) return;
    }
    return;
  }
  const unknown = Object.keys(raw).filter((key) => !own.has(key) && !absent.has(key));
  const report = (kind: AboutElement['kind'], element: string, problem: Problem): void => {
    context.problems.push(context.atElement?.({ kind, dim, element }, problem) ?? problem);
  };
  // A mapping without an element of this dimension may be meant for a later one.
  const last = unknown.length === Object.keys(raw).length ? grid.dims.length : level + 1;
  const known = grid.elements.slice(level - skipped, last).flat();
  const nearTo = suggester(() => known);
  const of = grid.dims.slice(level - skipped, last).join(' or ');
  for (const key of unknown)
    report(
      'unknown',
      key,
      fault('dimension.element', [...path, key], `${key} is not an element of ${of}`, elementHint(nearTo(key), known), true),
    );
  for (const [index, element] of elements.entries()) {
    if (!Object.hasOwn(raw, element) || raw[element] === undefined) {
      if (unknown.length === 0)
        report('missing', element, {
          ...fault('value.missing', path, `${context.name} has no value for ${element}`, `add ${element}: …`),
          about: context.name,
        });
      continue;
    }
    spread(raw[element], { level: level + 1, from: from + index * width, to: from + (index + 1) * width }, [...path, element], spreading);
  }
}

function elementHint(near: string | undefined, known: readonly string[]): string {
  return near ? `did you mean ${near}` : `elements are ${someNames(known)}`;
}

/**
 * Whether a mapping omits this dimension: its keys are elements of a later one, and it applies to every element of this
 * one. A name in both dimensions belongs to this one, unless another key is an element of the later only.
 */
export function skipsLevel(
  raw: Readonly<Record<string, unknown>>,
  { dims, elements }: Grid,
  level: number,
  absent?: ReadContext['absent'],
): boolean {
  const keys = Object.keys(raw);
  const sets = new Map<number, ReadonlySet<string>>();
  const setOf = (at: number): ReadonlySet<string> => {
    const known = sets.get(at) ?? new Set(elements[at]);
    sets.set(at, known);
    return known;
  };
  const isOf = (at: number, key: string): boolean => setOf(at).has(key) || absent?.get(dims[at]!)?.has(key) === true;
  const here = keys.filter((key) => isOf(level, key)).length;
  if (here === keys.length) return false;
  return dims.some(
    (_, later) => later > level && (here > 0 ? keys.every((key) => isOf(later, key)) : keys.some((key) => isOf(later, key))),
  );
}

const noElements: ReadonlySet<string> = new Set();

export function isMapping(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Whether a mapping's keys are dates, so that it holds points over time. */
export function isDated(raw: unknown): boolean {
  if (!isMapping(raw)) return false;
  const keys = Object.keys(raw);
  return keys.length > 0 && keys.every((key) => /^(?:[-+]?\d[\d.eE+-]*|\d{4}-\d{2}-\d{2}T\S*)$/.test(key));
}

/** Whether any level of a nested value holds dated points; a mapping of elements such as 2024 holds none itself. */
export function holdsDates(raw: unknown, elements: ReadonlySet<string> = new Set()): boolean {
  if (!isMapping(raw)) return false;
  return (
    (isDated(raw) && !Object.keys(raw).every((key) => elements.has(key))) || Object.values(raw).some((inner) => holdsDates(inner, elements))
  );
}

/** Whether a mapping holds points rather than a value for each element. */
function isPoints(raw: Readonly<Record<string, unknown>>, elements: readonly string[], absent: ReadonlySet<string>): boolean {
  const keys = Object.keys(raw);
  const own = new Set(elements);
  if (keys.some((key) => own.has(key) || absent.has(key))) return false;
  return isDated(raw) || keys.every((key) => parseQuantity(key).ok);
}

/** A value in the words of a message. */
export function describe(raw: unknown): string {
  if (raw === null || raw === undefined) return 'nothing';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a mapping';
  return typeof raw === 'string' ? raw : JSON.stringify(raw);
}

function exampleOf(unit: Unit): string {
  return isPureRatio(unit) ? '0.5' : `1 ${unit.text}`;
}
