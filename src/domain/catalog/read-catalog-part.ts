import { nearest } from '../../core/did-you-mean.ts';
import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { dateHint, isCivilDate, parseDate } from '../value/date-label.ts';
import { readDocument, type Document } from '../text/document.ts';
import type { TextFormat } from '../text/document-limits.ts';
import { orderedProblems } from '../text/ordered-problems.ts';
import { notCovered, schemaProblems } from '../text/schema-problems.ts';
import { isMapping } from '../value/values.ts';
import { catalogFile, figureEntry, type CatalogFile, type FigureEntry } from './catalog-file.ts';
import type { Figure } from './figure.ts';
import { shelfLifeYears, staleFrom } from './shelf-life.ts';

/** The result of reading one part of the catalog. */
export interface CatalogPart {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** By `subject.figure`, in file order; faulty figures are left out. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** The faulty figures, and the fault of each. */
  readonly faulty: ReadonlyMap<string, string>;
  /** The sources of all figures, with their places. */
  readonly cited: readonly Citation[];
  readonly subjects: ReadonlyMap<string, { readonly title: string; readonly note?: string | undefined }>;
  /** With file, line and column; excludes problems that need the list of sources. */
  readonly problems: readonly Problem[];
  readonly document: Document;
}

interface Citation {
  readonly id: string;
  readonly path: Problem['path'];
}

