import { annual, wholeYears } from '../../domain/value/annual.ts';
import type { ProjectedCurve, Projection } from './projection.ts';

/**
 * A projection year by year: each curve by its own over_time (peaks their maximum, stocks the year's end, …) over
 * the calendar years that lie wholly within the run. A model without time comes back as it is.
 */
export function yearly(projection: Projection): Projection {
  const { years: instants } = projection;
  if (!instants) return projection;
  const years = wholeYears(instants);
  const curves = new Map([...projection.curves].map(([name, curve]) => [name, yearlyCurve(curve, instants, years)]));
  return { ...projection, time: years.map(String), years, stepsPerYear: 1, curves };
}

function yearlyCurve(curve: ProjectedCurve, instants: readonly number[], years: readonly number[]): ProjectedCurve {
  return { ...curve, values: (element) => (curve.category ? yearlyWords : yearlyNumbers)(curve, curve.values(element), instants, years) };
}

function yearlyNumbers(curve: ProjectedCurve, values: readonly (number | string | null)[], instants: readonly number[], years: readonly number[]): (number | null)[] {
  return annual(values as readonly (number | null)[], instants, curve.overTime, years, curve.fold ? 'geometric' : 'arithmetic').values.map((value) => (Number.isFinite(value) || (curve.unlimited && value === Infinity) ? value : null));
}

function yearlyWords(curve: ProjectedCurve, values: readonly (number | string | null)[], instants: readonly number[], years: readonly number[]): (string | null)[] {
  const words = [...new Set(values)];
  const numbers = values.map((value) => words.indexOf(value));
  return annual(numbers, instants, curve.overTime, years).values.map((index) => (words[index] ?? null) as string | null);
}
