import type { Problem } from '../core/problem.ts';
import type { Library, LoadedModel } from './library.ts';
import { mergeScenarios } from './merge-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** A scenario with everything it extends merged in, and the model it runs. */
export interface ResolvedScenario {
  readonly scenario: ScenarioFile;
  readonly model: LoadedModel;
}

const longestChain = 8;

export function resolveScenario(library: Library, own: ScenarioFile, directory?: string): { readonly value?: ResolvedScenario; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const chain: ScenarioFile[] = [own];
  const names: string[] = own.scenario ? [own.scenario] : [];
  for (let current = own; current.extends !== undefined;) {
    const name = current.extends;
    if (names.includes(name)) {
      return { problems: [fault('scenario.chain', ['extends'], `scenarios extend each other: ${[...names, name].join(' → ')}`, 'take one extends out')] };
    }
    if (chain.length >= longestChain) return { problems: [fault('scenario.chain', ['extends'], `the chain of extends is longer than ${longestChain}`, 'merge some of the scenarios')] };
    const parent = library.scenario(name, directory);
    if (!parent.value) return { problems: parent.problems.map((problem) => (problem.code === 'file.not-found' ? { ...problem, code: 'name.unknown' as const, path: ['extends'] } : problem)) };
    if (current.model !== undefined && parent.value.model !== undefined && current.model !== parent.value.model) {
      problems.push(fault('scenario.chain', ['model'], `the scenario runs ${current.model}, but ${name}, which it extends, runs ${parent.value.model}`, 'leave model out, or extend another scenario'));
    }
    chain.push(parent.value);
    names.push(name);
    current = parent.value;
  }
  const merged = chain.reduceRight<ScenarioFile>(mergeScenarios, {});
  if (merged.model === undefined) {
    problems.push(fault('field.missing', ['model'], 'the scenario names no model and extends none', `write model: one of ${library.modelNames().join(', ')}`));
    return { problems };
  }
  const model = library.model(merged.model);
  if (!model.value) {
    return { problems: [...problems, ...model.problems.map((problem) => (problem.code === 'file.not-found' ? { ...problem, code: 'name.unknown' as const, path: ['model'] } : problem))] };
  }
  return problems.length > 0 ? { problems } : { value: { scenario: merged, model: model.value }, problems: model.problems };
}

function fault(code: Problem['code'], path: Problem['path'], message: string, hint: string): Problem {
  return { code, severity: 'error', path, message, hint };
}
