import { parseUnit } from '../../core/units/parse-unit.ts';
import { conversionFactor, sameDimension } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';

const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const;

/** Minimum factor outside a bound for a likely slip of prefix. */
const farOutside = 10;

/**
 * Suggests the same number with a prefix a thousand times smaller or larger, where that lies in the range: `843 MW` for 843
 * GW. Undefined for a value that is not far outside.
 */
export function inNeighbouringUnit(value: number, [low, high]: readonly [number, number], unit: Unit): string | undefined {
  const tooLarge = high > 0 && value > farOutside * high;
  const tooSmall = low > 0 && value > 0 && value < low / farOutside;
  if (unit.fold || unit.date || !(tooLarge || tooSmall)) return undefined;
  const neighbour = neighbourOf(unit, tooLarge ? 1000 : 1 / 1000);
  const meant = tooLarge ? value / 1000 : value * 1000;
  if (!neighbour || meant < low || meant > high) return undefined;
  return tooLarge && meant < 1 ? `${shown(value)} ${neighbour.text}` : `${shown(meant)} ${unit.text}`;
}

/** The unit with the first name's prefix changed, so many times smaller. */
function neighbourOf(unit: Unit, times: number): Unit | undefined {
  for (const stem of [unit.text, unit.text.slice(1)]) {
    for (const prefix of prefixes) {
      const parsed = parseUnit(prefix + stem);
      if (parsed.ok && sameDimension(parsed.unit, unit) && Math.abs(conversionFactor(unit, parsed.unit) / times - 1) < 1e-9)
        return parsed.unit;
    }
  }
  return undefined;
}

function shown(value: number): number {
  return Number(value.toPrecision(12));
}
