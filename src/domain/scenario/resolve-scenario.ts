import { fault, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { mergeScenarios, toBeExtended } from './merge-scenario.ts';
import { overrideScenario, type Overrides } from './override-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { joinedScenarioGaps, noScenarioGaps, wholeScenarioMissing, type ScenarioGaps } from './scenario-gaps.ts';
import { inLayer, layerOf, overridesLayer, type ScenarioLayer } from './scenario-layers.ts';
import { unknownRemovals } from './unknown-removals.ts';
import type { Loaded, Model } from '../model/model.ts';
import type { ReadScenario } from './read-scenario.ts';

/** A scenario merged with everything it extends, and the model it runs. */
export interface ResolvedScenario {
  readonly scenario: ScenarioFile;
  readonly model: Model;
  /** What it is merged from, the youngest first: options on top of it, the scenario itself, then each parent in turn. */
  readonly layers: readonly ScenarioLayer[];
}

/** What a scenario to be resolved comes with. */
export interface OwnText {
  /** What could not be read of it. */
  readonly gaps?: ScenarioGaps | undefined;
  /** The document that holds it; absent where it is no text. */
  readonly document?: ProblemDocument | undefined;
  /** Its path in the document; default: it is the whole document. */
  readonly within?: Problem['path'] | undefined;
  /** Values that the caller sets on top of it. */
  readonly overrides?: Overrides | undefined;
  /** The document of the overrides: the command line, the query. */
  readonly options?: ProblemDocument | undefined;
}

export interface Resolution {
  /** Absent on an error, in the scenario or in what it extends. */
  readonly value?: ResolvedScenario;
  /** The part that can still be checked, and what it lacks. */
  readonly partial?: ResolvedScenario & { readonly gaps: ScenarioGaps };
  /** Each in its document. */
  readonly problems: readonly Problem[];
}

/** Finds models and scenarios by name. */
export interface ScenarioShelf {
  modelNames(): readonly string[];
  model(name: string): Loaded<Model>;
  /** Searches the folder first, where one is given. */
  scenario(name: string, directory?: string): ReadScenario;
  /** The cache of that name. */
  cache<V>(
    name: string,
    limits: { readonly entries: number; readonly bytes: number; readonly bytesOf: (value: V, key: string) => number },
  ): { getOrMake(key: string, make: () => V, stands: (value: V) => boolean): V };
}

const longestChain = 8;

export function resolveScenario(
  library: ScenarioShelf,
  own: ScenarioFile,
  directory?: string,
  { gaps = noScenarioGaps, document, within, overrides, options }: OwnText = {},
): Resolution {
  const { chain, problems, missed } = chainOf(library, { scenario: own, document, within }, directory);
  const parents = inherited(library, directory, chain.slice(1));
  const asked = overrides ? overrideScenario(own, overrides) : own;
  const merged = mergeScenarios(parents, asked);
  const layers = overrides ? [overridesLayer(overrides, options), ...chain] : chain;
  const allGaps = joinedScenarioGaps([gaps, ...missed]);
  if (merged.model === undefined) {
    // The unreadable parent may have named the model.
    if (!allGaps.open)
      problems.push(
        inLayer(
          chain[0]!,
          fault(
            'field.missing',
            ['model'],
            'the scenario names no model and extends none',
            `write model: one of ${library.modelNames().join(', ')}`,
          ),
        ),
      );
    return { problems };
  }
  const model = library.model(merged.model);
  if (!model.value)
    return { problems: [...problems, ...model.problems.map((problem) => ofName(problem, layerOf(layers, ['model']), ['model']))] };
  const resolved = { scenario: merged, model: model.value, layers };
  for (const layer of new Set([layers[0]!, chain[0]!]))
    problems.push(...unknownRemovals(model.value, layer.scenario).map((problem) => inLayer(layer, problem)));
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

/** Limits of the cache of merged parents. Most requests extend the same chain. */
const mostMerged = { entries: 64, bytes: 16_000_000, bytesOf: ({ merged }: MergedAncestors) => mergedBytes(merged) };

/** Heap of what merging adds: the entries are those of the files. */
function mergedBytes(merged: ScenarioFile): number {
  const sections = Object.values(merged).filter((section) => typeof section === 'object');
  return 5_000 + 200 * sections.reduce((sum, section) => sum + Object.keys(section).length, 0);
}

/** Cached by the names of the chain, valid while its files are unchanged. */
function inherited(library: ScenarioShelf, directory: string | undefined, parents: readonly ScenarioLayer[]): ScenarioFile {
  if (parents.length === 0) return {};
  const ancestors = parents.map((parent) => parent.scenario);
  const key = JSON.stringify([directory, ...ancestors.map(({ scenario }) => scenario)]);
  const make = (): MergedAncestors => ({ ancestors, merged: toBeExtended(ancestors.reduceRight<ScenarioFile>(mergeScenarios, {})) });
  const stands = (known: MergedAncestors): boolean => known.ancestors.every((one, index) => one === ancestors[index]);
  return library.cache<MergedAncestors>('merged parents', mostMerged).getOrMake(key, make, stands).merged;
}

interface Chain {
  /** The scenario first, then each parent in turn. */
  readonly chain: readonly ScenarioLayer[];
  readonly problems: Problem[];
  readonly missed: readonly ScenarioGaps[];
}

function chainOf(library: ScenarioShelf, own: ScenarioLayer, directory: string | undefined): Chain {
  const problems: Problem[] = [];
  const missed: ScenarioGaps[] = [];
  const chain: ScenarioLayer[] = [own];
  const names: string[] = own.scenario.scenario ? [own.scenario.scenario] : [];
  const stop = (...why: readonly Problem[]): Chain => ({
    chain,
    problems: [...problems, ...why.map((problem) => inLayer(chain.at(-1)!, problem))],
    missed: [...missed, wholeScenarioMissing],
  });
  for (let layer = own; layer.scenario.extends !== undefined;) {
    const current = layer.scenario;
    const name = layer.scenario.extends;
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
    problems.push(...read.problems.map((problem) => ofName(problem, layer, ['extends'])));
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
    layer = { scenario: parent, document: read.document };
    chain.push(layer);
    names.push(name);
  }
  return { chain, problems, missed };
}

/** A missing file is reported as an unknown name, where the layer has it. */
function ofName(problem: Problem, layer: ScenarioLayer, path: Problem['path']): Problem {
  return problem.code === 'file.not-found' ? inLayer(layer, { ...problem, code: 'name.unknown', path }) : problem;
}
