import type { DescribedVariable, ModelDescription } from '../analysis/explain/describe-model.ts';
import type { ExplainedVariable } from '../analysis/explain/explain.ts';
import { timeAxis } from '../analysis/frame/frame.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { givenFigure } from '../analysis/sources/given-figure.ts';
import type { Source } from '../domain/catalog/sources.ts';
import type { Model } from '../domain/model/model.ts';
import { curveJson } from './projection-answer.ts';
import type { modelDetail, modelSummary, modelVariable, variableDetail } from './schema/model.ts';
import type { Wire } from './schema/wire.ts';

type Sources = ReadonlyMap<string, Source>;

export function modelSummaryJson({ name, title, version, summary, includes }: Model): Wire<typeof modelSummary> {
  return { model: name, title, version, summary: summary.trim(), includes: [...includes] };
}

export function modelJson(description: ModelDescription, known: Sources): Wire<typeof modelDetail> {
  const { model, dimensions, variables, graph, requirements, examples, cited } = description;
  const { time } = model;
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
    graph,
    requirements,
    examples,
    sources: entries(cited, known),
  };
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
  const { name, title, model, role, unit, dims, alternatives, note, value, before, figures, range, plausible, sources, equations } =
    variable;
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
