import { fault } from '../core/problem.ts';
import type { CliProblem } from './print-problems.ts';

/** The top-level keys that say what a file is. */
export const headKeys = 'model:, scenario:, extends:, catalog: or sources:';

/**
 * The problems of a file that was named outright, has no head key and was therefore read as a scenario: with that said first, unless
 * its text cannot be read or the lack of a model is said already.
 */
export function withNoHead(file: string, problems: readonly CliProblem[]): readonly CliProblem[] {
  if (problems.some(saysEnough)) return problems;
  const message = 'nothing says what this file is, so it was read as a scenario';
  return [{ ...fault('field.missing', [], message, `begin it with ${headKeys}`), file }, ...problems];
}

function saysEnough({ code, path }: CliProblem): boolean {
  return code.startsWith('file.') || code === 'limit.exceeded' || (code === 'field.missing' && (path[0] ?? 'model') === 'model');
}
