import path from 'node:path';
import { describeModel } from '../../analysis/explain/describe-model.ts';
import { explain as explainVariable } from '../../analysis/explain/explain.ts';
import type { Under } from '../../analysis/explain/explain-given.ts';
import { mainEntries } from '../../analysis/explain/main-entries.ts';
import { explainUnder } from '../../analysis/explain/explain-under.ts';
import { modelJson, variableJson } from '../../contract/model-json.ts';
import { checkModel, type CheckedModel } from '../../core/check/check-model.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { figuresOf } from '../../domain/catalog/figures.ts';
import type { Library } from '../../domain/library/library.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import { plausibleWords } from '../../domain/value/plausible.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { explanationText } from '../explanation-text.ts';
import { findFiles } from '../find-files.ts';
import { loadModel } from '../load-model.ts';
import { mainText } from '../main-text.ts';
import { openLibrary } from '../open-library.ts';
import { printProblems } from '../print-problems.ts';
import { chartOf } from '../projection-table.ts';
import { valuesTable } from '../values-table.ts';
import { runFile } from '../run-file.ts';
import { inModel, type Model } from '../../domain/model/model.ts';

export interface ExplainOptions {
  readonly scenario?: string;
  readonly format: 'text' | 'json';
  readonly figures?: string;
  /** The date whose figures the scenario takes. */
  readonly asOf?: string;
}

/**
 * Explains one variable, with its value under a scenario; without a name, lists the variables. As JSON: the answers of
 * GET /v1/models/{model}/variables/{variable} and GET /v1/models/{model}.
 */
export async function explain(
  modelName: string,
  name: string | undefined,
  { scenario, format, figures, asOf }: ExplainOptions,
  context: Context,
): Promise<ExitCode> {
  const { out, err } = context;
  if (asOf !== undefined && (scenario === undefined || name === undefined))
    throw new BadInput('--as-of needs a variable and --scenario', 'it is the date whose figures a scenario takes');
  const library = await openLibrary(context, figures);
  if (!library) return 2;
  const { value: model, problems: unreadable } = loadModel(library, modelName);
  if (!model) {
    printProblems(unreadable, err);
    return 2;
  }
  const { model: checked, problems } = checkModel(model.draft);
  if (!checked) {
    printProblems(
      problems.map((problem) => inModel(model, problem)),
      err,
    );
    return 2;
  }
  if (name === undefined) {
    if (format === 'json')
      out.write(`${JSON.stringify(modelJson(describeModel(model, checked, figuresOf(library.catalog)), library.sources()), null, 2)}\n`);
    else {
      out.write(mainText(mainEntries(model), out));
      listVariables(checked, model, context);
    }
    return 0;
  }
  if (!explainVariable(checked, model, name)) throw unknownVariable(checked, model, name);
  const file = scenario === undefined ? undefined : scenarioFileOf(scenario, context);
  const explained = file === undefined ? undefined : scenarioIn(library, file, model.name, name);
  const overrides = { set: {}, asOf };
  // A lookup table has no curve.
  const curves = checked.scope.against.has(name) ? [] : [name];
  const under = file === undefined ? undefined : runFile(library, file, { overrides, curves, findings: false });
  const explanation = explainUnder(library, checked, model, name, explained && { ...explained, asOf })!;
  const { scenario: ran, projection } = under ?? {};
  const curve = projection?.frame.curves.get(name);
  const errors: readonly Problem[] =
    under?.problems.filter((problem) => problem.severity === 'error' && problem.path[0] !== 'expect') ?? [];
  if (format === 'json')
    out.write(`${JSON.stringify(variableJson(explanation, library.sources(), projection && { scenario: ran!, projection }), null, 2)}\n`);
  else {
    out.write(explanationText(explanation, library.sources(), out));
    const own = mainEntries(model).filter(({ input }) => input.replace(/\[.*/, '') === name);
    if (own.length > 0) out.write(`\n${mainText(own, out).trimEnd()}\n`);
    if (projection && curve) {
      const only = { ...projection, frame: { ...projection.frame, curves: new Map([[name, curve]]) } };
      out.write(`\n${out.colors.bold(`under ${ran}`)}\n${chartOf(only, out) ?? ''}${valuesTable(only, out)}`);
    }
  }
  printProblems(errors, err);
  return errors.length > 0 ? 2 : 0;
}

function scenarioFileOf(scenario: string, context: Context): string {
  const [found] = findFiles([scenario], { folders: [context.scenarios], accepts: (type) => type === 'scenario' }).files;
  if (found?.kind !== 'file') throw new BadInput(`there is no scenario ${scenario}`, found?.hint);
  return found.file;
}

/** Undefined if the scenario cannot be read; running it reports why. */
function scenarioIn(library: Library, file: string, model: string, name: string): Omit<Under, 'library'> | undefined {
  const { value, partial: scenario = value } = library.scenarioAt(file);
  if (!scenario) return undefined;
  const directory = path.dirname(file);
  const { value: whole, partial: resolved = whole } = resolveScenario(library, scenario, directory);
  const other = resolved?.model.name;
  if (other !== undefined && other !== model)
    throw new BadInput(`${file} runs the model ${other}, not ${model}`, `write jevons explain ${other} ${name} --scenario ${file}`);
  return { scenario, directory };
}

function namesOf(checked: CheckedModel): readonly string[] {
  return [...checked.scope.variables.keys(), ...checked.scope.categories];
}

function unknownVariable(checked: CheckedModel, model: Model, name: string): BadInput {
  const near = nearest(name, namesOf(checked));
  return new BadInput(
    `${model.name} has no variable ${name}`,
    near ? `did you mean ${near}` : `jevons explain ${model.name} lists its variables`,
  );
}

function listVariables(checked: CheckedModel, model: Model, { out }: Context): void {
  const all = namesOf(checked)
    .flatMap((name) => explainVariable(checked, model, name) ?? [])
    .map(({ name, title, role, unit, plausible }) => ({ name, title, role, unit, plausible }));
  const width = Math.max(...all.map(({ name }) => name.length));
  for (const { name, title, role, unit, plausible = [] } of all) {
    const ranges = plausible.map((one) => `${one.element === undefined ? '' : `${one.element} `}${plausibleWords(one, '')}`).join('; ');
    out.write(
      `${out.colors.cyan(name.padEnd(width))}  ${title}` +
        `${out.colors.dim(`, ${unit === '' ? role : unit}${ranges ? `, plausible ${ranges}` : ''}`)}\n`,
    );
  }
}
