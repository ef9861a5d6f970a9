import type { Problem } from '../../core/problem.ts';
import { maxBytes, tooLarge, type TextFormat } from './document-limits.ts';
import { readJson } from './json-document.ts';
import { readYaml } from './yaml-document.ts';

export interface DocumentOptions {
  readonly file?: string;
  readonly format: TextFormat;
  /** That of the format when absent. */
  readonly maxBytes?: number;
}

export interface Document {
  /** Plain objects, lists, texts, finite numbers, truth values and null; undefined where the text cannot be read. */
  readonly data: unknown;
  /** What is wrong with the text itself, with its place. */
  readonly problems: Problem[];
  /** The problem with file, line and column; in JSON its path is place enough. One that has a line keeps it. */
  locate(problem: Problem): Problem;
}

/** The one door by which text from outside becomes data: model files, scenario files and request bodies. Never throws. */
export function readDocument(text: string, options: DocumentOptions): Document {
  const file = options.file === undefined ? {} : { file: options.file };
  const inFile = (problem: Problem): Problem => ({ ...problem, ...file });
  const bytes = Buffer.byteLength(text, 'utf8');
  const limit = options.maxBytes ?? maxBytes[options.format];
  if (bytes > limit) return { data: undefined, problems: [inFile(tooLarge(bytes, limit))], locate: inFile };
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (options.format === 'json') {
    const { data, problems } = readJson(body);
    return { data, problems: problems.map(inFile), locate: inFile };
  }
  const yaml = readYaml(body);
  return {
    data: yaml.data,
    problems: yaml.problems.map(inFile),
    locate: (problem) => (problem.line === undefined ? { ...problem, ...file, ...yaml.position(problem) } : inFile(problem)),
  };
}
