import type { TornadoChart } from './chart.ts';
import { places } from './draw-axes.ts';
import { valueWords } from './number-words.ts';
import { namesAbove } from './look.ts';
import type { Body } from './page.ts';
import { element } from './svg.ts';
import { cut, textWidth, wrappedInto } from './text-width.ts';
import { linearScale, zeroScale } from './ticks.ts';
import { words } from './write-words.ts';

const small = { size: 12.5 };
const named = { size: 13.5 };

/**
 * A bar for each assumption, from the result at its low end to that at its high end, about the result of the run itself; the ends
 * are labelled with the assumption's values. Rows are drawn in the order they come in.
 */
export function drawTornado(chart: TornadoChart): Body {
  const { rows, now, unit } = chart;
  const need = (width: number): { least: number; natural: number } => {
    const height = rows.length * (width < namesAbove ? 46 : 32) + 54;
    return { least: height, natural: height };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, box }) => {
      const narrow = box.right - box.left < namesAbove;
      const values = [now.value, ...rows.flatMap(({ low, high }) => [low.value, high.value])].filter(Number.isFinite);
      const nameWidth = narrow
        ? 0
        : Math.min((box.right - box.left) * 0.36, Math.max(...rows.map(({ name }) => textWidth(name, named) * 1.08)) + 4);
      const endWidth = Math.min(
        (box.right - box.left) * 0.18,
        Math.max(0, ...rows.flatMap(({ low, high }) => [low, high].map((end) => textWidth(end.words, small) * 1.08))) + 8,
      );
      const left = box.left + nameWidth + endWidth + (narrow ? 0 : 10);
      const right = box.right - endWidth;
      const [top, bottom] = [box.top + 26, box.bottom - 26];
      const low = Math.min(...values);
      const high = Math.max(...values);
      // Zero belongs to the scale unless all results are far from it, close to each other.
      const near = low > 0 && high / low < 1.25;
      const x = (near ? linearScale : zeroScale)(values, [left, right], Math.max(3, Math.floor((right - left) / 90)));
      const step = (bottom - top) / rows.length;
      let text = places(x, { left, right, top, bottom }, theme, true);
      // Words lie above bars and the line between them.
      let labels = '';
      const centre = x(now.value);
      for (const [k, row] of rows.entries()) {
        const rowTop = top + k * step;
        const height = Math.min(22, narrow ? 17 : step * 0.66);
        const y = narrow ? rowTop + step - height - 6 : rowTop + (step - height) / 2;
        const baseline = y + height / 2 + 4.5;
        if (narrow)
          labels += words(box.left, y - 6, cut(row.name, box.right - box.left, named), { ...named, fill: theme.ink, halo: theme });
        else {
          const lines = wrappedInto(2, row.name, nameWidth, named);
          for (const [nth, line] of lines.entries())
            labels += words(box.left + nameWidth, baseline + (nth - (lines.length - 1) / 2) * 14.5, line, {
              ...named,
              fill: theme.ink,
              anchor: 'end',
            });
        }
        const ends = [row.low, row.high].map((end, side) => ({ ...end, side, at: x(end.value) }));
        const moved = ends.filter((end) => Number.isFinite(end.value));
        if (moved.length === 0 || moved.every((end) => Math.abs(end.at - centre) < 0.8)) {
          labels += words(centre + 7, baseline, moved.length === 0 ? 'no value' : 'no effect', { ...small, fill: theme.third });
          continue;
        }
        // The longer bar of two on one side lies beneath.
        for (const { at, side } of [...moved].sort((a, b) => Math.abs(b.at - centre) - Math.abs(a.at - centre)))
          text += element('rect', {
            x: Math.min(at, centre),
            y,
            width: Math.max(0.8, Math.abs(at - centre)),
            height,
            // Its colour says which end of the assumption it is, not whether that is good: the words at it say more.
            fill: side === 0 ? theme.lowEnd : theme.lines[0]!,
          });
        for (const { at, words: said } of outermost(moved, centre)) {
          const leftwards = at < centre;
          labels += words(at + (leftwards ? -5 : 5), baseline, cut(said, endWidth + 20, small), {
            ...small,
            fill: theme.second,
            anchor: leftwards ? 'end' : 'start',
            halo: theme,
          });
        }
      }
      text += element('line', { x1: centre, x2: centre, y1: top - 4, y2: bottom, stroke: theme.lines[0], 'stroke-width': 1.6 });
      const label = `${now.name} ${valueWords(now.value, unit)}`;
      const half = (textWidth(label, { size: 13, bold: true }) * 1.08) / 2;
      const middle = Math.max(box.left + half, Math.min(box.right - half, centre));
      return text + labels + words(middle, top - 10, label, { size: 13, bold: true, fill: theme.lines[0]!, anchor: 'middle' });
    },
  };
}

/** Both ends move the result the same way. */
function sameSide(ends: readonly { readonly at: number }[], centre: number): boolean {
  return ends.every(({ at }) => at >= centre - 0.8) || ends.every(({ at }) => at <= centre + 0.8);
}

/** The end farther out of two on the same side is the one with words. */
function outermost<E extends { readonly at: number }>(ends: readonly E[], centre: number): readonly E[] {
  if (ends.length < 2 || !sameSide(ends, centre)) return ends;
  return [[...ends].sort((a, b) => Math.abs(b.at - centre) - Math.abs(a.at - centre))[0]!];
}

function described({ words: { subtitle }, rows, now, unit }: TornadoChart): string {
  const first = rows
    .slice(0, 6)
    .map(
      ({ name, low, high }) =>
        `${name}, ${valueWords(low.value, unit)} at ${low.words} and ${valueWords(high.value, unit)} at ${high.words}`,
    );
  return `${subtitle} ${now.name}: ${valueWords(now.value, unit)} ${unit}. Most influential first: ${first.join('; ')}.`;
}
