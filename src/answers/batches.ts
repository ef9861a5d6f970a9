import { fault, inDocument, type Problem, type ProblemDocument } from '../core/problem.ts';
import { batchRequest, mostBatchScenarios, type BatchRequest } from '../contract/schema/batch.ts';
import { namesUnits, readUnits } from '../domain/cost/read-cost.ts';
import { overrideScenario } from '../domain/scenario/override-scenario.ts';
import type { Library } from '../domain/library/library.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import { readDocument } from '../domain/text/document.ts';
import { splitDocuments } from '../domain/text/split-documents.ts';
import type { Answered } from './answered.ts';
import { writePlan, type PlanHead, type PlannedItem } from './batch-plan.ts';
import { maxBodyBytes } from './body-limits.ts';
import { jsonOnly } from './media-types.ts';
import type { Questions } from './questions.ts';
import { textOf } from './read-body.ts';
import { questionOf } from './read-question.ts';
import { refused, type Refused } from './refused.ts';

/** The scenarios of a batch, each read by its schema; one that its model refuses is found when it runs. Its answer is a plan. */
export function startBatch(library: Library, { body }: Questions['startBatch']): Answered {
  const { title, curves, every, as_of: asOf, scenarios, texts, matrix = {} } = requestOf(library, body);
  const combinations = Object.values(matrix).reduce((product, values) => product * values.length, 1);
  const total = scenarios.length * combinations;
  if (total > mostBatchScenarios) throw tooMany('scenarios', `the batch has ${words(total)} scenarios`, mostBatchScenarios);
  // Counted before they are made: what many share is stated once in the request.
  const size = bytesOf(texts) + scenarios.length * bytesOfAll(matrix) + total * perScenario;
  if (size > mostBatchBytes)
    throw tooMany(
      'scenarios',
      `the scenarios and values of the batch take about ${words(size)} bytes, written out one by one`,
      mostBatchBytes,
    );
  library.meter?.charge('answer', total * unitsOfItem + size * unitsOfByte);
  const head: PlanHead = { title, curves, every, texts: texts.length, total };
  return { body: writePlan(head, textsOf(texts, asOf), items(scenarios, matrix)), mediaType: jsonOnly.json };
}

/** Bytes of all texts and values of a batch, written out for each scenario. */
export const mostBatchBytes = 24_000_000;
/** Bytes of a scenario beside its values; units of writing and keeping one, and per byte. */
const perScenario = 300;
const unitsOfItem = 5;
const unitsOfByte = 0.02;
const longestLabel = 200;

function* textsOf(scenarios: readonly ScenarioFile[], asOf: string | undefined): Generator<string> {
  for (const one of scenarios) yield JSON.stringify(overrideScenario(one, { set: {}, asOf }));
}

/** A scenario of the request, before the values of the matrix: its name in the results, and which text it is, from 1. */
interface Named {
  readonly name: string;
  readonly text: number;
}

type Request = Omit<BatchRequest, 'scenarios'> & {
  readonly scenarios: readonly Named[];
  /** Each scenario that is asked for, once. */
  readonly texts: readonly ScenarioFile[];
};

/** The request, with the scenarios of the library in place of their names. */
function requestOf(library: Library, body: Questions['startBatch']['body']): Request {
  const documents = body.format === 'yaml' ? documentsOf(library, body) : [];
  if (documents.length > 1) {
    const texts = scenariosOf(library, documents);
    return { texts, scenarios: texts.map((one, index) => ({ name: nameOf(one, index), text: index + 1 })) };
  }
  const { question, ...request } = questionOf(library, body, batchRequest);
  const texts: ScenarioFile[] = [];
  const scenarios: Named[] = [];
  const known = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, one] of request.scenarios.entries()) {
    if (problems.length >= mostProblems) break;
    const value = typeof one === 'string' ? (known.has(one) ? undefined : ofLibrary(library, one, index, question, problems)) : one;
    if (value) texts.push(value);
    if (typeof one === 'string' && value) known.set(one, texts.length);
    const text = typeof one === 'string' ? known.get(one) : texts.length;
    if (text !== undefined) scenarios.push({ name: nameOf(texts[text - 1]!, index), text });
  }
  if (problems.length > 0) throw refused(problems, 'scenario with problems');
  return { ...request, scenarios, texts };
}

