import { seriesOf, timeAxis, elementCount, type Curve, type Frame } from '../frame/frame.ts';
import { yearly } from '../frame/yearly.ts';

/** Frames at the dates that all of them have; by year where their steps differ. Undefined where they have none in common. */
export function aligned(frames: readonly Frame[]): { readonly frames: readonly Frame[]; readonly yearly: boolean } | undefined {
  const axes = frames.map(timeAxis);
  if (axes.every((axis) => axis === undefined)) return { frames, yearly: false };
  if (axes.some((axis) => axis === undefined)) return undefined;
  const steps = new Set(axes.map((axis) => axis!.stepsPerYear));
  const byYear = steps.size > 1;
  const whole = byYear ? frames.map((frame) => yearly(frame)) : frames;
  const labels = whole.map((frame) => timeAxis(frame)!.labels);
  const common = new Set(labels[0]!.filter((label) => labels.every((own) => own.includes(label))));
  if (common.size === 0) return undefined;
  return { frames: whole.map((frame) => atDates(frame, common)), yearly: byYear };
}

function atDates(frame: Frame, dates: ReadonlySet<string>): Frame {
  const axis = timeAxis(frame)!;
  const places = axis.labels.flatMap((label, place) => (dates.has(label) ? [place] : []));
  if (places.length === axis.labels.length) return frame;
  const picked = (curve: Curve): Curve => ({
    ...curve,
    values: Float64Array.from({ length: elementCount(curve) * places.length }, (_, index) => {
      return seriesOf(curve, Math.floor(index / places.length))[places[index % places.length]!]!;
    }),
  });
  const at = { ...axis, labels: places.map((place) => axis.labels[place]!), years: places.map((place) => axis.years[place]!) };
  return { axis: at, curves: new Map([...frame.curves].map(([name, curve]) => [name, picked(curve)])) };
}

/** The curves that two aligned frames both have, of numbers in one unit and of the same elements, combined value by value. */
export function combined(own: Frame, first: Frame, unit: 'same' | 'ratio', of: (own: number, first: number) => number): Frame {
  const curves = new Map<string, Curve>();
  for (const [name, curve] of own.curves) {
    const other = first.curves.get(name);
    const numeric = !curve.words && curve.calendar === undefined;
    if (!other || !numeric || other.unit !== curve.unit || JSON.stringify(other.elements) !== JSON.stringify(curve.elements)) continue;
    const { unlimited: _unlimited, fold: _fold, ...head } = curve;
    const values = curve.values.map((value, index) => {
      const result = of(value, other.values[index]!);
      return Number.isFinite(result) ? result : NaN;
    });
    curves.set(name, { ...head, unit: unit === 'same' ? curve.unit : 'ratio', values });
  }
  return { ...(own.axis ? { axis: own.axis } : {}), curves };
}
