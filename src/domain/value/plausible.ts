import { z } from 'zod';
import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { quantityText, sourceList } from './file-parts.ts';
import { firstOutside, rangeWords, type Range } from './value-range.ts';
import { readNumber, type ReadContext } from './values.ts';

/**
 * Plausible bounds within `range`: a value outside is noted, not refused. The short form is an assumption of its author;
 * the long form cites sources and may name a central value.
 */
const bounds = z.union([
  z.tuple([quantityText, quantityText]),
  z.strictObject({ low: quantityText, high: quantityText, central: quantityText.optional(), source: sourceList }),
]);

/** For the variable, or for some of its elements. */
export const plausible = z.union([...bounds.options, z.record(z.string(), bounds)]).meta({
  description:
    'Lowest and highest plausible value: [2, 10], { low, high, central, source }, or one of these per element. ' +
    'A value outside is a note in the answer',
});

export type WrittenPlausible = z.infer<typeof plausible>;
type Bounds = z.infer<typeof bounds>;

/** As a model file states it; bare numbers are in the declared unit. */
export interface StatedPlausible {
  readonly written: WrittenPlausible;
  readonly unit: string;
  readonly path: Path;
}

/** One statement, of the variable or of one element. Numbers and texts as the file writes them. */
export interface PlausibleEntry {
  readonly element?: string;
  readonly low: string | number;
  readonly high: string | number;
  readonly central?: string | number;
  /** Ids of sources, or the word assumption. */
  readonly source: string | readonly string[];
  /** Path of its bounds within `plausible`. */
  readonly path: Path;
}

/** A statement with its bounds in the variable's unit; a factor per time as its logarithm. */
export interface ReadPlausible {
  readonly entry: PlausibleEntry;
  readonly range: Range;
  readonly central?: number;
}

/** All statements of a variable, and the model file that makes them. */
export interface Plausible {
  readonly model: string;
  /** Unit of bare numbers. */
  readonly unit: string;
  readonly entries: readonly ReadPlausible[];
}

/** Undefined where a part of it could not be read: a single bound has no meaning. */
export function wholePlausible(written: unknown): WrittenPlausible | undefined {
  return written === undefined ? undefined : plausible.safeParse(written).data;
}

export function plausibleEntries(written: WrittenPlausible): readonly PlausibleEntry[] {
  if (isBounds(written)) return [entryOf(written, [])];
  return Object.entries(written).map(([element, one]) => ({ element, ...entryOf(one, [element]) }));
}

/** Both forms of a statement have fields of their own; a mapping by element has neither. */
function isBounds(written: WrittenPlausible): written is Bounds {
  return Array.isArray(written) || ['low', 'high', 'source'].every((key) => key in written);
}

function entryOf(written: Bounds, path: Path): PlausibleEntry {
  if (!('low' in written)) return { low: written[0], high: written[1], source: 'assumption', path };
  const { low, high, central, source } = written;
  return { low, high, ...(central === undefined ? {} : { central }), source, path };
}

/** Every readable statement; faults of the others are problems with a path into the file. */
export function readPlausible(
  { written, unit, path }: StatedPlausible,
  context: Omit<ReadContext, 'problems' | 'bare'>,
): { readonly read: readonly ReadPlausible[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const own = parseUnit(unit);
  const reading: ReadContext = { ...context, bare: { in: own.ok ? own.unit : context.unit }, problems };
  const read = plausibleEntries(written).flatMap((entry): ReadPlausible[] => {
    const at = [...path, ...entry.path];
    const bound = (raw: string | number, key: 'low' | 'high' | 'central', index: number): number | undefined =>
      readNumber(raw, { ...reading, unlimited: key === 'high' }, [...at, isList(written, entry) ? index : key]);
    const [low, high] = [bound(entry.low, 'low', 0), bound(entry.high, 'high', 1)];
    const central = entry.central === undefined ? undefined : bound(entry.central, 'central', 0);
    if (low === undefined || high === undefined || (entry.central !== undefined && central === undefined)) return [];
    if (low > high) {
      problems.push(
        fault(
          'value.out-of-range',
          at,
          `the plausible range of ${context.name} ends below its beginning`,
          `write [${entry.high}, ${entry.low}]`,
        ),
      );
      return [];
    }
    if (central !== undefined && firstOutside([central], [low, high], context) !== undefined) {
      problems.push(
        fault(
          'value.out-of-range',
          [...at, 'central'],
          `the central value ${entry.central} of ${context.name} lies outside its plausible range ${entry.low} to ${entry.high}`,
          'change the value or the range',
        ),
      );
      return [];
    }
    return [{ entry, range: [low, high], ...(central === undefined ? {} : { central }) }];
  });
  return { read, problems };
}

function isList(written: WrittenPlausible, { element }: PlausibleEntry): boolean {
  return Array.isArray(element === undefined ? written : (written as Readonly<Record<string, unknown>>)[element]);
}

/** `1.2 to 6 x/year, central 2.5` */
export function plausibleWords({ low, high, central }: Pick<PlausibleEntry, 'low' | 'high' | 'central'>, unit: string): string {
  return `${rangeWords([low, high], unit)}${central === undefined ? '' : `, central ${central}`}`;
}
