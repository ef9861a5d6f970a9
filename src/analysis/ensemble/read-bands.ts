import { elementNames, seriesOf, type Curve, type Frame } from '../frame/frame.ts';

/** The statistics of one element of a curve of an ensemble, each along the run: `base`, `mean`, `p5` and so on. */
export interface Band {
  /** `x[abilene]` */
  readonly name: string;
  readonly curve: string;
  readonly element: readonly string[];
  readonly title: string;
  readonly unit: string;
  readonly calendar?: number | undefined;
  readonly statistics: ReadonlyMap<string, Float64Array>;
}

/** The bands of one curve of an ensemble; none for shares of draws. */
export function bandsOf(name: string, curve: Curve): readonly Band[] {
  return slices(name, curve, 'statistic');
}

/** The shares of one curve of an ensemble by case (`case`) or outcome (`outcome`), along the run; none for a band. */
export function sharesOf(name: string, curve: Curve, dimension: 'case' | 'outcome'): readonly Band[] {
  return slices(name, curve, dimension);
}

/** The bands of all curves, in their order. */
export function allBands({ curves }: Frame): readonly Band[] {
  return [...curves].flatMap(([name, curve]) => bandsOf(name, curve));
}

function slices(name: string, curve: Curve, innermost: string): readonly Band[] {
  const { dims, elements, title, unit, calendar } = curve;
  if (dims.at(-1) !== innermost) return [];
  const names = elements.at(-1)!;
  const outer = { ...curve, dims: dims.slice(0, -1), elements: elements.slice(0, -1) };
  const count = outer.elements.reduce((all, one) => all * one.length, 1);
  return Array.from({ length: count }, (_, index): Band => {
    const element = elementNames(outer, index);
    return {
      name: `${name}${element.length > 0 ? `[${element.join(', ')}]` : ''}`,
      curve: name,
      element,
      title,
      unit,
      calendar,
      statistics: new Map(names.map((statistic, k) => [statistic, seriesOf(curve, index * names.length + k)])),
    };
  });
}
