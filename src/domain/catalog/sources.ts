import { z } from 'zod';
import { inDocument, type Problem } from '../../core/problem.ts';
import { readDocument } from '../text/document.ts';
import type { Decoded } from '../text/utf8.ts';
import { notCovered, schemaProblems } from '../text/schema-problems.ts';
import { isMapping } from '../value/values.ts';

export const year = z.int().min(1).max(9999);

export const sourceDate = z.union([z.string(), year]).meta({ id: 'SourceDate', description: 'A date, as the source states it' });

/** A source that values cite. */
export const source = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: year.optional(),
  url: z.string().optional(),
  as_of: sourceDate.optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
  licence: z.string().optional(),
  note: z.string().optional(),
});

export const sourcesFile = z.strictObject({ sources: z.record(z.string(), source) });

export type Source = z.infer<typeof source>;

export interface ReadSources {
  /** By id; a faulty source keeps its id, so that values which cite it are not refused. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly Problem[];
}

/** Reads the list of sources from a YAML text; none, with the problem, from a file without one. */
export function readSources({ text, problem }: Decoded, file: string): ReadSources {
  if (problem) return { sources: new Map(), problems: [problem] };
  const document = readDocument(text, { file, format: 'yaml' });
  const parsed = sourcesFile.safeParse(document.data);
  const faults =
    parsed.success || document.data === undefined
      ? []
      : notCovered(document.problems, schemaProblems(parsed.error, document.data, sourcesFile));
  const listed = isMapping(document.data) && isMapping(document.data['sources']) ? Object.entries(document.data['sources']) : [];
  return {
    sources: new Map(listed.map(([id, entry]) => [id, wellFormed(id, entry)])),
    problems: [...document.problems, ...faults.map((problem) => inDocument(document, problem))],
  };
}

function wellFormed(id: string, entry: unknown): Source {
  const parsed = source.safeParse(entry);
  return parsed.success ? parsed.data : { title: id, publisher: '—' };
}

/** Ids of one source, several, or none. */
export function sourceIds(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : typeof source === 'string' ? [source] : source;
}
