import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { readDocument, type Document } from '../text/document.ts';
import { maxListed, type TextFormat } from '../text/document-limits.ts';
import { incompleteAuxiliaries } from './incomplete-auxiliaries.ts';
import { modelFile, type ModelFile, type PartialModelFile } from './model-file.ts';
import { wholeModelMissing, type ModelGaps } from './model-gaps.ts';
import { recoverModel } from './recover-model.ts';
import { parseData } from '../text/parse-data.ts';
import { notCovered, schemaProblems } from '../text/schema-problems.ts';

/** The result of reading one model file. */
export interface ReadModel {
  readonly file: string | undefined;
  readonly text: string;
  /** Complete, or the well-formed part where there are gaps; undefined where the file cannot be read. */
  readonly data: PartialModelFile | undefined;
  readonly gaps?: ModelGaps;
  readonly document: Document;
  /** Each in its document. */
  readonly problems: readonly Problem[];
}

export function readModel(text: string, format: TextFormat, file?: string): ReadModel {
  const document = readDocument(text, { format, ...(file === undefined ? {} : { file }) });
  const entry = (data: PartialModelFile | undefined, problems: readonly Problem[], gaps?: ModelGaps): ReadModel => ({
    file,
    text,
    data,
    document,
    problems: problems.map((problem) => inDocument(document, problem)),
    ...(gaps ? { gaps } : {}),
  });
  if (document.data === undefined) return entry(undefined, document.problems, wholeModelMissing);
  const parsed = parseData<ModelFile>(modelFile, document.data);
  const faults = parsed.success
    ? incompleteAuxiliaries(parsed.data)
    : notCovered(document.problems, schemaProblems(parsed.error, document.data, modelFile));
  if (parsed.success && faults.length + document.problems.length === 0) return entry(parsed.data, []);
  const recovered = faults.length > maxListed ? undefined : recoverModel(document.data);
  const problems = [...document.problems, ...(parsed.success ? [] : faults), ...(recovered?.problems ?? [])];
  return recovered ? entry(recovered.file, problems, recovered.gaps) : entry(undefined, problems, wholeModelMissing);
}

/** Placeholder for a file that could not be read as a text. */
export function unreadModel(file: string, problem: Problem): ReadModel {
  const document: Document = { data: undefined, problems: [problem], place: () => ({ file }) };
  return { file, text: '', data: undefined, gaps: wholeModelMissing, document, problems: [problem] };
}

/** The model of a file found by name, under that name even if it states another. */
export function underName(entry: ReadModel, name: string): ReadModel {
  const { data, document, problems, gaps } = entry;
  if (!data || data.model === name) return entry;
  // A name in the wrong style is already reported.
  if (problems.some(({ path: at }) => at.length === 1 && at[0] === 'model')) return { ...entry, data: { ...data, model: name } };
  const problem = inDocument(
    document,
    fault('file.name', ['model'], `the file is named ${name}, but its model is ${data.model}`, `write model: ${name}`),
  );
  return { ...entry, data: { ...data, model: name }, problems: [...problems, problem], ...(gaps ? { gaps } : {}) };
}
