import type { ExceedanceChart } from './chart.ts';
import { axisSize, labelRoom, levels, places } from './draw-axes.ts';
import { drawLine, pointsOf } from './draw-lines.ts';
import { drawMarks, marksHeight } from './draw-marks.ts';
import { inPercent } from './draw-histogram.ts';
import { key, keyHeight, lineEntries, nameWithin } from './name-lines.ts';
import { valueWords } from './number-words.ts';
import type { Body } from './page.ts';
import { cut } from './text-width.ts';
import { logScale, zeroScale } from './ticks.ts';
import { words } from './write-words.ts';

/** The share of runs above each value: how sure a claim of at least so much is. */
export function drawExceedance(chart: ExceedanceChart): Body {
  const { unit, scale, lines, marks = [] } = chart;
  const entries = lines.length === 1 ? [] : lineEntries(lines.map(({ name }) => name));
  const need = (width: number, isNarrow: boolean): { least: number; natural: number } => {
    const above = marksHeight(marks) + keyHeight(entries, width);
    return { least: 160 + above, natural: (isNarrow ? 240 : 300) + above };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, box }) => {
      const width = box.right - box.left;
      const bottom = box.bottom - 44;
      const values = [...lines.flatMap((line) => Array.from(line.values)), ...marks.map(({ value }) => value)];
      const drawnFrom = (top: number) => {
        const y = inPercent(zeroScale([0, 1 / 1.04], [bottom, top], Math.max(2, Math.floor((bottom - top) / 50))));
        const left = box.left + labelRoom(y);
        const right = box.right - 16;
        const count = Math.max(3, Math.floor((right - left) / 80));
        const x =
          scale === 'log' ? logScale(values, [left, right], count) : zeroScale(values.filter(Number.isFinite), [left, right], count);
        return { plot: { left, right, top, bottom }, x, y, points: lines.map((line) => pointsOf(line.values, line.shares, x, y)) };
      };
      const above = box.top + 26 + marksHeight(marks);
      let drawn = drawnFrom(above);
      const named = lines.map((line, k) => ({
        name: entries.length === 0 ? '' : line.name,
        points: drawn.points[k]!,
        fill: theme.lines[k % theme.lines.length]!,
      }));
      const uprights = marks.map(({ value }) => ({ ...drawn.plot, left: drawn.x(value) - 3, right: drawn.x(value) + 3 }));
      let said = nameWithin(named, drawn.plot, uprights, theme);
      if (said === undefined) {
        drawn = drawnFrom(above + keyHeight(entries, width));
        said = key(entries, box.left, box.top + 22, width, theme);
      }
      const { plot, x, y, points } = drawn;
      let text = levels(y, plot, theme) + places(x, plot, theme, true);
      for (let k = lines.length - 1; k >= 0; k--) text += drawLine(points[k]!, k, theme);
      text += drawMarks(marks, x, plot, theme) + said;
      text += words(box.left, box.top + 14, 'Share of runs above', { size: axisSize, fill: theme.second });
      const below = `${unit}${scale === 'log' ? ', logarithmic scale' : ''}`;
      return (
        text +
        words((plot.left + plot.right) / 2, bottom + 38, cut(below, plot.right - plot.left, { size: axisSize }), {
          size: axisSize,
          fill: theme.second,
          anchor: 'middle',
        })
      );
    },
  };
}

function described({ words: { subtitle }, unit, lines, marks = [] }: ExceedanceChart): string {
  const half = lines.map(({ name, values, shares }) => {
    const k = Array.from(shares).findIndex((share) => share <= 0.5);
    return k < 0
      ? ''
      : `${name === '' ? 'Half of the runs' : `${name}: half of the runs`} lie above ${valueWords(values[k]!, unit)} ${unit}.`;
  });
  return [subtitle, ...half, ...marks.map(({ name }) => `${name}.`)].filter((one) => one !== '').join(' ');
}
