import type { Problem, ProblemDocument } from '../../core/problem.ts';
import { maxBytes, tooLarge, type TextFormat } from './document-limits.ts';
import { readJson } from './json-document.ts';
import { readYaml } from './yaml-document.ts';

export interface DocumentOptions {
  readonly file?: string;
  readonly format: TextFormat;
  /** Default: the limit of the format. */
  readonly maxBytes?: number;
}

export interface Document extends ProblemDocument {
  /** Plain objects, lists, texts, finite numbers, booleans and null; undefined where the text cannot be read. */
  readonly data: unknown;
  /** Problems of the text itself, with line and column. */
  readonly problems: Problem[];
  /** File, line and column of a problem; in JSON the path is enough. A problem that has a line keeps it. */
  place: ProblemDocument['place'];
}

/** The only parser of external text: model files, scenario files and request bodies. Never throws. */
export function readDocument(text: string, options: DocumentOptions): Document {
  const file = options.file === undefined ? {} : { file: options.file };
  const inFile = (problem: Problem): Problem => ({ ...problem, ...file });
  const place = (): typeof file => file;
  const bytes = Buffer.byteLength(text, 'utf8');
  const limit = options.maxBytes ?? maxBytes[options.format];
  if (bytes > limit) return { data: undefined, problems: [inFile(tooLarge(bytes, limit))], place };
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (options.format === 'json') {
    const { data, problems } = readJson(body);
    return { data, problems: problems.map(inFile), place };
  }
  const yaml = readYaml(body);
  return {
    data: yaml.data,
    problems: yaml.problems.map(inFile),
    place: (problem) => {
      if (problem.line !== undefined) return file;
      const { line, column } = yaml.position(problem);
      return options.file === undefined ? { line, column } : { file: options.file, line, column };
    },
  };
}
