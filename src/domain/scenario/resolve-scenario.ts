import { fault, type Problem } from '../../core/problem.ts';
import { mergeScenarios, toBeExtended } from './merge-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { joinedScenarioGaps, noScenarioGaps, wholeScenarioMissing, type ScenarioGaps } from './scenario-gaps.ts';
import type { Loaded, Model } from '../model/model.ts';
import type { ReadScenario } from './read-scenario.ts';

/** A scenario merged with everything it extends, and the model it runs. */
export interface ResolvedScenario {
  readonly scenario: ScenarioFile;
  readonly model: Model;
}

export interface Resolution {
  /** Absent on an error, in the scenario or in what it extends. */
  readonly value?: ResolvedScenario;
  /** The part that can still be checked, and what it lacks. */
  readonly partial?: ResolvedScenario & { readonly gaps: ScenarioGaps };
  readonly problems: readonly Problem[];
}

/** Finds models and scenarios by name. */
export interface ScenarioShelf {
  modelNames(): readonly string[];
  model(name: string): Loaded<Model>;
  /** Searches the folder first, where one is given. */
  scenario(name: string, directory?: string): ReadScenario;
  /** The cache of that name. */
  cache<V>(name: string, limit: number): { getOrMake(key: string, make: () => V, stands: (value: V) => boolean): V };
}

const longestChain = 8;

/** `gaps` are those of the scenario's own text. */
export function resolveScenario(
  library: ScenarioShelf,
  own: ScenarioFile,
  directory?: string,
  gaps: ScenarioGaps = noScenarioGaps,
): Resolution {
  const { chain, problems, missed } = chainOf(library, own, directory);
  const merged = mergeScenarios(inherited(library, directory, chain.slice(1)), own);
  const allGaps = joinedScenarioGaps([gaps, ...missed]);
  if (merged.model === undefined) {
    // The unreadable parent may have named the model.
    if (!allGaps.open)
      problems.push(
        fault(
          'field.missing',
          ['model'],
          'the scenario names no model and extends none',
          `write model: one of ${library.modelNames().join(', ')}`,
        ),
      );
    return { problems };
  }
  const model = library.model(merged.model);
  if (!model.value) return { problems: [...problems, ...model.problems.map((problem) => ofName(problem, ['model']))] };
  const resolved = { scenario: merged, model: model.value };
  const all = [...problems, ...model.problems];
  return problems.length > 0 || gaps !== noScenarioGaps
    ? { partial: { ...resolved, gaps: allGaps }, problems: all }
    : { value: resolved, problems: all };
}

/** Merged ancestors, with the files they were merged from. */
interface MergedAncestors {
  readonly ancestors: readonly ScenarioFile[];
  readonly merged: ScenarioFile;
}

/** Size of the cache of merged parents. Most requests extend the same chain. */
const mostMerged = 64;

/** Cached by the names of the chain, valid while its files are unchanged. */
function inherited(library: ScenarioShelf, directory: string | undefined, ancestors: readonly ScenarioFile[]): ScenarioFile {
  if (ancestors.length === 0) return {};
  const key = JSON.stringify([directory, ...ancestors.map(({ scenario }) => scenario)]);
  const make = (): MergedAncestors => ({ ancestors, merged: toBeExtended(ancestors.reduceRight<ScenarioFile>(mergeScenarios, {})) });
  const stands = (known: MergedAncestors): boolean => known.ancestors.every((one, index) => one === ancestors[index]);
  return library.cache<MergedAncestors>('merged parents', mostMerged).getOrMake(key, make, stands).merged;
}

interface Chain {
  /** The scenario first, then each parent in turn. */
  readonly chain: readonly ScenarioFile[];
  readonly problems: Problem[];
  readonly missed: readonly ScenarioGaps[];
}

function chainOf(library: ScenarioShelf, own: ScenarioFile, directory: string | undefined): Chain {
  const problems: Problem[] = [];
  const missed: ScenarioGaps[] = [];
  const chain: ScenarioFile[] = [own];
  const names: string[] = own.scenario ? [own.scenario] : [];
  const stop = (...why: readonly Problem[]): Chain => ({
    chain,
    problems: [...problems, ...why],
    missed: [...missed, wholeScenarioMissing],
  });
  for (let current = own; current.extends !== undefined;) {
    const name = current.extends;
    if (names.includes(name))
      return stop(
        fault('scenario.chain', ['extends'], `scenarios extend each other: ${[...names, name].join(' → ')}`, 'take one extends out'),
      );
    if (chain.length >= longestChain)
      return stop(
        fault('scenario.chain', ['extends'], `the chain of extends is longer than ${longestChain}`, 'merge some of the scenarios'),
      );
    const read = library.scenario(name, directory);
    const parent = read.value ?? read.partial;
    problems.push(...read.problems.map((problem) => ofName(problem, ['extends'])));
    if (!parent) return stop();
    if (read.gaps) missed.push(read.gaps);
    if (current.model !== undefined && parent.model !== undefined && current.model !== parent.model) {
      return stop(
        fault(
          'scenario.chain',
          ['model'],
          `the scenario runs ${current.model}, but ${name}, which it extends, runs ${parent.model}`,
          'leave model out, or extend another scenario',
        ),
      );
    }
    chain.push(parent);
    names.push(name);
    current = parent;
  }
  return { chain, problems, missed };
}

/** A missing file is reported as an unknown name. */
function ofName(problem: Problem, path: Problem['path']): Problem {
  return problem.code === 'file.not-found' ? { ...problem, code: 'name.unknown', path } : problem;
}
