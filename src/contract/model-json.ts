import type { DescribedVariable, ModelDescription } from '../analysis/explain/describe-model.ts';
import type { Explanation } from '../analysis/explain/explain.ts';
import { givenFigure } from '../analysis/sources/given-figure.ts';
import type { Source } from '../domain/catalog/sources.ts';
import type { Model } from '../domain/model/model.ts';
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
    ...(time ? { time: { ...(time.from === undefined ? {} : { from: String(time.from) }), ...(time.to === undefined ? {} : { to: String(time.to) }), step: time.step ?? 'year', method: time.method ?? 'euler' } } : {}),
    dimensions, variables: variables.map((variable) => modelVariableJson(variable, known)), graph, requirements, examples,
    sources: entries(cited, known),
  };
}

function modelVariableJson(variable: DescribedVariable, known: Sources): Wire<typeof modelVariable> {
  const { overTime, reported } = variable;
  return { ...declaration(variable, known), ...(overTime ? { over_time: overTime } : {}), reported };
}

export function variableJson(variable: Explanation, known: Sources): Wire<typeof variableDetail> {
  const { conversions, restsOn, feeds, sources, plausible = [] } = variable;
  const cited = [...new Set([...sources, ...plausible.flatMap((one) => one.sources)])];
  return { ...declaration(variable, known), conversions, rests_on: restsOn, feeds, source_entries: entries(cited, known) };
}

function declaration({ name, title, model, role, unit, dims, alternatives, note, value, figures, range, plausible, sources, equations }: Explanation, known: Sources) {
  return { name, title, model, role, unit, dims, ...(alternatives ? { alternatives } : {}), ...(note === undefined ? {} : { note }), ...(value === undefined ? {} : { value }), ...(figures ? { figures: Object.fromEntries(figures.map((figure) => [figure.id, givenFigure(figure, known)])) } : {}), ...(range ? { range } : {}), ...(plausible ? { plausible } : {}), sources, equations };
}

/** `assumption` is cited and has no entry. */
function entries(ids: readonly string[], known: Sources): Readonly<Record<string, Source>> {
  return Object.fromEntries(ids.flatMap((id) => { const source = known.get(id); return source ? [[id, source]] : []; }));
}
