import { commaList } from '../core/comma-list.ts';
import { hintForSetting, parseSetting, type Overrides } from '../domain/scenario/override-scenario.ts';
import { fault, type Problem } from '../core/problem.ts';
import { refused } from '../answers/refused.ts';

/** Reads `set=name=value`, each name once. Throws a refusal with every problem. */
export function readSettings(texts: readonly string[] = []): Overrides['set'] {
  const problems: Problem[] = [];
  const set = new Map<string, number | string | null>();
  for (const text of texts) {
    const [name, value] = parseSetting(text) ?? [];
    if (name === undefined || value === undefined)
      problems.push(
        fault('field.type', ['set'], `set=${text} cannot be read`, hintForSetting(text) ?? 'write set=name=value, for example set=pue=1.2'),
      );
    else if (set.has(name)) problems.push(fault('field.conflict', ['set'], `${name} is set twice`, 'set it once'));
    else set.set(name, value);
  }
  if (problems.length > 0) throw refused(problems, 'unreadable request');
  return Object.fromEntries(set);
}

/** Reads `curves=a,b` or `curves=all`. */
export function readCurves(text: string | undefined): readonly string[] | 'all' | undefined {
  if (text === undefined) return undefined;
  const items = commaList(text);
  const hint = 'write curves=a,b or curves=all';
  if (!items)
    throw refused([fault('field.missing', ['curves'], 'curves has an empty name', 'remove the extra comma')], 'unreadable request');
  const names = [...new Set(items)];
  if (names.length === 0) throw refused([fault('field.missing', ['curves'], 'curves is empty', hint)], 'unreadable request');
  if (!names.includes('all')) return names;
  if (names.length > 1)
    throw refused([fault('field.conflict', ['curves'], 'curves names all and other variables', hint)], 'unreadable request');
  return 'all';
}
