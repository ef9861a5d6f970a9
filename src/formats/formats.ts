import type { Answer, Chunk } from './answer.ts';
import { longCsv } from './csv.ts';
import { wideCsv } from './csv-wide.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

/** What there is to write. */
export type AnswerKind = 'projection' | 'demand curve';

export interface Format {
  readonly mediaType: 'application/json' | 'text/csv' | 'application/x-ndjson';
  /** Of a file that holds it. */
  readonly ending: string;
  /** One sentence for the contract and for help. */
  readonly description: string;
  readonly writes: readonly AnswerKind[];
  /** Blocks beside the values: `include` chooses among them. */
  readonly blocks: boolean;
  /** Several answers share a head that needs all of them. */
  readonly sharedHead: boolean;
  /** Piece by piece, so that nobody need hold the whole. */
  readonly write: (answers: readonly Answer[]) => Iterable<Chunk>;
}

const both = ['projection', 'demand curve'] as const;

/** Every format by its name; the first is given where nobody asks. A new one is a row here and a file beside this one. */
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

/** Those that can write a kind of answer, in the order of the table. */
export function formatsOf(kind: AnswerKind): readonly FormatName[] {
  return (Object.keys(formats) as FormatName[]).filter((name) => (formats[name].writes as readonly AnswerKind[]).includes(kind));
}
