import type { Answer, Chunk } from './answer.ts';
import { longCsv } from './csv.ts';
import { wideCsv } from './csv-wide.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

/** The types of answer a format can write. */
export type AnswerType = 'projection' | 'demand curve';

export interface Format {
  readonly mediaType: 'application/json' | 'text/csv' | 'application/x-ndjson';
  /** Extension of a file in this format. */
  readonly ending: string;
  /** One sentence for the contract and the help text. */
  readonly description: string;
  readonly writes: readonly AnswerType[];
  /** Whether it writes blocks next to the values, which `include` selects. */
  readonly blocks: boolean;
  /** Whether several answers share a header that needs all of them. */
  readonly sharedHead: boolean;
  /** Yields the text in pieces, so the whole need not be held in memory. */
  readonly write: (answers: readonly Answer[]) => Iterable<Chunk>;
}

const both = ['projection', 'demand curve'] as const;

/** Every format by name; the first is the default. To add a format, add a row here and a file in this folder. */
export const formats = {
  json: {
    mediaType: 'application/json',
    ending: 'json',
    description: 'json is the whole answer',
    writes: both,
    blocks: true,
    sharedHead: false,
    write: json,
  },
  csv: {
    mediaType: 'text/csv',
    ending: 'csv',
    description: 'csv is long: one value a line',
    writes: both,
    blocks: false,
    sharedHead: true,
    write: longCsv,
  },
  'csv-wide': {
    mediaType: 'text/csv',
    ending: 'csv',
    description: 'csv-wide has one column for each curve',
    writes: both,
    blocks: false,
    sharedHead: true,
    write: wideCsv,
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    ending: 'ndjson',
    description: 'ndjson is one JSON object a line, with the columns of csv',
    writes: both,
    blocks: false,
    sharedHead: false,
    write: ndjson,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** The formats that can write a type of answer, in the order of the table. */
export function formatsOf(type: AnswerType): readonly FormatName[] {
  return (Object.keys(formats) as FormatName[]).filter((name) => (formats[name].writes as readonly AnswerType[]).includes(type));
}
