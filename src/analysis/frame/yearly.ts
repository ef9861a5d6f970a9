import { wholeYears, yearValue } from '../../domain/value/annual.ts';
import { timeAxis, type Curve, type Frame } from './frame.ts';

/**
 * A frame aggregated to calendar years by each curve's over-time rule (maximum for peaks, year's end for stocks, …), each run
 * of a sweep by itself. Only years that lie wholly within the run are included. A frame without a time axis is returned unchanged.
 */
export function yearly<T extends Frame>(frame: T): T {
  const instants = timeAxis(frame)?.years;
  if (!instants) return frame;
  const years = wholeYears(instants);
  return {
    ...frame,
    axis: { kind: 'time', labels: years.map(String), years, stepsPerYear: 1 },
    curves: new Map([...frame.curves].map(([name, curve]) => [name, { ...curve, values: yearlyValues(curve, instants, years) }])),
  };
}

/** The value of a category in a year is its last one, so its indices can be aggregated like numbers. */
function yearlyValues(curve: Curve, instants: readonly number[], years: readonly number[]): Float64Array {
  const count = curve.values.length / instants.length;
  const values = new Float64Array(count * years.length);
  for (let run = 0; run < count; run++) {
    const series = curve.values.subarray(run * instants.length, (run + 1) * instants.length);
    for (const [k, year] of years.entries()) {
      const value = yearValue(series, instants, year, curve.overTime, curve.fold ? 'geometric' : 'arithmetic') ?? NaN;
      values[run * years.length + k] = Number.isFinite(value) || (curve.unlimited && value === Infinity) ? value : NaN;
    }
  }
  return values;
}
