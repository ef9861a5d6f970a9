import { fault, inDocument, type Problem } from '../core/problem.ts';
import { batchRequest, mostBatchScenarios, type BatchRequest } from '../contract/schema/batch.ts';
import { readUnits } from '../domain/cost/read-cost.ts';
import { overrideScenario } from '../domain/scenario/override-scenario.ts';
import type { Library } from '../domain/library/library.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import { readDocument } from '../domain/text/document.ts';
import { splitDocuments } from '../domain/text/split-documents.ts';
import type { Answered } from './answered.ts';
import { maxBodyBytes } from './body-limits.ts';
import { jsonOnly } from './media-types.ts';
import type { Questions } from './questions.ts';
import { textOf } from './read-body.ts';
import { questionOf } from './read-question.ts';
import { refused } from './refused.ts';

/** A batch to be kept: its options, and each scenario as the text of a request. */
export interface BatchPlan extends Pick<BatchRequest, 'title' | 'curves' | 'every'> {
  readonly items: readonly { readonly label: string; readonly scenario: string }[];
}

/** The scenarios of a batch, each read by its schema; one that its model refuses is found when it runs. */
export function startBatch(library: Library, { body }: Questions['startBatch']): Answered {
  const { title, curves, every, as_of: asOf, scenarios, matrix = {} } = requestOf(library, body);
  // Counted before they are made.
  const total = Object.values(matrix).reduce((product, values) => product * values.length, scenarios.length);
  if (total > mostBatchScenarios)
    throw refused([
      fault(
        'limit.exceeded',
        ['scenarios'],
        `the batch has ${total.toLocaleString('en-US')} scenarios, over the limit of ${mostBatchScenarios.toLocaleString('en-US')}`,
        'send several batches',
      ),
    ]);
  const combinations = combined(matrix);
  const taken = new Map<string, number>();
  const items = scenarios.flatMap((one, index) =>
    combinations.map((values) => {
      const label = freeLabel([nameOf(one, index), ...words(values)].join(' '), taken);
      return { label, scenario: JSON.stringify(overrideScenario(one, { set: values, asOf })) };
    }),
  );
  return { body: JSON.stringify({ title, curves, every, items } satisfies BatchPlan), mediaType: jsonOnly.json };
}

/** The request, with the scenarios of the library in place of their names. */
function requestOf(
  library: Library,
  body: Questions['startBatch']['body'],
): Omit<BatchRequest, 'scenarios'> & { readonly scenarios: readonly ScenarioFile[] } {
  const documents = body.format === 'yaml' ? splitDocuments(textOf(body)) : [];
  if (documents.length > 1) return { scenarios: scenariosOf(library, documents) };
  const { question, ...request } = questionOf(library, body, batchRequest);
  const problems: Problem[] = [];
  const scenarios = request.scenarios.flatMap((one, index): ScenarioFile[] => {
    if (typeof one !== 'string') return [one];
    const { value, problems: found } = library.scenario(one);
    if (value) return [value];
    const path = ['scenarios', index];
    problems.push(
      ...found.map((problem) =>
        problem.code === 'file.not-found' ? inDocument(question, { ...problem, code: 'name.unknown', path }) : problem,
      ),
    );
    return [];
  });
  if (problems.length > 0) throw refused(problems, 'scenario with problems');
  return { ...request, scenarios };
}

/** Every document of a stream is a scenario. */
function scenariosOf({ meter }: Library, documents: readonly string[]): ScenarioFile[] {
  const problems: Problem[] = [];
  const scenarios = documents.flatMap((text, index) => {
    meter?.charge('read', readUnits(text, 'yaml'));
    const read = readScenario(readDocument(text, { format: 'yaml', maxBytes: maxBodyBytes.yaml }));
    // Lines would be those of the document, not of the stream.
    for (const { document: _, line: __, column: ___, ...problem } of read.problems)
      if (problems.length < mostProblems) problems.push({ ...problem, path: ['scenarios', index, ...problem.path] });
    return read.value ? [read.value] : [];
  });
  if (problems.some(({ severity }) => severity === 'error')) throw refused(problems);
  return scenarios;
}

const mostProblems = 100;

type Values = Readonly<Record<string, number | string | null>>;

/** Every combination of values, the last assumption fastest; one without any where there is no matrix. */
function combined(matrix: Readonly<Record<string, readonly (number | string | null)[]>>): readonly Values[] {
  return Object.entries(matrix).reduce<readonly Values[]>(
    (combinations, [name, values]) => combinations.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
}

function nameOf({ scenario, title }: ScenarioFile, index: number): string {
  return scenario ?? title ?? `scenario ${index + 1}`;
}

function words(values: Values): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}

/** The label, with a number where an earlier scenario of the batch has it. */
function freeLabel(label: string, taken: Map<string, number>): string {
  const count = (taken.get(label) ?? 0) + 1;
  taken.set(label, count);
  if (count === 1) return label;
  return freeLabel(`${label} (${count})`, taken);
}
