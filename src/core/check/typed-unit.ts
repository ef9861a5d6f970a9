import { conversionFactor, isPureRatio, powerUnit } from '../units/unit-algebra.ts';
import { pureRatio } from '../units/named-units.ts';
import type { Unit } from '../units/unit.ts';
import type { Typed, TypedUnit } from './typed.ts';

/** Converts a node to another scale of the same dimension; returns the node itself when the scales are equal. */
export function scaled(node: Typed, from: Unit, to: Unit): Typed {
  const factor = conversionFactor(from, to);
  if (factor === 1) return node;
  if (node.kind === 'number') return { ...node, value: node.value * factor, unit: to };
  return { kind: 'convert', factor, operand: node, from, to, span: node.span, unit: to, dims: node.dims, phase: node.phase };
}

/** Inside equations a fold-rate acts as an ordinary rate. */
export function plain(unit: Unit): Unit {
  if (!unit.fold) return unit;
  return { text: unit.text.replace(/^x/, '1'), atoms: unit.atoms, scale: unit.scale };
}

export function unitOf(node: Typed): Unit {
  return node.unit === 'zero' || node.unit === 'truth' ? pureRatio : node.unit;
}

export function isDate(unit: TypedUnit): boolean {
  return unit !== 'zero' && unit !== 'truth' && unit.date === true;
}

export function unitWords(unit: TypedUnit): string {
  if (unit === 'truth') return 'a condition';
  if (unit === 'zero') return 'a pure ratio';
  if (unit.date) return 'a date';
  return isPureRatio(unit) && unit.text !== '%' ? 'a pure ratio' : unit.text;
}

/** The unit to a power; undefined when its scale leaves the range of numbers. */
export function toPower(unit: Unit, exponent: number): Unit | undefined {
  if (isPureRatio(unit) && unit.text === 'ratio') return unit;
  try {
    return powerUnit(unit, exponent);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
