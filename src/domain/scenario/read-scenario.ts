import path from 'node:path';
import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { readDocument, type Document } from '../text/document.ts';
import { maxListed } from '../text/document-limits.ts';
import { withoutEnding } from '../text/document-name.ts';
import { givenTwice } from './given-twice.ts';
import { orderedProblems } from '../text/ordered-problems.ts';
import { parseData } from '../text/parse-data.ts';
import { recoverScenario } from './recover-scenario.ts';
import { scenarioFile, type ScenarioFile } from './scenario-file.ts';
import { noScenarioGaps, type ScenarioGaps } from './scenario-gaps.ts';
import { notCovered, schemaProblems } from '../text/schema-problems.ts';
import { formatOf } from '../text/document-limits.ts';

/** The result of reading a scenario's text. */
export interface ReadScenario {
  /** Absent on an error. */
  readonly value?: ScenarioFile;
  /** The well-formed part on an error: for further checks, never to be run. */
  readonly partial?: ScenarioFile;
  /** What `partial` lacks. */
  readonly gaps?: ScenarioGaps;
  /** Absent where there is no text. */
  readonly document?: Document;
  /** With file, line and column. */
  readonly problems: readonly Problem[];
}

export function readScenario(document: Document): ReadScenario {
  if (document.data === undefined) return { document, problems: orderedProblems(document.problems) };
  const parsed = parseData<ScenarioFile>(scenarioFile, document.data);
  if (parsed.success && document.problems.length === 0) {
    const twice = givenTwice(parsed.data).map((problem) => inDocument(document, problem));
    // Nothing is missing, but a repeated key leaves open which value is meant.
    return twice.length > 0
      ? { document, problems: orderedProblems(twice), partial: parsed.data, gaps: { ...noScenarioGaps } }
      : { value: parsed.data, document, problems: [] };
  }
  const faults = parsed.success
    ? []
    : notCovered(document.problems, schemaProblems(parsed.error, document.data, scenarioFile)).map((problem) =>
        inDocument(document, problem),
      );
  const partial = faults.length > maxListed ? undefined : recoverScenario(document.data);
  const twice = partial ? givenTwice(partial.scenario).map((problem) => inDocument(document, problem)) : [];
  const problems = orderedProblems([...document.problems, ...faults, ...twice]);
  return { document, problems, ...(partial ? { partial: partial.scenario, gaps: partial.gaps } : {}) };
}

/** The file's name must be the scenario's name. */
export function readScenarioText(text: string, file: string): ReadScenario {
  const document = readDocument(text, { file, format: formatOf(file) });
  const read = readScenario(document);
  const own = (read.value ?? read.partial)?.scenario;
  const name = withoutEnding(path.basename(file));
  if (own === undefined || own === name) return read;
  const { value, partial = value, gaps = noScenarioGaps } = read;
  const misnamed = inDocument(
    document,
    fault('file.name', ['scenario'], `the file is named ${name}, but its scenario is ${own}`, `write scenario: ${name}`),
  );
  return { document, problems: orderedProblems([...read.problems, misnamed]), gaps, ...(partial ? { partial } : {}) };
}
