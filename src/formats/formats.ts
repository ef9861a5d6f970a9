import type { Answer, Chunk } from './answer.ts';
import { longCsv } from './csv.ts';
import { wideCsv } from './csv-wide.ts';
import type { Drawing } from '../charts/picture.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

/** The types of answer a format can write. */
export const answerTypes = [
  'projection',
  'demand curve',
  'sweep',
  'goal-seek',
  'comparison',
  'ensemble',
  'sensitivity',
  'decomposition',
] as const;

export type AnswerType = (typeof answerTypes)[number];

export interface Format {
  readonly mediaType: 'application/json' | 'text/csv' | 'application/x-ndjson' | 'image/svg+xml' | 'image/png';
  /** Extension of a file in this format. */
  readonly ending: string;
  /** One sentence for the contract and the help text. */
  readonly description: string;
  readonly writes: readonly AnswerType[];
  /** Whether it writes blocks next to the values, which `include` selects. */
  readonly blocks: boolean;
  /** Whether several answers share a header that needs all of them. */
  readonly sharedHead: boolean;
  /** Whether it is a picture, which has a theme and a size, in place of values. */
  readonly picture: boolean;
  /** Whether it is bytes that are no text. */
  readonly binary: boolean;
  /** Yields the text in pieces, so the whole need not be held in memory; a picture is whole, and throws `CannotDraw`. */
  readonly write: (answers: readonly Answer[], drawing?: Drawing) => Iterable<Chunk>;
}

/** Every format by name; the first is the default. To add a format, add a row here and a file in this folder. */
export const formats = {
  json: {
    mediaType: 'application/json',
    ending: 'json',
    description: 'json is the whole answer',
    writes: answerTypes,
    blocks: true,
    sharedHead: false,
    picture: false,
    binary: false,
    write: json,
  },
  csv: {
    mediaType: 'text/csv',
    ending: 'csv',
    description: 'csv is long: one value a line',
    writes: answerTypes,
    blocks: false,
    sharedHead: true,
    picture: false,
    binary: false,
    write: longCsv,
  },
  'csv-wide': {
    mediaType: 'text/csv',
    ending: 'csv',
    description: 'csv-wide has one column for each curve',
    writes: answerTypes,
    blocks: false,
    sharedHead: true,
    picture: false,
    binary: false,
    write: wideCsv,
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    ending: 'ndjson',
    description: 'ndjson is one JSON object a line, with the columns of csv',
    writes: answerTypes,
    blocks: false,
    sharedHead: false,
    picture: false,
    binary: false,
    write: ndjson,
  },
  svg: {
    mediaType: 'image/svg+xml',
    ending: 'svg',
    description: 'svg is a picture, of the first curve unless curves are named',
    writes: answerTypes,
    blocks: false,
    sharedHead: true,
    picture: true,
    binary: false,
    write: svg,
  },
  png: {
    mediaType: 'image/png',
    ending: 'png',
    description: 'png is the same in pixels, two for each unit of width',
    writes: answerTypes,
    blocks: false,
    sharedHead: true,
    picture: true,
    binary: true,
    write: png,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
/** The formats that hold every value, and not a picture of them. */
export type ValueFormatName = { [F in FormatName]: (typeof formats)[F]['picture'] extends true ? never : F }[FormatName];

/** The formats that can write a type of answer, in the order of the table. */
export function formatsOf(type: AnswerType): readonly FormatName[] {
  return (Object.keys(formats) as FormatName[]).filter((name) => (formats[name].writes as readonly AnswerType[]).includes(type));
}
