import { fault, type Problem } from '../core/problem.ts';

/** The top-level keys that identify the type of a file. */
export const headKeys = 'model:, scenario:, extends:, catalog: or sources:';

/**
 * Problems of an explicitly named file without a head key, which is read as a scenario. A problem that says so comes
 * first, unless the text cannot be read or the missing model is already reported.
 */
export function withNoHead(file: string, problems: readonly Problem[]): readonly Problem[] {
  if (problems.some(saysEnough)) return problems;
  const message = 'nothing says what this file is, so it was read as a scenario';
  return [{ ...fault('field.missing', [], message, `begin it with ${headKeys}`), file }, ...problems];
}

function saysEnough({ code, path }: Problem): boolean {
  return code.startsWith('file.') || code === 'limit.exceeded' || (code === 'field.missing' && (path[0] ?? 'model') === 'model');
}
