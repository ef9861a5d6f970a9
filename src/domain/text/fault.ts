import type { Problem } from '../../core/problem.ts';

/** An error at a path. */
export function fault(code: Problem['code'], path: Problem['path'], message: string, hint?: string, atKey = false): Problem {
  return { code, severity: 'error', path, message, ...(hint ? { hint } : {}), ...(atKey ? { atKey } : {}) };
}
