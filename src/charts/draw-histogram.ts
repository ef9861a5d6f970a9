import type { HistogramChart } from './chart.ts';
import { axisSize, labelRoom, levels, places } from './draw-axes.ts';
import { drawMarks, marksHeight } from './draw-marks.ts';
import { figures, valueWords } from './number-words.ts';
import type { Body } from './page.ts';
import { element } from './svg.ts';
import { cut } from './text-width.ts';
import { linearScale, zeroScale, type Scale } from './ticks.ts';
import { words } from './write-words.ts';

/** Shares of runs by intervals of a value, from zero. Intervals may differ in width: heights are shares, not densities. */
export function drawHistogram(chart: HistogramChart): Body {
  const { unit, edges, shares, marks = [] } = chart;
  const need = (_: number, isNarrow: boolean): { least: number; natural: number } => ({
    least: 150 + marksHeight(marks),
    natural: (isNarrow ? 230 : 290) + marksHeight(marks),
  });
  return {
    description: described(chart),
    need,
    draw: ({ theme, box }) => {
      const [top, bottom] = [box.top + 24 + marksHeight(marks), box.bottom - 44];
      const y = inPercent(zeroScale(Array.from(shares), [bottom, top], Math.max(2, Math.floor((bottom - top) / 50))));
      const left = box.left + labelRoom(y);
      const right = box.right - 16;
      const x = linearScale(
        [...Array.from(edges), ...marks.map(({ value }) => value)],
        [left, right],
        Math.max(3, Math.floor((right - left) / 80)),
      );
      const plot = { left, right, top, bottom };
      let text = levels(y, plot, theme);
      for (let k = 0; k < shares.length; k++) {
        const [from, to] = [x(edges[k]!), x(edges[k + 1]!)];
        if (shares[k]! > 0)
          text += element('rect', {
            x: from + 0.5,
            y: y(shares[k]!),
            width: Math.max(0.5, to - from - 1),
            height: bottom - y(shares[k]!),
            fill: theme.lines[0],
          });
      }
      text += places(x, plot, theme, false) + drawMarks(marks, x, plot, theme);
      text += words(box.left, box.top + 14, 'Share of runs', { size: axisSize, fill: theme.second });
      return (
        text +
        words((left + right) / 2, bottom + 38, cut(unit, right - left, { size: axisSize }), {
          size: axisSize,
          fill: theme.second,
          anchor: 'middle',
        })
      );
    },
  };
}

/** The same scale with its labels in per cent. */
export function inPercent(scale: Scale): Scale {
  const ticks = scale.ticks.map(({ value }) => ({ value, label: `${figures(value * 100)} %` }));
  return Object.assign((value: number) => scale(value), { domain: scale.domain, ticks, log: false });
}

function described({ words: { subtitle }, unit, edges, shares, marks = [] }: HistogramChart): string {
  const all = Array.from(shares);
  const top = all.indexOf(Math.max(...all));
  const [from, to] = [edges[top]!, edges[top + 1]!].map((edge) => valueWords(edge, unit));
  const most = `Most runs, ${figures(all[top]! * 100)} %, lie between ${from} and ${to} ${unit}.`;
  return [subtitle, most, ...marks.map(({ name }) => `${name}.`)].join(' ');
}
