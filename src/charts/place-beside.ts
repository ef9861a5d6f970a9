import type { Point } from './draw-lines.ts';
import type { Box } from './page.ts';

/**
 * The place beside a line where a text of this size covers least: above, below, at the sides and at the corners of each of its
 * points, away from other lines and from what is taken. Undefined where every place lies on something.
 */
export function placeBeside(
  own: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  lines: readonly (readonly Point[])[],
  taken: readonly Box[],
  within: Box,
): Box | undefined {
  let best: { readonly box: Box; readonly cost: number } | undefined;
  for (const [k, point] of own.entries()) {
    if (!point) continue;
    const [x, y] = point;
    for (const gap of [5, 14]) {
      for (const [left, top] of [
        [x - width / 2, y - gap - height],
        [x - width / 2, y + gap],
        [x + gap + 3, y - height / 2],
        [x - gap - 3 - width, y - height / 2],
        [x + 4, y - gap - height],
        [x - 4 - width, y + gap],
        [x + 4, y + gap],
        [x - 4 - width, y - gap - height],
      ] as const) {
        const box = { left, right: left + width, top, bottom: top + height };
        if (left < within.left || box.right > within.right || top < within.top || box.bottom > within.bottom) continue;
        const cost = gap / 40 + Math.abs(k / own.length - 0.65) + 4 * lines.filter((one) => crosses(one, box)).length;
        if (taken.some((one) => overlap(one, box))) continue;
        if (!best || cost < best.cost) best = { box, cost };
      }
    }
  }
  return best && best.cost < 4 ? best.box : undefined;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether a line comes near a box. */
function crosses(points: readonly Point[], { left, right, top, bottom }: Box): boolean {
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b] = [points[k], points[k + 1]];
    if (!a || !b || b[0] < left - 3 || a[0] > right + 3) continue;
    for (let part = 0; part <= 1; part += 0.125) {
      const x = a[0] + part * (b[0] - a[0]);
      const y = a[1] + part * (b[1] - a[1]);
      if (x > left - 3 && x < right + 3 && y > top - 2 && y < bottom + 2) return true;
    }
  }
  return false;
}
