import type { Library } from '../../domain/library/library.ts';
import type { Problem } from '../../core/problem.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import { runOnce, type RanOnce } from '../experiment/run-once.ts';

/** The scenario of a question as it stands, and the other one, if the question names one. */
export interface RanWorlds {
  readonly own: RanOnce;
  readonly other: RanOnce | undefined;
  readonly problems: readonly Problem[];
}

/** Runs both; problems of both are rendered, each once. */
export function runWorlds(
  library: Library,
  asked: AskedScenario,
  against: AskedScenario['scenario'] | undefined,
): { readonly worlds?: RanWorlds; readonly problems: readonly Problem[] } {
  const own = runOnce(library, asked);
  const other = against === undefined ? undefined : runOnce(library, otherScenario(asked, against));
  const problems = eachOnce([...own.problems, ...(other?.problems ?? [])]);
  if (!own.ran || (other && !other.ran)) return { problems };
  return { worlds: { own: own.ran, other: other?.ran, problems }, problems };
}

/** A question's second scenario: its overrides are those of the first only. */
export function otherScenario({ question, directory }: AskedScenario, scenario: AskedScenario['scenario']): AskedScenario {
  return { scenario, within: ['against'], question, directory };
}

export function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const known = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.file, problem.line, problem.path, problem.message]);
    return !known.has(key) && known.add(key);
  });
}