/** Reads a part. Never throws: the valid figures are usable, and every problem is reported. */
export function readCatalogPart(text: string, name: string, options: { readonly format: TextFormat; readonly file?: string }): CatalogPart {
  const document = readDocument(text, options);
  const { data } = document;
  const parsed = catalogFile.safeParse(data);
  const faults = parsed.success || data === undefined ? [] : notCovered(document.problems, schemaProblems(parsed.error, data, catalogFile));
  const whole: Partial<CatalogFile> = parsed.success ? parsed.data : {};
  const subjects = new Map<string, { title: string; note?: string | undefined }>();
  const figures = new Map<string, Figure>();
  const faulty = new Map<string, string>();
  const cited: Citation[] = [];
  const problems: Problem[] = [...faults];
  const written = isMapping(data) ? data : {};
  const own = whole.catalog ?? written['catalog'];
  if (typeof own === 'string' && own !== name && options.file !== undefined)
    problems.push(fault('file.name', ['catalog'], `the file is named ${name}, but its catalog is ${own}`, `write catalog: ${name}`));
  const shelf = typeof written['shelf_life'] === 'string' ? written['shelf_life'] : undefined;
  problems.push(...shelfLifeProblems(shelf, ['shelf_life'], 'the catalog'));
  const boundaries = isMapping(written['boundaries']) ? Object.keys(written['boundaries']) : [];
  for (const [subject, entry] of Object.entries(isMapping(written['subjects']) ? written['subjects'] : {})) {
    if (!isMapping(entry)) continue;
    const title = typeof entry['title'] === 'string' ? entry['title'] : subject;
    subjects.set(subject, { title, ...(typeof entry['note'] === 'string' ? { note: entry['note'] } : {}) });
    for (const [figure, one] of Object.entries(isMapping(entry['figures']) ? entry['figures'] : {})) {
      const key = `${subject}.${figure}`;
      const path = ['subjects', subject, 'figures', figure];
      const stated = figureEntry.safeParse(one);
      const [wrong, ...more] = stated.success
        ? figureProblems(stated.data, path, key, boundaries)
        : schemaProblems(stated.error, one, figureEntry);
      if (stated.success && wrong) problems.push(wrong, ...more);
      cited.push(...citations(one, [...path, 'source']));
      if (!stated.success) problems.push(...unitProblems(one, path));
      if (stated.success && !wrong) figures.set(key, figureOf(stated.data, { part: name, key, of: title }, shelf));
      else faulty.set(key, wrong?.message ?? 'it cannot be read');
    }
  }
  return {
    name,
    title: textOr(written['title'], name),
    summary: textOr(written['summary'], ''),
    figures,
    faulty,
    cited,
    subjects,
    document,
    problems: orderedProblems([...document.problems, ...problems.map((problem) => inDocument(document, problem))]),
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function figureOf(
  entry: FigureEntry,
  { part, key, of }: { readonly part: string; readonly key: string; readonly of: string },
  shelf: string | undefined,
): Figure {
  const { title, unit, value, low, high, points, as_of: asOf, kind, source, confidence, unverified = false, boundary, note } = entry;
  const shelfLife = entry.shelf_life ?? shelf;
  return {
    id: `${part}.${key}`,
    part,
    of,
    title,
    unit,
    value,
    low,
    high,
    points,
    asOf: String(asOf),
    kind,
    confidence,
    unverified,
    boundary,
    note,
    sources: typeof source === 'string' ? [source] : source,
    shelfLife,
    staleFrom: staleFrom(asOf, shelfLife),
  };
}

/** Faults of one figure that do not depend on others. */
function figureProblems(entry: FigureEntry, path: Problem['path'], name: string, boundaries: readonly string[]): Problem[] {
  const { value, low, high, points } = entry;
  const problems: Problem[] = [...shelfLifeProblems(entry.shelf_life, [...path, 'shelf_life'], name)];
  const unit = parseUnit(entry.unit);
  problems.push(...unitProblems(entry, path));
  if (entry.boundary !== undefined && !boundaries.includes(entry.boundary))
    problems.push(
      fault(
        'figure.boundary',
        [...path, 'boundary'],
        `${name} counts within ${entry.boundary}, which is not under boundaries`,
        boundaries.length === 0 ? `add boundaries: { ${entry.boundary}: what it counts }` : `they are ${boundaries.join(', ')}`,
      ),
    );
  problems.push(...dateProblems(entry.as_of, [...path, 'as_of'], name));
  if (value === undefined && low === undefined && high === undefined && points === undefined)
    problems.push(fault('field.missing', path, `${name} has no value`, 'write value: …, points: { 2025: … }, or low: and high:', true));
  if (points !== undefined && (value ?? low ?? high) !== undefined)
    problems.push(fault('field.conflict', [...path, 'points'], `${name} has points and also a value or a range`, 'keep one of them', true));
  if (points !== undefined && Object.keys(points).length === 0)
    problems.push(fault('value.missing', [...path, 'points'], `${name} has no point`, 'write points: { 2025: … }'));
  for (const at of Object.keys(points ?? {}))
    if (parseDate(at, 12) === undefined)
      problems.push(fault('time.undated', [...path, 'points', at], `${at} is not a date`, dateHint(at), true));
  if (!unit.ok) return problems;
  if (points !== undefined && unit.unit.date)
    problems.push(
      fault('field.conflict', [...path, 'points'], `${name} is a date, and dates do not change over time`, 'write value: …', true),
    );
  const read = (field: 'value' | 'low' | 'high'): number | undefined => {
    const stated = entry[field];
    if (stated === undefined) return undefined;
    if (unit.unit.date) {
      const date = parseDate(stated, 12);
      if (date === undefined)
        problems.push(fault('value.unreadable', [...path, field], `${name} needs a date, found ${stated}`, dateHint(stated)));
      return date;
    }
    if (typeof stated === 'number') return stated;
    const number = Number(stated);
    problems.push(
      fault(
        'value.unreadable',
        [...path, field],
        `${name} needs a number in ${entry.unit}, found ${stated}`,
        Number.isFinite(number) ? `leave out the quotes: ${number}` : 'write the number here and its unit under unit',
      ),
    );
    return undefined;
  };
  const [lowest, middle, highest] = [read('low'), read('value'), read('high')];
  const above = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a > b;
  if (above(lowest, highest))
    problems.push(
      fault('value.out-of-range', [...path, 'low'], `${name} has low ${low} above high ${high}`, 'write the lower number under low'),
    );
  else if (above(lowest, middle) || above(middle, highest)) {
    const bounds = [low === undefined ? '' : `low ${low}`, high === undefined ? '' : `high ${high}`].filter((bound) => bound !== '');
    problems.push(
      fault(
        'value.out-of-range',
        [...path, 'value'],
        `${name} is ${value}, outside its own ${bounds.join(' and ')}`,
        'change the value or the range',
      ),
    );
  }
  return problems;
}

function unitProblems(entry: unknown, path: Problem['path']): Problem[] {
  const text = isMapping(entry) ? entry['unit'] : undefined;
  const unit = typeof text === 'string' && text !== '' ? parseUnit(text) : undefined;
  return unit === undefined || unit.ok ? [] : [fault('unit.unknown', [...path, 'unit'], unit.message, unit.hint)];
}

function citations(entry: unknown, path: Problem['path']): Citation[] {
  const source = isMapping(entry) ? entry['source'] : undefined;
  if (typeof source === 'string') return [{ id: source, path }];
  return Array.isArray(source) ? source.flatMap((id, index) => (typeof id === 'string' ? [{ id, path: [...path, index] }] : [])) : [];
}

function dateProblems(asOf: string | number, path: Problem['path'], name: string): Problem[] {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(String(asOf))?.[0];
  return date !== undefined && isCivilDate(date)
    ? []
    : [fault('value.unreadable', path, `${name} is as of ${asOf}, which is not a calendar date`, dateHint(asOf))];
}

function shelfLifeProblems(text: string | undefined, path: Problem['path'], name: string): Problem[] {
  if (text === undefined || text === 'none' || shelfLifeYears(text) !== undefined) return [];
  return [
    fault('value.unreadable', path, `the shelf life of ${name} is no time, found ${text}`, 'write for example 2 year or 6 month, or none'),
  ];
}

/** Problems of cited sources that are missing from the list. */
export function partSourceProblems({ cited, document }: CatalogPart, known: ReadonlyMap<string, unknown>): Problem[] {
  return cited.flatMap(({ id, path }) => {
    if (known.has(id) || id === 'assumption') return [];
    const near = nearest(id, known.keys());
    return [
      inDocument(
        document,
        fault(
          'source.unknown',
          path,
          `${id} is not a source of models/sources.yaml`,
          near === undefined ? 'add it there' : `did you mean ${near}`,
        ),
      ),
    ];
  });
}
