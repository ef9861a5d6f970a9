import { isMapping } from './values.ts';

/** A value as its file writes it, on one line: `1.9 kW/GPU`, `abilene: 843 MW, memphis: 200 MW`. */
export function asWritten(value: unknown): string {
  if (!isMapping(value)) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${isMapping(inner) ? `{ ${asWritten(inner)} }` : String(inner)}`)
    .join(', ');
}
