import type { DescribedVariable, ModelDescription } from '../analysis/explain/describe-model.ts';
import { mainEntries, type MainEntry, type SaidValue } from '../analysis/explain/main-entries.ts';
import type { ExplainedVariable } from '../analysis/explain/explain.ts';
import { timeAxis } from '../analysis/frame/frame.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { givenFigure } from '../analysis/sources/given-figure.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import type { Source } from '../domain/catalog/sources.ts';
import type { Model } from '../domain/model/model.ts';
import { curveJson } from './projection-answer.ts';
import type { mainAssumption, mainAssumptions, modelDetail, modelSummary, modelVariable, variableDetail } from './schema/model.ts';
import type { Wire } from './schema/wire.ts';

type Sources = ReadonlyMap<string, Source>;

export function modelSummaryJson({ name, title, version, summary, includes }: Model): Wire<typeof modelSummary> {
  return { model: name, title, version, summary: summary.trim(), includes: [...includes] };
}

export function modelJson(description: ModelDescription, known: Sources): Wire<typeof modelDetail> {
  const { model, dimensions, variables, main, graph, requirements, examples, cited } = description;
  const { time, counterfactuals } = model;
  return {
    ...modelSummaryJson(model),
    ...(time
      ? {
          time: {
            ...(time.from === undefined ? {} : { from: String(time.from) }),
            ...(time.to === undefined ? {} : { to: String(time.to) }),
            step: time.step ?? 'year',
            method: time.method ?? 'euler',
          },
        }
      : {}),
    dimensions,
    variables: variables.map((variable) => modelVariableJson(variable, known)),
    main: main.map(mainJson),
    ...(counterfactuals ? { counterfactuals: worldsJson(counterfactuals) } : {}),
    graph,
    requirements,
    examples,
    sources: entries(cited, known),
  };
}

/** The short part of a model for those who move its main assumptions. */
export function mainAssumptionsJson(model: Model): Wire<typeof mainAssumptions> {
  const { name, counterfactuals } = model;
  return {
    model: name,
    main: mainEntries(model).map(mainJson),
    ...(counterfactuals ? { counterfactuals: worldsJson(counterfactuals) } : {}),
  };
}

function worldsJson({ model: _, ...worlds }: NonNullable<Model['counterfactuals']>): Wire<typeof modelDetail>['counterfactuals'] {
  return worlds;
}

function mainJson({ low, high, ...entry }: MainEntry): Wire<typeof mainAssumption> {
  return { ...entry, ...(low ? { low: saidJson(low) } : {}), ...(high ? { high: saidJson(high) } : {}) };
}

export function saidJson<T extends Pick<SaidValue, 'value'>>(
  said: T,
): Omit<T, 'value'> & { readonly value: number | typeof unlimitedWord } {
  return { ...said, value: said.value === Infinity ? unlimitedWord : said.value };
}

function modelVariableJson(variable: DescribedVariable, known: Sources): Wire<typeof modelVariable> {
  const { overTime, reported } = variable;
  return { ...declaration(variable, known), ...(overTime ? { over_time: overTime } : {}), reported };
}

/** A run that contains the curve of a variable. */
export interface VariableRun {
  /** The requested name of the scenario. */
  readonly scenario: string;
  readonly projection: Projection;
}

/** One variable with its values in a run. */
export function variableJson(variable: ExplainedVariable, known: Sources, run?: VariableRun): Wire<typeof variableDetail> {
  const { name, ranges, given, conversions, dependsOn, feeds, sources, plausible = [] } = variable;
  const under = run && valuesJson(name, run);
  return {
    ...declaration(variable, known),
    ...(ranges ? { ranges: ranges.map(({ range, unit, model }) => ({ range: [...range], unit, model })) } : {}),
    ...(given ? { given: { ...given, sources: [...given.sources] } } : {}),
    conversions,
    rests_on: dependsOn,
    feeds,
    source_entries: entries([...new Set([...sources, ...plausible.flatMap((one) => one.sources), ...(given?.sources ?? [])])], known),
    ...(under ? { under } : {}),
  };
}

function valuesJson(name: string, { scenario, projection: { frame } }: VariableRun): Wire<typeof variableDetail>['under'] {
  const curve = frame.curves.get(name);
  const time = timeAxis(frame)?.labels;
  return curve && { scenario, ...(time ? { time } : {}), curve: curveJson(curve, time !== undefined) };
}

function declaration(variable: ExplainedVariable, known: Sources) {
  const {
    name,
    title,
    model,
    role,
    unit,
    dims,
    alternatives,
    note,
    value,
    before,
    figures,
    range,
    plausible,
    distribution,
    sources,
    equations,
  } = variable;
  return {
    name,
    title,
    model,
    role,
    unit,
    dims,
    ...(alternatives ? { alternatives } : {}),
    ...(note === undefined ? {} : { note }),
    ...(value === undefined ? {} : { value }),
    ...(before === undefined ? {} : { before }),
    ...(figures ? { figures: Object.fromEntries(figures.map((figure) => [figure.id, givenFigure(figure, known)])) } : {}),
    ...(range ? { range } : {}),
    ...(plausible ? { plausible } : {}),
    ...(distribution ? { distribution } : {}),
    sources,
    equations,
  };
}

/** The word `assumption` may be cited and has no entry. */
function entries(ids: readonly string[], known: Sources): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const source = known.get(id);
      return source ? [[id, source]] : [];
    }),
  );
}
