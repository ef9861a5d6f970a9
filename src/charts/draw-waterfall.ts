import type { WaterfallChart } from './chart.ts';
import { places } from './draw-axes.ts';
import { signed, valueWords } from './number-words.ts';
import { namesAbove } from './look.ts';
import type { Body } from './page.ts';
import { element } from './svg.ts';
import { cut, textWidth, wrappedInto } from './text-width.ts';
import { zeroScale } from './ticks.ts';
import { words } from './write-words.ts';

const named = { size: 13.5 };
const valued = { size: 13.5, bold: true };

/** From one total to another: a bar for each step, which begins where the one above ends. Signs stand before differences. */
export function drawWaterfall(chart: WaterfallChart): Body {
  const { unit, from, steps, to } = chart;
  let at = from.value;
  const bars = [
    { name: from.name, from: 0, to: from.value, total: true },
    ...steps.map(({ name, change }) => {
      const bar = { name, from: at, to: at + change, total: false };
      at += change;
      return bar;
    }),
    { name: to.name, from: 0, to: to.value, total: true },
  ];
  const said = bars.map((bar) => (bar.total ? valueWords(bar.to, unit) : signed(bar.to - bar.from, unit)));
  const need = (width: number): { least: number; natural: number } => {
    const height = bars.length * (width < namesAbove ? 48 : 36) + 30;
    return { least: height, natural: height };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, box }) => {
      const narrow = box.right - box.left < namesAbove;
      const nameWidth = narrow
        ? 0
        : Math.min((box.right - box.left) * 0.4, Math.max(...bars.map(({ name }) => textWidth(name, valued) * 1.08)) + 4);
      const valueWidth = Math.max(...said.map((text) => textWidth(text, valued))) * 1.08 + 10;
      const below = bars.some((bar) => Math.min(bar.from, bar.to) < 0);
      const left = box.left + nameWidth + (narrow ? 4 : 12) + (below ? valueWidth : 0);
      const right = box.right - valueWidth;
      const [top, bottom] = [box.top + 4, box.bottom - 26];
      const x = zeroScale(
        bars.flatMap((bar) => [bar.from, bar.to]),
        [left, right],
        Math.max(3, Math.floor((right - left) / 90)),
      );
      const step = (bottom - top) / bars.length;
      const height = Math.min(24, narrow ? 20 : step * 0.64);
      const lineOf = (k: number): string => theme.lines[(k === 0 ? (from.nth ?? 1) : (to.nth ?? 0)) % theme.lines.length]!;
      let text = places(x, { left, right, top, bottom }, theme, true);
      for (const [k, bar] of bars.entries()) {
        const y = narrow ? top + k * step + step - height - 5 : top + k * step + (step - height) / 2;
        const [low, high] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
        const rises = bar.to >= bar.from;
        const still = !bar.total && said[k] === '0';
        const fill = still ? theme.third : bar.total ? lineOf(k) : rises ? theme.more : theme.fewer;
        text += element('rect', { x: low, y, width: Math.max(1.5, high - low), height, fill });
        if (k < bars.length - 1)
          text += element('line', { x1: x(bar.to), x2: x(bar.to), y1: y + height, y2: y + step, stroke: theme.third, 'stroke-width': 0.8 });
        const ink = still ? theme.third : bar.total ? lineOf(k) : rises ? theme.moreWords : theme.fewerWords;
        const negative = Math.max(bar.from, bar.to) <= 0 && bar.to !== 0;
        text += words(negative ? low - 6 : high + 6, y + height / 2 + 4.8, said[k]!, {
          ...valued,
          fill: ink,
          anchor: negative ? 'end' : 'start',
          halo: theme,
        });
        const nameSetting = { ...named, bold: bar.total, fill: theme.ink };
        if (narrow) text += words(box.left, y - 6, cut(bar.name, box.right - box.left, named), { ...nameSetting, halo: theme });
        else {
          const lines = wrappedInto(2, bar.name, nameWidth, valued);
          for (const [nth, line] of lines.entries())
            text += words(box.left + nameWidth, y + height / 2 + 4.8 + (nth - (lines.length - 1) / 2) * 15, line, {
              ...nameSetting,
              anchor: 'end',
            });
        }
      }
      return text;
    },
  };
}

function described({ words: { subtitle }, unit, from, steps, to }: WaterfallChart): string {
  const between = steps.map(({ name, change }) => `${name} ${signed(change, unit)}`).join(', ');
  const [first, last] = [from, to].map(({ name, value }) => `${name}, ${valueWords(value, unit)} ${unit}`);
  return `${subtitle} From ${first}: ${between}; to ${last}.`;
}
