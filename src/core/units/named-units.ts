import { parseUnit } from './parse-unit.ts';
import type { Unit } from './unit.ts';

function known(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.unit;
}

/** Units used by the language itself. */
export const pureRatio = known('ratio');
export const yearUnit = known('year');
export const perYear = known('1/year');
export const dateUnit = known('date');
