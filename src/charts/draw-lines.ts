import { area, line } from 'd3-shape';
import { element } from './svg.ts';
import { dashes, type Theme } from './theme.ts';

/** A point in pixels; undefined where there is no value. */
export type Point = readonly [x: number, y: number] | undefined;

/** Points of values that are finite, and positive on a logarithmic scale. */
export function pointsOf(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: ((value: number) => number) & { readonly log?: boolean },
  y: ((value: number) => number) & { readonly log?: boolean },
): readonly Point[] {
  const can = (value: number, { log }: { readonly log?: boolean }): boolean => Number.isFinite(value) && (!log || value > 0);
  return Array.from(xs, (value, k) => {
    const other = ys[k] ?? NaN;
    return can(value, x) && can(other, y) ? ([x(value), y(other)] as const) : undefined;
  });
}

/** Straight segments between the points, broken where one is missing; a point alone is a dot. */
export function drawLine(points: readonly Point[], nth: number, theme: Theme): string {
  const stroke = theme.lines[nth % theme.lines.length]!;
  const path = line<Point>()
    .defined((one) => one !== undefined)
    .digits(1)
    .x((one) => one![0])
    .y((one) => one![1])(points);
  let text = path
    ? element('path', {
        d: path,
        fill: 'none',
        stroke,
        'stroke-width': nth === 0 ? 2.6 : 2.2,
        'stroke-dasharray': dashes[nth % dashes.length],
        'stroke-linecap': nth === 1 ? 'round' : undefined,
        'stroke-linejoin': 'round',
      })
    : '';
  for (const [k, point] of points.entries()) if (point && !points[k - 1] && !points[k + 1]) text += dot(point, stroke, theme, 3.5);
  return text;
}

/** A dot with a rim of the background. */
export function dot([x, y]: readonly [number, number], fill: string, theme: Theme, r = 5): string {
  return element('circle', { cx: x, cy: y, r, fill, stroke: theme.card, 'stroke-width': 1.5 });
}

/** The room between two rows of points, broken where one of them is missing. */
export function drawBand(low: readonly Point[], high: readonly Point[], fill: string, faint = false): string {
  const pairs = low.map((one, k) => (one && high[k] ? ([one[0], one[1], high[k][1]] as const) : undefined));
  const path = area<(typeof pairs)[number]>()
    .defined((one) => one !== undefined)
    .digits(1)
    .x((one) => one![0])
    .y0((one) => one![1])
    .y1((one) => one![2])(pairs);
  return path ? element('path', { d: path, fill, 'fill-opacity': faint ? 0.5 : undefined }) : '';
}
