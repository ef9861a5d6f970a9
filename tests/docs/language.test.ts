import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkCatalogPart, checkLoadedModel, checkScenario } from '../../src/analysis/check/check-file.ts';
import { project } from '../../src/analysis/projection/project.ts';
import { functionTable, signatureOf } from '../../src/core/expression/function-table.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import { Library } from '../../src/domain/library/library.ts';
import { readScenario } from '../../src/domain/scenario/read-scenario.ts';
import { planRun } from '../../src/domain/plan/plan-run.ts';

/** Every example of docs/language.md is run: blocks marked model and scenario, and the rows of its tables. */
const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/language.md'), 'utf8');

interface Block {
  readonly kind: string;
  readonly heading: string;
  readonly text: string;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```yaml (\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1]!,
    text: match[2]!,
    heading: [...markdown.slice(0, match.index).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? '',
  }));
}

/** Cells of the rows of every table whose head has these columns. */
function rowsOf(markdown: string, ...columns: readonly string[]): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return lines.flatMap((line, index) => {
    if (cells(line).slice(0, columns.length).join() !== columns.join()) return [];
    const end = lines.findIndex((later, at) => at > index && !later.startsWith('|'));
    return lines.slice(index + 2, end).map(cells);
  });
}

const code = (cell: string): string => cell.replaceAll('`', '');

const blocks = blocksOf(page);
const models = blocks.filter(({ kind }) => kind === 'model');
const scenarios = blocks.filter(({ kind }) => kind === 'scenario');

/** A block that is part of a file gets the head of one. */
const head = 'format: 1\nmodel: part\ntitle: Part\nversion: 1.0.0\nsummary: Part of a page.\n';
const whole = (text: string): string => (text.startsWith('format:') ? text : head + text);

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-docs-'));
for (const { text } of models) {
  const name = /^model: (.*)$/m.exec(text)?.[1];
  if (name !== undefined) writeFileSync(path.join(folder, `${name}.yaml`), text);
}
mkdirSync(path.join(folder, 'catalog'));
const parts = blocks.filter(({ kind }) => kind === 'catalog').map(({ text }) => ({ name: /^catalog: (.*)$/m.exec(text)![1]!, text }));
for (const { name, text } of parts) writeFileSync(path.join(folder, 'catalog', `${name}.yaml`), text);
writeFileSync(
  path.join(folder, 'sources.yaml'),
  'sources:\n  data-sheet: { title: Data sheet, publisher: Maker }\n  analyst: { title: Report, publisher: Analyst }\n',
);
const library = new Library({ models: folder, scenarios: folder });

const said = (problems: readonly { code: string; message: string; line?: number }[]): string[] =>
  problems.map((problem) => `${problem.line ?? ''} ${problem.code}: ${problem.message}`);

test.each(models.map((block) => [block.heading, block] as const))('the model under %s holds', (_, { text }) => {
  const loaded = library.modelOf(whole(text), 'yaml');
  expect(said(loaded.problems)).toEqual([]);
  const { problems, claims, hold } = checkLoadedModel(library, loaded.value!);
  expect(said(problems)).toEqual([]);
  expect(claims).toBeGreaterThan(0);
  expect(hold).toBe(claims);
});

test.each(scenarios.map((block) => [block.heading, block] as const))('the scenario under %s holds', (_, { text }) => {
  const document = readDocument(text, { format: 'yaml', maxBytes: 2_000_000 });
  const scenario = readScenario(document);
  expect(said(scenario.problems)).toEqual([]);
  const { problems, claims, hold } = checkScenario(library, scenario, folder);
  expect(said(problems)).toEqual([]);
  expect(claims).toBeGreaterThan(0);
  expect(hold).toBe(claims);
});

test.each(parts)('the part $name of the catalog holds', ({ name }) => {
  const { problems, figures } = checkCatalogPart(library, path.join(folder, 'catalog', `${name}.yaml`));
  expect(said(problems)).toEqual([]);
  expect(figures).toBeGreaterThan(0);
});

const operators = rowsOf(page, 'write', 'unit', 'gives').map(([write, unit, gives]) => [code(write!), unit!, gives!] as const);
const functions = rowsOf(page, 'function', 'does', 'write', 'unit', 'gives');
const values = blocks.find(({ kind }) => kind === 'values')!.text;

test.each([...operators, ...functions.map(([, , write, unit, gives]) => [code(write!), unit!, gives!] as const)])(
  '%s',
  (write, unit, gives) => {
    const loaded = library.modelOf(
      `${head}${values}auxiliaries:\n  answer: { title: Answer, unit: "${unit}", equation: "${write}" }\n`,
      'yaml',
    );
    const { plan, problems } = planRun(library, loaded.value!, { model: 'part' });
    expect(said(problems)).toEqual([]);
    const found = [...project(library, plan!, { curves: ['answer'] }).projection!.frame.curves.get('answer')!.values];
    const want = gives.split(', ');
    // One value stands for all instants; numbers are printed to four digits.
    expect(found.map((value) => Number(value.toPrecision(4)))).toEqual(found.map((_, k) => Number(want[want.length === 1 ? 0 : k])));
  },
);

test('the page documents every function of the table, and no other', () => {
  expect(functions.map(([name]) => code(name!))).toEqual(functionTable.map(signatureOf));
});

test('the example of each function uses it', () => {
  const unused = functions.filter(([name, , write]) => !code(write!).includes(`${code(name!).split('(')[0]!}(`));
  expect(unused).toEqual([]);
});