function ofLibrary(
  library: Library,
  name: string,
  index: number,
  question: ProblemDocument,
  problems: Problem[],
): ScenarioFile | undefined {
  library.meter?.charge('read', namesUnits(1));
  const { value, problems: found } = library.scenario(name);
  if (value) return value;
  const path = ['scenarios', index];
  problems.push(
    ...found.map((problem) =>
      problem.code === 'file.not-found' ? inDocument(question, { ...problem, code: 'name.unknown', path }) : problem,
    ),
  );
  return undefined;
}

function documentsOf({ meter }: Library, body: Questions['startBatch']['body']): readonly string[] {
  const text = textOf(body);
  meter?.charge('read', text.length * unitsOfByte);
  const documents = splitDocuments(text);
  if (documents.length > mostBatchScenarios)
    throw tooMany('scenarios', `the stream has ${words(documents.length)} scenarios`, mostBatchScenarios);
  return documents;
}

function tooMany(field: string, what: string, most: number): Refused {
  return refused([fault('limit.exceeded', [field], `${what}, over the limit of ${words(most)}`, 'send several batches')]);
}

function words(count: number): string {
  return count.toLocaleString('en-US');
}

/** Every document of a stream is a scenario. */
function scenariosOf({ meter }: Library, documents: readonly string[]): ScenarioFile[] {
  const problems: Problem[] = [];
  const scenarios: ScenarioFile[] = [];
  for (const [index, text] of documents.entries()) {
    if (problems.length >= mostProblems) break;
    meter?.charge('read', readUnits(text, 'yaml'));
    const read = readScenario(readDocument(text, { format: 'yaml', maxBytes: maxBodyBytes.yaml }));
    // Lines would be those of the document, not of the stream.
    for (const { document: _, line: __, column: ___, ...problem } of read.problems)
      if (problems.length < mostProblems) problems.push({ ...problem, path: ['scenarios', index, ...problem.path] });
    if (read.value) scenarios.push(read.value);
  }
  if (problems.some(({ severity }) => severity === 'error')) throw refused(problems);
  return scenarios;
}

const mostProblems = 100;

type Value = number | string | null;
type Matrix = Readonly<Record<string, readonly Value[]>>;

/** Every scenario with every combination of values, the last assumption fastest; once where there is no matrix. */
function* items(scenarios: readonly Named[], matrix: Matrix): Generator<PlannedItem> {
  const taken = new Map<string, number>();
  for (const { name, text } of scenarios)
    for (const values of combined(Object.entries(matrix)))
      yield { label: freeLabel(shortLabel([name, ...valueWords(values)].join(' ')), taken), text, settings: JSON.stringify(values) };
}

function* combined([first, ...rest]: readonly (readonly [string, readonly Value[]])[]): Generator<Readonly<Record<string, Value>>> {
  if (!first) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) for (const others of combined(rest)) yield { [name]: value, ...others };
}

/** Bytes of every combination of a matrix, written out. */
function bytesOfAll(matrix: Matrix): number {
  const all = Object.values(matrix).reduce((product, values) => product * values.length, 1);
  return Object.entries(matrix).reduce(
    (sum, [name, values]) => sum + (all / values.length) * (bytesOf(values) + values.length * name.length),
    0,
  );
}

/** Bytes of data written as JSON, about: counted without writing it. Beyond the limit it is not counted on. */
function bytesOf(data: unknown): number {
  let sum = 0;
  const open: unknown[] = [data];
  while (open.length > 0 && sum <= mostBatchBytes) {
    const one = open.pop();
    if (typeof one === 'string') sum += one.length + 3;
    else if (typeof one !== 'object' || one === null) sum += 8;
    else {
      const entries = Array.isArray(one) ? one : Object.values(one);
      sum += entries.length + 2;
      if (!Array.isArray(one)) for (const name of Object.keys(one)) sum += name.length + 3;
      for (const entry of entries) open.push(entry);
    }
  }
  return sum;
}

function nameOf({ scenario, title }: ScenarioFile, index: number): string {
  return scenario ?? title ?? `scenario ${index + 1}`;
}

function valueWords(values: Readonly<Record<string, Value>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}

function shortLabel(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

/** The label, with a number where an earlier scenario of the batch has it. */
function freeLabel(label: string, taken: Map<string, number>): string {
  const count = (taken.get(label) ?? 0) + 1;
  taken.set(label, count);
  if (count === 1) return label;
  return freeLabel(`${label} (${count})`, taken);
}
