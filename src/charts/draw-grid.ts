import { CannotDraw } from './cannot-draw.ts';
import type { GridAxis, GridChart } from './chart.ts';
import { axisSize } from './draw-axes.ts';
import { valueWords } from './number-words.ts';
import type { Body } from './page.ts';
import { between, readableOn } from './shade.ts';
import { element } from './svg.ts';
import { cut, textWidth } from './text-width.ts';
import { extent } from './ticks.ts';
import { words } from './write-words.ts';

const cellSize = 12.5;
/** A cell is no narrower and no lower than this. */
const least = { width: 6, height: 14 };

/** A quantity on a grid of two inputs: a cell for each pair of values, darker for more, with its value where it fits. */
export function drawGrid(chart: GridChart): Body {
  const { x, y, values, unit } = chart;
  const [columns, rows] = [x.values.length, y.values.length];
  return {
    description: described(chart),
    need: (_, narrow) => ({ least: rows * least.height + 72, natural: Math.min(rows * (narrow ? 24 : 30), 620) + 72 }),
    draw: ({ theme, box }) => {
      const [top, bottom] = [box.top + 24, box.bottom - 46];
      const ups = Array.from(y.values, (value) => valueWords(value, y.unit));
      const left = box.left + Math.max(...ups.map((one) => textWidth(one, { size: axisSize }))) + 10;
      const right = box.right - 4;
      const [width, height] = [(right - left) / columns, (bottom - top) / rows];
      if (width < least.width)
        throw new CannotDraw(`a grid of ${columns} values has no room across`, 'take fewer points, or a wider picture');
      const known = Array.from(values).filter(Number.isFinite);
      const [low, high] = extent(known);
      // Of quantities over several powers of ten the ratios are told apart.
      const log = low > 0 && high / low > 20;
      const place = (value: number): number =>
        high === low ? 0.5 : log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
      const said = Array.from(values, (value) => (Number.isFinite(value) ? valueWords(value, unit) : '–'));
      const fits = height >= 15 && Math.max(...said.map((one) => textWidth(one, { size: cellSize }))) * 1.08 + 4 < width;
      let text = words(box.left, box.top + 14, cut(axisWords(y), (right - box.left) * 0.97, { size: axisSize }), {
        size: axisSize,
        fill: theme.second,
      });
      for (let row = 0; row < rows; row++) {
        // The first row stands lowest, as on an axis.
        const y0 = bottom - (row + 1) * height;
        if (height >= 13 || row % 2 === 0)
          text += words(left - 8, y0 + height / 2 + 4.5, ups[row]!, { size: axisSize, fill: theme.third, anchor: 'end' });
        for (let column = 0; column < columns; column++) {
          const value = values[row * columns + column]!;
          const fill = Number.isFinite(value) ? between(theme.shades, place(value)) : theme.card;
          const x0 = left + column * width;
          text += element('rect', { x: x0 + 0.5, y: y0 + 0.5, width: width - 1, height: height - 1, fill });
          if (fits)
            text += words(x0 + width / 2, y0 + height / 2 + 4.2, said[row * columns + column]!, {
              size: cellSize,
              fill: readableOn(fill, theme),
              anchor: 'middle',
            });
        }
      }
      let free = -Infinity;
      for (let column = 0; column < columns; column++) {
        const label = valueWords(x.values[column]!, x.unit);
        const at = left + (column + 0.5) * width;
        const half = textWidth(label, { size: axisSize }) / 2;
        if (at - half < free || at + half > box.right) continue;
        free = at + half + 6;
        text += words(at, bottom + 17, label, { size: axisSize, fill: theme.third, anchor: 'middle' });
      }
      return (
        text +
        words((left + right) / 2, bottom + 38, cut(axisWords(x), right - left, { size: axisSize }), {
          size: axisSize,
          fill: theme.second,
          anchor: 'middle',
        })
      );
    },
  };
}

function axisWords({ title, unit }: GridAxis): string {
  return `${title}${unit === '' || unit === 'ratio' ? '' : `, ${unit}`}`;
}

function described({ words: { subtitle }, x, y, values, unit }: GridChart): string {
  const columns = x.values.length;
  const corner = (row: number, column: number): string => {
    const value = values[row * columns + column]!;
    const said = Number.isFinite(value) ? `${valueWords(value, unit)} ${unit}` : 'no value';
    return `${said} where ${x.title} is ${valueWords(x.values[column]!, x.unit)} and ${y.title} is ${valueWords(y.values[row]!, y.unit)}`;
  };
  const last = y.values.length - 1;
  return `${subtitle} ${[corner(0, 0), corner(0, columns - 1), corner(last, 0), corner(last, columns - 1)].join('; ')}.`;
}
