import { nearest } from '../../core/did-you-mean.ts';
import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { readDocument, type Document } from '../text/document.ts';
import type { TextFormat } from '../text/document-limits.ts';
import { orderedProblems } from '../text/ordered-problems.ts';
import { notCovered, schemaProblems } from '../text/schema-problems.ts';
import { isMapping } from '../value/values.ts';
import { catalogFile, figureEntry, type CatalogFile, type FigureEntry } from './catalog-file.ts';
import type { Figure } from './figure.ts';
import { figureProblems, shelfLifeProblems, unitProblems, vintageOf } from './figure-problems.ts';
import { staleFrom } from './shelf-life.ts';

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
      cited.push(...citations(one, path));
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
  const { title, unit, boundary, final, earlier } = entry;
  const shelfLife = entry.shelf_life ?? shelf;
  const stood = ({ value, low, high, points, as_of: asOf, kind, source, confidence, unverified = false, note }: FigureEntry): Figure => ({
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
  });
  return {
    ...stood(entry),
    ...(final ? { final } : {}),
    ...(earlier ? { earlier: earlier.map((vintage) => stood(vintageOf(entry, vintage))) } : {}),
  };
}

/** The sources of a figure and of its earlier vintages. */
function citations(entry: unknown, path: Problem['path']): Citation[] {
  if (!isMapping(entry)) return [];
  const { source, earlier } = entry;
  const at = [...path, 'source'];
  return [
    ...(typeof source === 'string' ? [{ id: source, path: at }] : []),
    ...(Array.isArray(source) ? source.flatMap((id, index) => (typeof id === 'string' ? [{ id, path: [...at, index] }] : [])) : []),
    ...(Array.isArray(earlier) ? earlier.flatMap((one, index) => citations(one, [...path, 'earlier', index])) : []),
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
