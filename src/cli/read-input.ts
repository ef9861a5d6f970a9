import type { AlongQuestion } from '../analysis/experiment/numbers-along.ts';
import { commaList } from '../core/comma-list.ts';
import { BadInput } from './bad-input.ts';
import { plainNumber } from './plain-number.ts';

/** How many values an input takes, where it does not list them. */
interface Spaced {
  readonly points?: number | undefined;
  readonly spacing?: 'linear' | 'log' | undefined;
}

/**
 * An input and the values it takes: `x` for its plausible range, `x=1..3` from one value to another, `x=1,2,3` for these. Points
 * and spacing go to an input that does not list its values.
 */
export function readInput(text: string, { points, spacing }: Spaced): AlongQuestion & { readonly name: string } {
  const [, name, , rest] = /^([^=]+?)\s*(=\s*(.*))?$/s.exec(text.trim()) ?? [];
  const unreadable = (): BadInput =>
    new BadInput(`--input ${text} cannot be read`, 'write --input pue, --input pue=1.1..1.5 or --input pue=1.1,1.2,1.5');
  if (name === undefined || rest === '') throw unreadable();
  const ends = rest?.split('..');
  if (!rest || !ends || ends.length === 2) {
    const [from, to] = (ends ?? []).map((end) => end.trim());
    if (from === '' || to === '') throw unreadable();
    return { name, from: plainNumber(from), to: plainNumber(to), points, spacing };
  }
  const values = commaList(rest);
  if (ends.length > 2 || !values || values.length === 0) throw unreadable();
  return { name, values: values.map((value) => plainNumber(value)) };
}
