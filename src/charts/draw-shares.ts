import { area } from 'd3-shape';
import type { SharesChart } from './chart.ts';
import { dateWords } from './date-words.ts';
import { axisSize, labelRoom, levels, places } from './draw-axes.ts';
import { inPercent } from './draw-histogram.ts';
import { keyedNames, keyRows, keyedHeight } from './key-of-areas.ts';
import { nameAtEnds, nameRoom, type Named } from './name-lines.ts';
import { figures } from './number-words.ts';
import type { Body, Need } from './page.ts';
import { element } from './svg.ts';
import type { Theme } from './theme.ts';
import { linearScale, timeScale } from './ticks.ts';
import { words } from './write-words.ts';

type Part = SharesChart['parts'][number];

/** Shares of runs over time as stacked areas, with their names and last shares beside them. */
export function drawShares(chart: SharesChart): Body {
  const { years, parts } = chart;
  const ends = parts.map(({ values }) => `${figures(100 * (values[values.length - 1] ?? NaN))} %`);
  const need = (width: number, isNarrow: boolean): Need => {
    const keyed = isNarrow ? keyedHeight(keyRows(parts, width)) : 0;
    return { least: 130 + keyed, natural: (isNarrow ? 200 : 220) + keyed };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, narrow, box }) => {
      const named = parts.map(({ name }, k) => ({ name, value: ends[k]! }));
      const width = box.right - box.left;
      const right = narrow ? box.right - 10 : box.right - nameRoom(named, Math.min(200, width * 0.34));
      const rows = narrow ? keyRows(parts, width) : [];
      const top = box.top + 26 + keyedHeight(rows);
      const bottom = box.bottom - 26;
      const y = inPercent(linearScale([0, 1], [bottom, top], 4));
      const left = box.left + labelRoom(y);
      const x = timeScale([years[0]!, years[years.length - 1]!], [left, right]);
      const plot = { left, right, top, bottom };
      const stacked = stack(parts);
      let text = words(box.left, box.top + 14, 'Share of the draws', { size: axisSize, fill: theme.second });
      for (const [k, { low, high }] of stacked.entries()) {
        const path = area<number>()
          .defined((place) => Number.isFinite(low[place]) && Number.isFinite(high[place]))
          .digits(1)
          .x((place) => x(years[place]!))
          .y0((place) => y(low[place]!))
          .y1((place) => y(high[place]!))(Array.from(years, (_, place) => place));
        if (path) text += element('path', { d: path, fill: fillOf(parts[k]!, theme), stroke: theme.card, 'stroke-width': 0.8 });
      }
      text += levels(y, plot, theme) + places(x, plot, theme, false);
      const last = years.length - 1;
      const labels: readonly Named[] = parts.map((part, k) => ({
        name: part.name,
        value: ends[k]!,
        fill: wordsOf(part, theme),
        points: [[right, y((stacked[k]!.low[last]! + stacked[k]!.high[last]!) / 2)]],
      }));
      const known = labels.filter((_, k) => Number.isFinite(parts[k]!.values[last]));
      return (
        text +
        (narrow
          ? keyedNames(rows, { left: box.left, top: box.top + 24 }, (k) => fillOf(parts[k]!, theme), theme)
          : nameAtEnds(known, plot, box.right, theme))
      );
    },
  };
}

interface Stacked {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function stack(parts: readonly Part[]): readonly Stacked[] {
  let low = new Float64Array(parts[0]?.values.length ?? 0);
  return parts.map(({ values }) => {
    const high = low.map((value, place) => value + values[place]!);
    const own = { low, high };
    low = high;
    return own;
  });
}

const worlds = ['fewer', 'same', 'more'] as const;

function fillOf({ tone }: Part, theme: Theme): string {
  return typeof tone === 'number' ? theme.strips[tone % theme.strips.length]![0] : theme.areas[worlds.indexOf(tone)]!;
}

function wordsOf({ tone }: Part, theme: Theme): string {
  if (typeof tone === 'number') return theme.ink;
  return { fewer: theme.fewerWords, same: theme.second, more: theme.moreWords }[tone];
}

function described({ words: { subtitle }, years, parts }: SharesChart): string {
  const last = years.length - 1;
  const said = parts.map(({ name, values }) => `${name} ${figures(100 * values[last]!)} %`);
  return `${subtitle} In ${dateWords(years[last]!)}: ${said.join(', ')}.`;
}
