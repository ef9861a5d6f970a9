import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { checkModelFile } from '../../domain/model/check-model-file.ts';
import { partSourceProblems } from '../../domain/catalog/read-catalog-part.ts';
import type { Library } from '../../domain/library/library.ts';
import { orderedProblems } from '../../domain/text/ordered-problems.ts';
import type { ReadScenario } from '../../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { checkExamples, checkGiven } from './check-examples.ts';
import { openWorld } from '../ensemble/world.ts';
import { readHistory } from '../ensemble/read-history.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import { runScenario } from '../projection/run-scenario.ts';
import { inModel, type Loaded, type Model } from '../../domain/model/model.ts';

export interface Checked {
  /** All problems, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Number of examples of a model or expectations of a scenario, and how many hold. */
  readonly claims: number;
  readonly hold: number;
}

/** Checks a model that was read. */
export function checkReadModel(library: Library, { value, problems }: Loaded<Model>): Checked {
  if (!value) return { problems, claims: 0, hold: 0 };
  const checked = checkLoadedModel(library, value);
  return { ...checked, problems: orderedProblems([...problems, ...checked.problems]) };
}

/** Checks a model without a scenario and runs its examples; a failed example is a problem at its claim. */
export function checkLoadedModel(library: Library, model: Model): Checked {
  const found = checkModelFile(library, model);
  const wrong = found.some((problem) => problem.severity === 'error');
  const outcomes = checkExamples(library, model);
  const broken = outcomes.flatMap(({ title, claims, problems: own }, index) => [
    ...own,
    ...claims.flatMap(({ holds, claim }, k) =>
      holds || own.some((problem) => problem.path[2] === 'expect' && problem.path[3] === k && problem.path[4] !== 'why')
        ? []
        : [{ ...fault('claim.broken', ['examples', index, 'expect', k], `example ${title}: ${claim}`), model: model.name }],
    ),
  ]);
  return {
    problems: orderedProblems([...found, ...checkGiven(library, model), ...broken].map((problem) => inModel(model, problem))),
    claims: wrong ? 0 : outcomes.length,
    hold: wrong ? 0 : outcomes.filter(({ holds }) => holds).length,
  };
}

/** Checks one part of the catalog: its figures on their own, and their sources. */
export function checkCatalogPart(library: Library, file: string): { readonly problems: readonly Problem[]; readonly figures: number } {
  const part = library.catalog.partAt(file);
  if (!part) return { problems: [{ ...fault('file.not-found', [], `${file} does not exist`), file }], figures: 0 };
  return { problems: orderedProblems([...part.problems, ...partSourceProblems(part, library.sources())]), figures: part.figures.size };
}

/** Runs the scenario and reports its problems and each expectation that does not hold. */
export function checkScenario(library: Library, read: ReadScenario, directory: string): Checked {
  const { value, partial = value, document } = read;
  if (!partial || !document) return { problems: read.problems, claims: 0, hold: 0 };
  const { projection, problems } = runScenario(library, partial, { directory, read });
  const claims = projection?.claims ?? [];
  const unreadable = new Set(problems.filter(({ path }) => path[0] === 'expect' && path[2] !== 'why').map(({ path }) => path[1]));
  const broken = claims.flatMap(({ holds, claim }, index): Problem[] =>
    holds || unreadable.has(index) ? [] : [inDocument(document, fault('claim.broken', ['expect', index], claim))],
  );
  const unread = value && projection ? historyProblems(library, value, { document, directory }) : [];
  return {
    problems: orderedProblems([...problems, ...broken, ...unread]),
    claims: claims.length,
    hold: claims.filter(({ holds }) => holds).length,
  };
}

/** What is wrong with the observations that a scenario states. */
function historyProblems(
  library: Library,
  scenario: ScenarioFile,
  text: Pick<AskedScenario, 'document' | 'directory'>,
): readonly Problem[] {
  if (!scenario.history?.length) return [];
  const { world } = openWorld(library, { scenario, ...text }, { inputs: [], all: true });
  const read = world && readHistory(world);
  return read && !read.history ? read.problems : [];
}
