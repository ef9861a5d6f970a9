import path from 'node:path';
import type { AskedScenario } from '../analysis/experiment/open-experiment.ts';
import type { Library } from '../domain/library/library.ts';
import { isCounterfactualName } from '../domain/model/counterfactual-names.ts';
import { BadInput } from './bad-input.ts';
import type { Context } from './context.ts';
import { findFiles } from './find-files.ts';
import { printProblems } from './print-problems.ts';

export type OpenedScenario = Pick<AskedScenario, 'scenario' | 'directory' | 'document'>;

/**
 * The one scenario that an argument names, a file or a name of the library, for a question about it. Undefined where its file
 * has problems, which are printed. Throws a readable error where there is no such file, or several.
 */
export function oneScenario(
  library: Library,
  argument: string,
  context: Context,
): (OpenedScenario & { readonly scenario: Exclude<AskedScenario['scenario'], string> }) | undefined {
  const {
    files: [found],
    batch,
  } = findFiles([argument], { folders: [context.scenarios], accepts: (type) => type === 'scenario' });
  if (found?.kind !== 'file' || batch)
    throw new BadInput(`there is no scenario ${argument}`, found?.kind === 'missing' ? found.hint : 'name one scenario');
  const { value: scenario, document, problems } = library.scenarioAt(found.file);
  if (scenario) return { scenario, document, directory: path.dirname(found.file) };
  printProblems(problems, context.err);
  return undefined;
}

/** A second scenario, or the world of a counterfactual that the first one's model declares. */
export function otherScenario(library: Library, argument: string, context: Context): OpenedScenario | undefined {
  return isCounterfactualName(argument) ? { scenario: argument } : oneScenario(library, argument, context);
}
