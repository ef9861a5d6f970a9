import { explain as explainVariable, type Explanation } from '../../analysis/explain.ts';
import { curveJson } from '../../contract/projection-json.ts';
import { problemJson } from '../../contract/problem-json.ts';
import { checkModel } from '../../core/check/check-model.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { Library } from '../../domain/library.ts';
import type { Context, ExitCode } from '../context.ts';
import { findFiles } from '../find-files.ts';
import { BadInput } from '../bad-input.ts';
import { loadModel } from '../load-model.ts';
import { printProblems } from '../print-problems.ts';
import { runFile, type FileRun } from '../run-file.ts';
import { chartOf, valuesTable } from '../projection-table.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainOptions {
  readonly scenario?: string;
  readonly format: 'text' | 'json';
}

/** All the model knows of one variable, and its values under a scenario. */
// eslint-disable-next-line @typescript-eslint/require-await -- every command is a promise
export async function explain(modelName: string, name: string, { scenario, format }: ExplainOptions, context: Context): Promise<ExitCode> {
  const { out, err } = context;
  const library = new Library(context);
  const loaded = loadModel(library, modelName);
  if (!loaded.value) { printProblems(loaded.problems, err); return 2; }
  const model = loaded.value;
  const { model: checked, problems } = checkModel(model.draft);
  if (!checked) { printProblems(problems.map((problem) => model.locate(problem)), err); return 2; }
  const explanation = explainVariable(checked, model, name);
  if (!explanation) {
    const near = nearest(name, [...checked.scope.variables.keys(), ...checked.scope.categories]);
    throw new BadInput(`${model.name} has no variable ${name}`, near ? `did you mean ${near}` : undefined);
  }
  const run = scenario === undefined ? undefined : runUnder(library, scenario, name, model.name, context);
  const errors: readonly Problem[] = run?.problems.filter((problem) => problem.severity === 'error' && problem.path[0] !== 'expect') ?? [];
  const curve = run?.projection?.curves.get(name);
  if (format === 'json') {
    const values = run?.projection && curve ? { scenario: run.scenario, ...(run.projection.time ? { time: run.projection.time } : {}), ...curveJson(curve, run.projection.time !== undefined) } : undefined;
    out.write(`${JSON.stringify({ ...explanation, ...(values ? { under: values } : {}), ...(errors.length > 0 ? { problems: errors.map(problemJson) } : {}) }, null, 2)}\n`);
  } else {
    out.write(explained(explanation, library, out));
    if (run?.projection && curve) {
      const only = { ...run.projection, curves: new Map([[name, curve]]) };
      out.write(`\n${out.colors.bold(`under ${run.scenario}`)}\n${chartOf(only, out) ?? ''}${valuesTable(only, out)}`);
    }
  }
  printProblems(errors, err);
  return errors.length > 0 || (run && !curve) ? 2 : 0;
}

function runUnder(library: Library, scenario: string, name: string, model: string, context: Context): FileRun {
  const [found] = findFiles([scenario], { folders: [context.scenarios], accepts: (kind) => kind === 'scenario' }).files;
  if (found?.kind !== 'file') throw new BadInput(`there is no scenario ${scenario}`, found?.hint);
  const run = runFile(library, found.file, { overrides: { set: {} }, curves: [name] });
  if (run.projection && run.projection.model !== model) throw new BadInput(`${scenario} runs the model ${run.projection.model}, not ${model}`);
  return run;
}

function explained(one: Explanation, library: Library, { colors, unicode }: Terminal): string {
  const lines: string[] = [`${colors.bold(one.name)}  ${one.title}`];
  const add = (key: string, text: string): void => { lines.push(`  ${colors.dim(key.padEnd(10))} ${text}`); };
  add('role', `${one.role} of ${one.model}`);
  if (one.unit) add('unit', one.unit);
  if (one.dims.length > 0) add('for', one.dims.join(', '));
  if (one.value !== undefined) add('value', typeof one.value === 'number' ? `${one.value} ${one.unit}` : typeof one.value === 'string' ? one.value : JSON.stringify(one.value));
  if (one.range) add('range', one.range.map(String).join(' to '));
  for (const { role, text, latex } of one.equations) {
    add(role === '=' ? 'equation' : role, text);
    if (latex) add('  LaTeX', latex);
  }
  for (const { of, from, to, factor } of one.conversions) add('converted', `${of}: ${from} ${unicode ? '→' : '->'} ${to}, times ${Number(factor.toPrecision(12))}`);
  const known = library.sources();
  for (const id of one.sources) {
    const source = known.get(id);
    add('source', source ? `${id}: ${source.title}, ${source.publisher}${source.year === undefined ? '' : ` ${source.year}`}${source.url ? `, ${source.url}` : ''}` : id);
  }
  if (one.note) add('note', one.note);
  for (const [key, names] of [['rests on', one.restsOn], ['feeds', one.feeds]] as const) {
    add(key, names.length === 0 ? 'nothing' : names.map(({ name }) => name).join(', '));
  }
  return `${lines.join('\n')}\n`;
}
