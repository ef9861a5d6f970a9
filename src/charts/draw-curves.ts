import { CannotDraw } from './cannot-draw.ts';
import type { CurvesChart, Line, Strip } from './chart.ts';
import { dateWords } from './date-words.ts';
import { drawPanel, panelKeyHeight, placesOf } from './draw-panel.ts';
import { drawStrip, stripHeight } from './draw-strip.ts';
import { gridOf, type Grid } from './grid.ts';
import { mostLines, mostPanels } from './limits.ts';
import { valueWords } from './number-words.ts';
import type { Body, Need } from './page.ts';
import { extent } from './ticks.ts';

/**
 * Curves over time: lines with their names at their ends, bands of percentiles beneath them. Several panels stand side by side
 * or, in a narrow picture, below each other. Strips of labels over time stand below them. Throws `CannotDraw` beyond its limits.
 */
export function drawCurves(chart: CurvesChart): Body {
  const { panels, strips = [], at } = chart;
  if (panels.length + strips.length === 0) throw new CannotDraw('there is no curve to draw', 'ask for a curve with numbers over time');
  if (panels.length + strips.length > mostPanels)
    throw new CannotDraw(
      `a picture holds up to ${mostPanels} curves, and these are ${panels.length + strips.length}`,
      'name fewer with curves',
    );
  const most = Math.max(0, ...panels.map(({ lines }) => lines.length), ...strips.map(({ rows }) => rows.length));
  if (most > mostLines) throw new CannotDraw(`a panel holds up to ${mostLines} lines, and these are ${most}`, 'draw fewer at once');
  const years = extent([...panels.flatMap(({ lines }) => lines.flatMap(rangeOf)), ...strips.flatMap(({ rows }) => rows.flatMap(rangeOf))]);
  // Below one plot strips are in line with it, and need no axis of their own.
  const inLine = panels.length === 1;
  const heightOf = (strip: Strip, isNarrow: boolean): number => stripHeight(strip, inLine ? (isNarrow ? 'below' : 'beside') : 'alone');
  const stripsHeight = (isNarrow: boolean): number => strips.reduce((sum, strip) => sum + heightOf(strip, isNarrow), 0);
  const grid = (width: number, isNarrow: boolean): Grid =>
    gridOf(panels.length, width, isNarrow, (panelWidth) => {
      const head = Math.max(0, ...panels.map((panel) => panelKeyHeight(panel, panelWidth, isNarrow)));
      return { least: 110 + head, natural: (panels.length > 1 ? 190 : isNarrow ? 230 : 300) + head };
    });
  const need = (width: number, isNarrow: boolean): Need => {
    const { least, natural } = grid(width, isNarrow).need;
    const below = stripsHeight(isNarrow);
    return { least: least + below, natural: natural + below };
  };
  return {
    description: described(chart),
    need,
    draw: ({ theme, narrow, box }) => {
      const bottom = box.bottom - stripsHeight(narrow);
      const boxes = grid(box.right - box.left, narrow).boxes({ ...box, bottom });
      let text = panels.map((panel, k) => drawPanel(panel, boxes[k]!, { theme, narrow, years, at })).join('');
      const plot = inLine ? placesOf(panels[0]!, boxes[0]!, narrow, at) : undefined;
      let top = bottom;
      for (const strip of strips) {
        const height = heightOf(strip, narrow);
        text += drawStrip(strip, { ...box, top, bottom: top + height }, { theme, narrow, years, plot });
        top += height;
      }
      return text;
    },
  };
}

function rangeOf({ years }: Pick<Line, 'years'>): readonly number[] {
  return years.length === 0 ? [] : [years[0]!, years[years.length - 1]!];
}

/** First and last value of each line, for those who do not see it. */
function described({ words, panels, strips = [] }: CurvesChart): string {
  const sentences = panels.flatMap(({ title, unit, lines }) =>
    lines.map(({ name, years, values }) => {
      const known = Array.from(values, (_, k) => k).filter((k) => Number.isFinite(values[k]));
      const ends = [known[0], known.at(-1)].map((k) =>
        k === undefined ? 'no value' : `${valueWords(values[k]!, unit)} in ${dateWords(years[k]!)}`,
      );
      const about = [title, name].filter((one) => one !== undefined && one !== '').join(', ');
      return `${about === '' ? 'The curve' : about}: ${[...new Set(ends)].join(', ')} (${unit}).`;
    }),
  );
  const labels = strips.map(
    ({ title, rows }) => `${title}: ${[...new Set(rows.flatMap((row) => row.labels))].filter((one) => one !== undefined).join(', ')}.`,
  );
  return [words.subtitle, ...sentences, ...labels].join(' ');
}
