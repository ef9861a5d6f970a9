import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { resolveScenario, type ResolvedScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { AskedScenario } from './asked-scenario.ts';

/**
 * The scenario of a question with everything it extends, and its model. Problems are in their documents, not rendered; of an unknown
 * name it has the path of the scenario in the question.
 */
export function readOwn(
  library: Library,
  asked: AskedScenario,
):
  | { readonly resolved: ResolvedScenario; readonly problems: readonly Problem[] }
  | { readonly resolved?: undefined; readonly problems: readonly Problem[] } {
  const { directory, overrides, question, within = ['scenario'], title } = asked;
  const read = typeof asked.scenario === 'string' ? library.scenario(asked.scenario) : { value: asked.scenario, ...asked, problems: [] };
  if (!read.value)
    return {
      problems: read.problems.map((problem) =>
        problem.code === 'file.not-found' ? { ...problem, code: 'name.unknown', path: within } : problem,
      ),
    };
  const own = read.document ? { document: read.document } : { document: question, within };
  const { value: resolved, problems } = resolveScenario(library, read.value, directory, { ...own, overrides, options: question });
  if (!resolved) return { problems };
  if (title === undefined) return { resolved, problems: [] };
  // A world of a scenario is another one than that of its name.
  const { scenario: _name, ...scenario } = resolved.scenario;
  return { resolved: { ...resolved, scenario: { ...scenario, title } }, problems: [] };
}
