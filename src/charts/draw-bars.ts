import { CannotDraw } from './cannot-draw.ts';
import type { BarsChart } from './chart.ts';
import { places } from './draw-axes.ts';
import { inPercent } from './draw-histogram.ts';
import { keyedHeight, keyedNames, keyRows } from './key-of-areas.ts';
import { mostRows } from './limits.ts';
import type { Body, Need } from './page.ts';
import { element } from './svg.ts';
import { cut, textWidth } from './text-width.ts';
import { zeroScale } from './ticks.ts';
import { words } from './write-words.ts';

const named = { size: 13.5 };
const valued = { size: 12.5, bold: true };

/** A bar from zero for each row, what it says at its end; the part within in full colour, the interval as a line. */
export function drawBars(chart: BarsChart): Body {
  const { rows, names } = chart;
  if (rows.length > mostRows)
    throw new CannotDraw(`a picture holds up to ${mostRows} bars, and these are ${rows.length}`, 'vary fewer inputs');
  const entries = names ? [{ name: names.within }, { name: names.whole }] : [];
  const need = (width: number, isNarrow: boolean): Need => {
    const height = rows.length * (isNarrow ? 44 : 30) + 32 + keyedHeight(keyRows(entries, width));
    return { least: height, natural: height };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, narrow, box }) => {
      const width = box.right - box.left;
      const keyed = keyRows(entries, width);
      const nameWidth = narrow ? 0 : Math.min(width * 0.4, Math.max(...rows.map(({ name }) => textWidth(name, named) * 1.08)) + 4);
      const valueWidth = Math.max(...rows.map((row) => textWidth(row.words, valued))) * 1.08 + 10;
      const known = rows.flatMap(({ value, low = value, high = value }) => [value, low, high]).filter(Number.isFinite);
      const left = box.left + nameWidth + (narrow ? 4 : 12) + (known.some((value) => value < 0) ? valueWidth : 0);
      const right = box.right - valueWidth;
      const [top, bottom] = [box.top + 6 + keyedHeight(keyed), box.bottom - 26];
      const plain = zeroScale(known, [left, right], Math.max(3, Math.floor((right - left) / 90)));
      const x = chart.percent ? inPercent(plain) : plain;
      const step = (bottom - top) / rows.length;
      const height = Math.min(20, narrow ? 16 : step * 0.62);
      const colours = [theme.lines[0]!, theme.bands[1]] as const;
      let text = keyedNames(keyed, { left: box.left, top: box.top }, (k) => (k === 0 ? colours[0] : colours[1]), theme);
      text += places(x, { left, right, top, bottom }, theme, true);
      for (const [k, row] of rows.entries()) {
        const y = narrow ? top + (k + 1) * step - height - 5 : top + k * step + (step - height) / 2;
        const baseline = y + height / 2 + 4.5;
        const [low, high] = [row.low ?? row.value, row.high ?? row.value];
        if (Number.isFinite(row.value)) {
          const bar = (value: number, fill: string): string =>
            element('rect', { x: Math.min(x(0), x(value)), y, width: Math.max(0.8, Math.abs(x(value) - x(0))), height, fill });
          text += bar(row.value, row.within === undefined ? (row.value < 0 ? theme.fewer : colours[0]) : colours[1]);
          if (row.within !== undefined) text += bar(row.within, colours[0]);
          if (low < high) text += interval(x(low), x(high), y + height / 2, theme.ink);
        }
        const end = Number.isFinite(row.value) ? (row.value < 0 ? Math.min(x(low), x(0)) - 6 : Math.max(x(high), x(0)) + 6) : x(0) + 7;
        text += words(end, baseline, row.words, {
          ...valued,
          fill: Number.isFinite(row.value) ? theme.ink : theme.third,
          anchor: row.value < 0 ? 'end' : 'start',
          halo: theme,
        });
        if (narrow) text += words(box.left, y - 5, cut(row.name, width, named), { ...named, fill: theme.ink, halo: theme });
        else text += words(box.left + nameWidth, baseline, cut(row.name, nameWidth, named), { ...named, fill: theme.ink, anchor: 'end' });
      }
      return text;
    },
  };
}

function interval(from: number, to: number, y: number, stroke: string): string {
  return [
    [from, to, y, y],
    [from, from, y - 3.5, y + 3.5],
    [to, to, y - 3.5, y + 3.5],
  ]
    .map(([x1, x2, y1, y2]) => element('line', { x1, x2, y1, y2, stroke, 'stroke-width': 1.2 }))
    .join('');
}

function described({ words: { subtitle }, rows, unit, names }: BarsChart): string {
  const said = rows.slice(0, 8).map((row) => `${row.name} ${row.words}`);
  const parts = names ? `${names.whole}; within: ${names.within}. ` : '';
  return `${subtitle} ${parts}Largest first${unit === '' ? '' : ` (${unit})`}: ${said.join('; ')}.`;
}
