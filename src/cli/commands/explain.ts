import path from 'node:path';
import { explain as explainVariable, type Explanation } from '../../analysis/explain/explain.ts';
import type { Under } from '../../analysis/explain/explain-given.ts';
import { timeAxis } from '../../analysis/frame/frame.ts';
import { givenFigure } from '../../analysis/sources/given-figure.ts';
import { curveJson } from '../../contract/projection-answer.ts';
import { problemJson } from '../../contract/problem-json.ts';
import { checkModel, type CheckedModel } from '../../core/check/check-model.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import type { Figures } from '../../domain/catalog/figures.ts';
import type { Library } from '../../domain/library/library.ts';
import { scenarioFigures } from '../../domain/scenario/scenario-figures.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import { plausibleWords } from '../../domain/value/plausible.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { explanationText } from '../explanation-text.ts';
import { findFiles } from '../find-files.ts';
import { loadModel } from '../load-model.ts';
import { openLibrary } from '../open-library.ts';
import { printProblems } from '../print-problems.ts';
import { chartOf, valuesTable } from '../projection-table.ts';
import { runFile, type FileRun } from '../run-file.ts';
import type { Model } from '../../domain/model/model.ts';

export interface ExplainOptions {
  readonly scenario?: string;
  readonly format: 'text' | 'json';
  readonly figures?: string;
}

/** All the model knows of one variable, and what it is under a scenario; the variables there are when none is named. */
export async function explain(modelName: string, name: string | undefined, { scenario, format, figures }: ExplainOptions, context: Context): Promise<ExitCode> {
  const { out, err } = context;
  const library = await openLibrary(context, figures);
  if (!library) return 2;
  const { value: model, problems: unreadable } = loadModel(library, modelName);
  if (!model) { printProblems(unreadable, err); return 2; }
  const { model: checked, problems } = checkModel(model.draft);
  if (!checked) { printProblems(problems.map((problem) => model.locate(problem)), err); return 2; }
  if (name === undefined) { listVariables(checked, model, format, context); return 0; }
  if (!explainVariable(checked, model, name)) throw unknownVariable(checked, model, name);
  const file = scenario === undefined ? undefined : scenarioFileOf(scenario, context);
  const explained = file === undefined ? undefined : scenarioIn(library, file, model.name, name);
  const under = file === undefined ? undefined : runFile(library, file, { overrides: { set: {} }, curves: [name] });
  const explanation = explainVariable(checked, model, name, explained, figuresUnder(library, explained))!;
  const curve = under?.projection?.frame.curves.get(name);
  // A table to look up in has no curve of its own.
  const errors: readonly Problem[] = under?.problems.filter((problem) => problem.severity === 'error' && problem.path[0] !== 'expect' && problem.path[0] !== 'curves') ?? [];
  if (format === 'json') writeJson(library, explanation, under, errors, context);
  else {
    out.write(explanationText(explanation, library.sources(), out));
    if (under?.projection && curve) {
      const only = { ...under.projection, frame: { ...under.projection.frame, curves: new Map([[name, curve]]) } };
      out.write(`\n${out.colors.bold(`under ${under.scenario}`)}\n${chartOf(only, out) ?? ''}${valuesTable(only, out)}`);
    }
  }
  printProblems(errors, err);
  return errors.length > 0 ? 2 : 0;
}

function scenarioFileOf(scenario: string, context: Context): string {
  const [found] = findFiles([scenario], { folders: [context.scenarios], accepts: (kind) => kind === 'scenario' }).files;
  if (found?.kind !== 'file') throw new BadInput(`there is no scenario ${scenario}`, found?.hint);
  return found.file;
}

/** The catalog's figures, and what the scenario states in their place. */
function figuresUnder(library: Library, under: Under | undefined): Figures {
  const { value, partial = value } = under ? resolveScenario(library, under.scenario, under.directory) : {};
  return scenarioFigures(library.catalog, partial?.scenario ?? {});
}

/** Undefined where the scenario cannot be read, which running it says. */
function scenarioIn(library: Library, file: string, model: string, name: string): Under | undefined {
  const { value, partial: scenario = value } = library.scenarioAt(file);
  if (!scenario) return undefined;
  const directory = path.dirname(file);
  const { value: whole, partial: resolved = whole } = resolveScenario(library, scenario, directory);
  const other = resolved?.model.name;
  if (other !== undefined && other !== model) throw new BadInput(`${file} runs the model ${other}, not ${model}`, `write jevons explain ${other} ${name} --scenario ${file}`);
  return { library, scenario, directory };
}

function writeJson(library: Library, explanation: Explanation, under: FileRun | undefined, errors: readonly Problem[], { out }: Context): void {
  const { projection } = under ?? {};
  const { figures } = explanation;
  const curve = projection?.frame.curves.get(explanation.name);
  const time = projection && timeAxis(projection.frame)?.labels;
  const values = under && projection && curve ? { scenario: under.scenario, ...(time ? { time } : {}), ...curveJson(curve, time !== undefined) } : undefined;
  out.write(`${JSON.stringify({ ...explanation, ...(figures ? { figures: Object.fromEntries(figures.map((figure) => [figure.id, givenFigure(figure, library.sources())])) } : {}), ...(values ? { under: values } : {}), ...(errors.length > 0 ? { problems: errors.map(problemJson) } : {}) }, null, 2)}\n`);
}

function namesOf(checked: CheckedModel): readonly string[] {
  return [...checked.scope.variables.keys(), ...checked.scope.categories];
}

function unknownVariable(checked: CheckedModel, model: Model, name: string): BadInput {
  const near = nearest(name, namesOf(checked));
  return new BadInput(`${model.name} has no variable ${name}`, near ? `did you mean ${near}` : `jevons explain ${model.name} lists its variables`);
}

function listVariables(checked: CheckedModel, model: Model, format: ExplainOptions['format'], { out }: Context): void {
  const all = namesOf(checked).flatMap((name) => explainVariable(checked, model, name) ?? []).map(({ name, title, role, unit, plausible }) => ({ name, title, role, unit, ...(plausible ? { plausible } : {}) }));
  if (format === 'json') { out.write(`${JSON.stringify(all, null, 2)}\n`); return; }
  const width = Math.max(...all.map(({ name }) => name.length));
  for (const { name, title, role, unit, plausible = [] } of all) {
    const ranges = plausible.map((one) => `${one.element === undefined ? '' : `${one.element} `}${plausibleWords(one, '')}`).join('; ');
    out.write(`${out.colors.cyan(name.padEnd(width))}  ${title}${out.colors.dim(`, ${unit === '' ? role : unit}${ranges ? `, plausible ${ranges}` : ''}`)}\n`);
  }
}
