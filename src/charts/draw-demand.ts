import { CannotDraw } from './cannot-draw.ts';
import type { DemandChart, DemandPanel, Quantity, Words } from './chart.ts';
import { axisSize, labelRoom, levels, places } from './draw-axes.ts';
import { mostLines, mostPanels } from './limits.ts';
import { dot, drawLine, pointsOf, type Point } from './draw-lines.ts';
import { gridOf, type Grid } from './grid.ts';
import { key, keyHeight, lineEntries, nameWithin, type KeyEntry } from './name-lines.ts';
import { valueWords } from './number-words.ts';
import type { Body, Box } from './page.ts';
import { overlap } from './place-beside.ts';
import { element } from './svg.ts';
import { cut, textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import { linearScale, logScale, zeroScale, type Scale } from './ticks.ts';
import { words } from './write-words.ts';

/** Quantities against another, usually both logarithmic: lines, points with a name, and the line of equal spending. */
export function drawDemand({ words: around, panels }: DemandChart): Body {
  if (panels.length === 0) throw new CannotDraw('there is no curve to draw', 'ask for a quantity with numbers');
  if (panels.length > mostPanels)
    throw new CannotDraw(`a picture holds up to ${mostPanels} curves, and these are ${panels.length}`, 'ask for fewer');
  const most = Math.max(...panels.map(({ lines }) => lines.length));
  if (most > mostLines) throw new CannotDraw(`a panel holds up to ${mostLines} lines, and these are ${most}`, 'ask for fewer');
  const grid = (width: number, isNarrow: boolean): Grid =>
    gridOf(panels.length, width, isNarrow, (panelWidth) => {
      const keyed = Math.max(...panels.map((panel) => keyHeight(entriesOf(panel), panelWidth)));
      return { least: 170 + keyed, natural: (panels.length > 1 ? 230 : isNarrow ? 280 : 330) + keyed };
    });
  return {
    description: described({ around, panels }),
    need: (width, isNarrow) => grid(width, isNarrow).need,
    draw: ({ theme, narrow, box }) => {
      const boxes = grid(box.right - box.left, narrow).boxes(box);
      return panels.map((panel, k) => drawPanel(panel, boxes[k]!, theme)).join('');
    },
  };
}

function entriesOf({ lines }: DemandPanel): readonly KeyEntry[] {
  return lines.length === 1 ? [] : lineEntries(lines.map(({ name }) => name));
}

function drawPanel(panel: DemandPanel, box: Box, theme: Theme): string {
  const { x: across, y: up, lines, points = [], equal, level: sought } = panel;
  const entries = entriesOf(panel);
  const width = box.right - box.left;
  const [bottom, right] = [box.bottom - 46, box.right - 16];
  const allX = [...lines.flatMap((line) => Array.from(line.x)), ...points.map((one) => one.x)];
  const allY = [...lines.flatMap((line) => Array.from(line.y)), ...points.map((one) => one.y), ...(sought ? [sought.y] : [])];
  const drawnFrom = (top: number) => {
    const count = Math.max(3, Math.min(7, Math.floor((bottom - top) / 40)));
    const y =
      up.scale === 'log'
        ? logScale(allY, [bottom, top], count)
        : (up.scale === 'within' ? linearScale : zeroScale)(allY.filter(Number.isFinite), [bottom, top], count);
    const left = box.left + labelRoom(y);
    const most = Math.max(3, Math.floor((right - left) / 70));
    const x = across.scale === 'log' ? logScale(allX, [left, right], most) : linearScale(allX, [left, right], most);
    const plot = { left, right, top, bottom };
    const drawn = lines.map((line) => pointsOf(line.x, line.y, x, y));
    const level = equal ? equalLine(equal, x, y, drawn[0]!, theme) : sought ? levelLine(sought, drawn, y, plot, theme) : nothing;
    const named = pointNames(points, [...drawn, ...level.covers], x, y, plot, theme);
    return { x, y, plot, drawn, level, named };
  };
  let all = drawnFrom(box.top + 26);
  const ends = entries.map(({ name, nth }) => ({ name, points: all.drawn[nth]!, fill: theme.lines[nth % theme.lines.length]! }));
  let names = nameWithin(ends, all.plot, all.named.taken, theme, all.level.covers);
  if (names === undefined) {
    all = drawnFrom(box.top + 26 + keyHeight(entries, width));
    names = key(entries, box.left, box.top + 22, width, theme);
  }
  const { x, y, plot, drawn, level, named } = all;
  const set = { size: axisSize, fill: theme.second };
  let text = levels(y, plot, theme) + places(x, plot, theme, true);
  text += words(box.left, box.top + 14, cut(axisWords(up), width * 0.95, set), set);
  text += words((plot.left + right) / 2, bottom + 38, cut(axisWords(across), right - box.left, set), { ...set, anchor: 'middle' });
  text += level.text;
  for (let k = lines.length - 1; k >= 0; k--) text += drawLine(drawn[k]!, k, theme);
  return text + names + named.text;
}

function axisWords({ title, unit }: Quantity): string {
  return `${title}${unit === '' || unit === 'ratio' ? '' : `, ${unit}`}`;
}

/** Where x times y is the same as at a point: only on two logarithmic scales is it straight, and only there it is drawn. */
function equalLine(
  { name, x: atX, y: atY }: NonNullable<DemandPanel['equal']>,
  x: Scale,
  y: Scale,
  curve: readonly Point[],
  theme: Theme,
): Drawn {
  const none = { text: '', covers: [] };
  if (!x.log || !y.log) return none;
  const product = atX * atY;
  const from = Math.max(x.domain[0], product / y.domain[1]);
  const to = Math.min(x.domain[1], product / y.domain[0]);
  if (!(from < to)) return none;
  const [x1, y1, x2, y2] = [x(from), y(product / from), x(to), y(product / to)];
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const width = textWidth(name, { size: 12.5 }) * 1.1;
  const line = element('line', { x1, y1, x2, y2, stroke: theme.third, 'stroke-dasharray': '3 3' });
  const along = (offset: number): readonly Point[] =>
    Array.from({ length: 9 }, (_, k) => [x1 + ((x2 - x1) * k) / 8, y1 + ((y2 - y1) * k) / 8 + offset]);
  if (Math.hypot(x2 - x1, y2 - y1) < width + 20) return { text: line, covers: [along(0)] };
  // Near its lower end, on the side away from the curve.
  const share = 1 - (width / 2 + 12) / Math.hypot(x2 - x1, y2 - y1);
  const [cx, cy] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
  const above = !curve.some((point) => point && point[0] > cx - width / 2 && point[1] < cy + ((point[0] - cx) * (y2 - y1)) / (x2 - x1));
  const turned = `translate(${cx.toFixed(1)},${cy.toFixed(1)}) rotate(${angle.toFixed(1)})`;
  const said = words(0, above ? -6 : 15, name, { size: 12.5, fill: theme.third, anchor: 'middle', halo: theme });
  return { text: line + element('g', { transform: turned }, said), covers: [along(0), along(above ? -12 : 12)] };
}

/** A level across the plot; its name above it, at the end where fewer lines pass. */
function levelLine(
  { name, y: at }: NonNullable<DemandPanel['level']>,
  lines: readonly (readonly Point[])[],
  y: Scale,
  { left, right, top }: Box,
  theme: Theme,
): Drawn {
  const height = y(at);
  const width = textWidth(name, { size: 12.5, bold: true }) * 1.1;
  const near = (from: number): number =>
    lines.flat().filter((one) => one && one[0] >= from && one[0] <= from + width && Math.abs(one[1] - height) < 20).length;
  const from = near(left + 6) <= near(right - width) ? left + 6 : right - width;
  const above = height - 18 > top;
  const text =
    element('line', { x1: left, x2: right, y1: height, y2: height, stroke: theme.ink, 'stroke-dasharray': '4 3' }) +
    words(from, height + (above ? -6 : 16), name, { size: 12.5, bold: true, fill: theme.ink, halo: theme });
  const row = (offset: number): readonly Point[] => Array.from({ length: 9 }, (_, k) => [left + ((right - left) * k) / 8, height + offset]);
  const named: readonly Point[] = Array.from({ length: 5 }, (_, k) => [from + (width * k) / 4, height + (above ? -10 : 12)]);
  return { text, covers: [row(0), named] };
}

const nothing: Drawn = { text: '', covers: [] };

/** Markup, and lines that names keep clear of. */
interface Drawn {
  readonly text: string;
  readonly covers: readonly (readonly Point[])[];
}

/** Names beside their points, at the side where they cover least. */
function pointNames(
  points: NonNullable<DemandPanel['points']>,
  lines: readonly (readonly Point[])[],
  x: Scale,
  y: Scale,
  plot: Box,
  theme: Theme,
): { readonly text: string; readonly taken: readonly Box[] } {
  let text = '';
  const taken: Box[] = points.map((one) => ({ left: x(one.x) - 5, right: x(one.x) + 5, top: y(one.y) - 5, bottom: y(one.y) + 5 }));
  for (const { name, x: atX, y: atY } of points) {
    const [px, py] = [x(atX), y(atY)];
    const width = textWidth(name, { size: 13, bold: true }) * 1.08;
    const sides = [
      { left: px + 10, top: py - 22 },
      { left: px - 10 - width, top: py + 7 },
      { left: px + 10, top: py + 7 },
      { left: px - 10 - width, top: py - 22 },
      { left: px - width / 2, top: py - 30 },
      { left: px - width / 2, top: py + 16 },
    ].map(({ left, top }) => ({ left, top, right: left + width, bottom: top + 15 }));
    const inside = sides.filter(
      (one) => one.left >= plot.left && one.right <= plot.right + 8 && one.top >= plot.top - 8 && one.bottom <= plot.bottom,
    );
    const near = (box: Box): number =>
      lines
        .flat()
        .filter((one) => one && one[0] > box.left - 2 && one[0] < box.right + 2 && one[1] > box.top - 2 && one[1] < box.bottom + 2).length;
    const free = inside.filter((one) => !taken.some((other) => overlap(one, other))).sort((a, b) => near(a) - near(b));
    const place = free[0] ?? inside[0] ?? sides[0]!;
    taken.push(place);
    text +=
      dot([px, py], theme.lines[0]!, theme) +
      words(place.left, place.top + 12, name, { size: 13, bold: true, fill: theme.ink, halo: theme });
  }
  return { text, taken };
}

function described({ around, panels }: { readonly around: Words; readonly panels: readonly DemandPanel[] }): string {
  const sentences = panels.flatMap(({ x, y, lines }) =>
    lines.map((line) => {
      const one = (k: number): string => `${valueWords(line.y[k]!, y.unit)} at ${valueWords(line.x[k]!, x.unit)}`;
      const name = line.name === '' ? y.title : line.name;
      return `${name} (${y.unit}) against ${x.title} (${x.unit}): from ${one(0)} to ${one(line.x.length - 1)}.`;
    }),
  );
  return [around.subtitle, ...sentences].join(' ');
}
