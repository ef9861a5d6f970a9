import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import type { Unit } from '../../../src/core/units/unit.ts';

/** Parses a unit; a test with an invalid unit fails with the parser's message. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message} (${parsed.hint ?? 'no hint'})`);
  return parsed.unit;
}
