import { inDocument, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { inModel, type Model } from '../model/model.ts';
import { isMapping } from '../value/values.ts';
import type { Overrides } from './override-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** One of the documents that a merged scenario is made of. */
export interface ScenarioLayer {
  readonly scenario: ScenarioFile;
  /** Absent where the scenario is no text. */
  readonly document?: ProblemDocument | undefined;
  /** Path of the scenario in its document; default: it is the whole document. */
  readonly within?: Problem['path'] | undefined;
  /** The options on top of a scenario: they have single entries, and no sections that could lack one. */
  readonly options?: true;
}

/** A caller's overrides as a layer. */
export function overridesLayer({ set, step, asOf, uncertain }: Overrides, document: ProblemDocument | undefined): ScenarioLayer {
  const scenario = {
    assumptions: set,
    ...(step === undefined ? {} : { horizon: { step } }),
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(uncertain === undefined ? {} : { uncertain }),
  };
  return { scenario, document, options: true };
}

/** Sections of which a parent's are not inherited. */
const ownSections: ReadonlySet<unknown> = new Set(['expect', 'title', 'summary', 'findings', 'scenario', 'extends']);

/** Sections merged entry by entry; tables cell by cell; any other is replaced whole. */
const mergedByEntry: ReadonlySet<unknown> = new Set(['assumptions', 'series', 'figures', 'uncertain', 'horizon', 'sources']);

/**
 * The layer that states what is at a path of the merged scenario: by the rules of the merge, the youngest that has the entry.
 * What no layer has is missing in the youngest text that has the row, the table or the section it would stand in. `layers`
 * begin with the youngest.
 */
export function layerOf(layers: readonly ScenarioLayer[], path: Problem['path']): ScenarioLayer {
  const [section] = path;
  const own = layers.find(({ options }) => !options)!;
  if (ownSections.has(section)) return own;
  const whole = section === 'tables' ? 4 : mergedByEntry.has(section) ? 2 : 1;
  for (let depth = Math.min(path.length, whole); depth > 0; depth--) {
    const found = layers.find(({ scenario, options }) => (depth === whole || !options) && states(scenario, path, depth));
    if (found) return found;
  }
  return own;
}

/** Whether a scenario has the first `depth` parts of a path. */
function states(scenario: ScenarioFile, path: Problem['path'], depth: number): boolean {
  let value: unknown = scenario;
  for (let k = 0; k < depth; k++) {
    const part = path[k]!;
    if (!isMapping(value) || !Object.hasOwn(value, part)) return false;
    value = value[part];
  }
  return true;
}

/** Puts a problem into the layer's document. */
export function inLayer({ document, within }: ScenarioLayer, problem: Problem): Problem {
  if (within === undefined || problem.document !== undefined || problem.file !== undefined) return inDocument(document, problem);
  return { ...problem, path: [...within, ...problem.path], document };
}

/**
 * Puts a problem of a run into its document: the model file it names, or the layer that states its path. A run has paths into
 * the merged scenario, since one prepared plan serves scenarios of several documents.
 */
export function inRun({ model, layers }: { readonly model: Model; readonly layers: readonly ScenarioLayer[] }, problem: Problem): Problem {
  return problem.model === undefined ? inLayer(layerOf(layers, problem.path), problem) : inModel(model, problem);
}
