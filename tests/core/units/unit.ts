import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import type { Unit } from '../../../src/core/units/unit.ts';

/** The unit of this text; a test that gives no unit fails with what the parser says. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message} (${parsed.hint ?? 'no hint'})`);
  return parsed.unit;
}
