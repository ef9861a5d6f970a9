import type { Problem } from '../../core/problem.ts';
import type { Model } from '../model/model.ts';
import type { PlacedExample } from '../model/model-part.ts';
import { isMapping } from '../value/values.ts';
import { mergeScenarios } from './merge-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** An example as a scenario of its model. It extends the model's `given` unless it starts from `none`. */
export function exampleScenario({ name, given }: Pick<Model, 'name' | 'given'>, example: PlacedExample): ScenarioFile {
  const { as_of: asOf, horizon, assumptions, series, tables, expect } = example;
  const own = {
    model: name,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(horizon ? { horizon } : {}),
    ...(assumptions ? { assumptions } : {}),
    ...(series ? { series } : {}),
    ...(tables ? { tables } : {}),
    expect,
  } as ScenarioFile;
  return given && example.given !== 'none' ? mergeScenarios(given as ScenarioFile, own) : own;
}

/**
 * Places a problem of an example in the file: in the example, or in `given` where that contains more of the path. A problem
 * that has a line keeps it.
 */
export function inExample({ name, given }: Pick<Model, 'name' | 'given'>, example: PlacedExample, problem: Problem): Problem {
  if (problem.model !== undefined || problem.file !== undefined) return problem;
  const shared =
    given && example.given !== 'none' && problem.path[0] !== 'expect' && depthOf(given, problem.path) > depthOf(example, problem.path);
  return { ...problem, path: [...(shared ? ['given'] : example.path), ...problem.path], model: name };
}

/** What all examples share, as a scenario. */
export function givenScenario({ name, given }: Pick<Model, 'name' | 'given'>): ScenarioFile | undefined {
  return given && ({ model: name, ...given } as ScenarioFile);
}

/**
 * The problems of values that `given` states, placed in the file. Problems of what it leaves to its examples are dropped: a
 * missing value, an incomplete row or horizon.
 */
export function inGiven({ name, given }: Pick<Model, 'name' | 'given'>, problems: readonly Problem[]): readonly Problem[] {
  return problems.flatMap((problem) => {
    const { path, code, severity, model, file } = problem;
    const [section] = path;
    const incomplete =
      (code === 'value.missing' && !isEmpty(given, path)) ||
      (code === 'time.horizon' && path.length === 1) ||
      (section === 'tables' && path.length === 3);
    const own = model === undefined && file === undefined && depthOf(given, path) >= Math.min(path.length, 2);
    if (severity !== 'error' || incomplete || !own) return [];
    return [{ ...problem, path: ['given', ...path], model: name }];
  });
}

/** Whether the data states something that has no entry. */
function isEmpty(data: unknown, path: Problem['path']): boolean {
  const stated = path.reduce<unknown>((one, part) => (isMapping(one) ? one[part] : undefined), data);
  return isMapping(stated) && Object.keys(stated).length === 0;
}

function depthOf(data: unknown, path: Problem['path']): number {
  const [first, ...rest] = path;
  if (first === undefined || !(isMapping(data) || Array.isArray(data)) || !Object.hasOwn(data, first)) return 0;
  return 1 + depthOf((data as Readonly<Record<string | number, unknown>>)[first], rest);
}
