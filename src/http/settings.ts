import { parseSetting, type Overrides } from '../contract/overrides.ts';
import type { Problem } from '../core/problem.ts';
import { refused } from './errors.ts';

/** `set=name=value`, each once. Refused with every problem they have. */
export function readSettings(texts: readonly string[] = []): Overrides['set'] {
  const problems: Problem[] = [];
  const set = new Map<string, number | string | null>();
  const fault = (code: Problem['code'], message: string, hint: string): void => { problems.push({ code, severity: 'error', path: ['set'], message, hint }); };
  for (const text of texts) {
    const [name, value] = parseSetting(text) ?? [];
    if (name === undefined || value === undefined) fault('field.type', `set=${text} cannot be read`, 'write set=name=value, for example set=pue=1.2');
    else if (set.has(name)) fault('field.conflict', `${name} is set twice`, 'set it once');
    else set.set(name, value);
  }
  if (problems.length > 0) throw refused(problems, 'unreadable request');
  return Object.fromEntries(set);
}

/** `curves=a,b` or `curves=all`. */
export function readCurves(text: string | undefined): readonly string[] | 'all' | undefined {
  if (text === undefined) return undefined;
  const names = [...new Set(text.split(',').map((name) => name.trim()).filter((name) => name !== ''))];
  const fault = (code: Problem['code'], message: string): Error => refused([{ code, severity: 'error', path: ['curves'], message, hint: 'write curves=a,b or curves=all' }], 'unreadable request');
  if (names.length === 0) throw fault('field.missing', 'curves is empty');
  if (!names.includes('all')) return names;
  if (names.length > 1) throw fault('field.conflict', 'curves names variables besides all');
  return 'all';
}
