import { fault } from '../core/problem.ts';
import { checkedModel } from '../analysis/explain/checked-model.ts';
import { describeModel } from '../analysis/explain/describe-model.ts';
import { explainUnder } from '../analysis/explain/explain-under.ts';
import { runScenario } from '../analysis/projection/run-scenario.ts';
import { mainAssumptionsJson, modelJson, modelSummaryJson, variableJson, type VariableRun } from '../contract/model-json.ts';
import { compileUnits, draftSize } from '../domain/cost/compile-cost.ts';
import { describeUnits } from '../domain/cost/describe-cost.ts';
import { nearest } from '../core/did-you-mean.ts';
import { figuresOf } from '../domain/catalog/figures.ts';
import { scenarioId } from '../domain/value/file-parts.ts';
import { cacheLimits, modelBytes } from '../domain/library/cache-bytes.ts';
import type { Library } from '../domain/library/library.ts';
import { resolveScenario } from '../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { Answered } from './answered.ts';
import { jsonOnly, textFormats } from './media-types.ts';
import type { Questions } from './questions.ts';
import { goneSince, refused, single } from './refused.ts';
import { scenarioOf } from './scenarios.ts';
import { inShortPlace } from './short-place.ts';
import type { Model } from '../domain/model/model.ts';

export function listModels(library: Library): Answered {
  // Files that cannot be read are omitted; requesting one by name returns its problems.
  const models = library
    .modelNames()
    .flatMap((name) => library.model(name).value ?? [])
    .map(modelSummaryJson);
  return { body: JSON.stringify({ models }), mediaType: jsonOnly.json, tagged: true };
}

export function showModel(library: Library, { model: name, format }: Questions['showModel']): Answered {
  const model = modelOf(library, name);
  const body = format === 'yaml' ? library.modelText(name) : modelText(library, model);
  if (body === undefined) throw goneSince('model', name);
  return { body, mediaType: textFormats[format], tagged: true };
}

export function showMainAssumptions(library: Library, { model }: Questions['showMainAssumptions']): Answered {
  return { body: JSON.stringify(mainAssumptionsJson(modelOf(library, model))), mediaType: jsonOnly.json, tagged: true };
}

export function explainVariable(library: Library, { model: of, variable: name, scenario }: Questions['explainVariable']): Answered {
  const model = modelOf(library, of);
  const checked = checkedOf(library, model);
  const explanation = explainUnder(library, checked, model, name);
  if (!explanation) {
    const near = nearest(name, [...checked.scope.variables.keys(), ...checked.scope.categories]);
    throw single(
      'unknown address',
      'name.unknown',
      `${model.name} has no variable ${name}`,
      near === undefined ? undefined : `did you mean ${near}`,
    );
  }
  // A lookup table has no curve.
  const curves = checked.scope.against.has(name) ? [] : [name];
  const asked = scenario === undefined ? undefined : runOf(library, model, curves, scenario);
  const shown = asked ? explainUnder(library, checked, model, name, { scenario: asked.file })! : explanation;
  return { body: JSON.stringify(variableJson(shown, library.sources(), asked)), mediaType: jsonOnly.json, tagged: true };
}

function runOf(library: Library, model: Model, curves: readonly string[], scenario: string): VariableRun & { readonly file: ScenarioFile } {
  const { value: file, read } = scenarioOf(library, scenario);
  // Before the run: a variable of this model may be none of the other.
  const runs = resolveScenario(library, file).value?.model.name;
  if (runs !== undefined && runs !== model.name)
    throw refused(
      [fault('field.conflict', ['scenario'], `${scenario} runs the model ${runs}, not ${model.name}`)],
      'scenario with problems',
    );
  const { projection, problems } = runScenario(library, file, { curves, findings: false, read });
  if (!projection) throw refused(problems.map(inShortPlace), 'scenario with problems');
  return { scenario, projection, file };
}

/** Checking and describing a model takes as long as many runs, so the answers of the last models are cached. */
const shownLimits = { ...cacheLimits.small, bytesOf: ({ text }: ShownModel) => 1_000 + text.length };
const checkedLimits = { ...cacheLimits.small, bytesOf: ({ model }: Checked) => modelBytes(model) };

interface ShownModel {
  /** What the answer was made from. */
  readonly from: readonly unknown[];
  readonly text: string;
}

function modelText(library: Library, model: Model): string {
  const sources = library.sources();
  const from = [model, sources, ...library.catalog.partNames().map((name) => library.catalog.part(name))];
  return library.cache<ShownModel>('shown models', shownLimits).getOrMake(
    model.name,
    () => {
      library.meter?.charge('describe', describeUnits(draftSize(model.draft)));
      const description = describeModel(model, checkedOf(library, model), figuresOf(library.catalog));
      return { from, text: JSON.stringify(modelJson(description, sources)) };
    },
    (known) => known.from.length === from.length && known.from.every((one, index) => one === from[index]),
  ).text;
}

function checkedOf(library: Library, model: Model): NonNullable<Checked['checked']> {
  const { checked, problems } = library.cache<Checked>('checked models', checkedLimits).getOrMake(
    model.name,
    () => {
      library.meter?.charge('describe', compileUnits(draftSize(model.draft)));
      return { model, ...checkedModel(model) };
    },
    (known) => known.model === model,
  );
  if (!checked) throw refused(problems.map(inShortPlace), 'scenario with problems');
  return checked;
}

type Checked = ReturnType<typeof checkedModel> & { readonly model: Model };

function modelOf(library: Library, name: string): Model {
  // Validate the name first: `..%2Fscenarios%2Fstargate-10gw` must not become a path.
  if (!scenarioId.safeParse(name).success)
    throw single('unknown address', 'name.unknown', `there is no model ${name}`, 'a name is of small letters, digits and -');
  const { value: model, problems } = library.model(name);
  if (!model) {
    const missing = problems.find((problem) => problem.code === 'file.not-found' && problem.file === undefined);
    throw missing
      ? single('unknown address', 'name.unknown', missing.message, missing.hint)
      : refused(problems.map(inShortPlace), 'scenario with problems');
  }
  return model;
}
