import type { Frame, ValueAxis } from '../analysis/frame/frame.ts';
import { wordsOf, type About } from './about.ts';
import { CannotDraw } from './cannot-draw.ts';
import type { DemandChart, DemandPanel, Quantity } from './chart.ts';
import { labelWords } from './date-words.ts';
import { isNumeric, seriesOfCurve } from './frame-lines.ts';
import { valueWords } from './number-words.ts';
import { readableUnit } from './readable-unit.ts';
import { extent } from './ticks.ts';

/**
 * The curves of a frame along the values of one variable: a panel for each. A price stands upright with the tokens sold at it
 * across, as demand curves are drawn; anything else is across. Throws `CannotDraw` for a category or a date.
 */
export function against(frame: Frame & { readonly axis: ValueAxis }, about: About, at?: string): DemandChart {
  const { axis } = frame;
  const panels = [...frame.curves].map(([, curve]): DemandPanel => {
    if (!isNumeric(curve)) throw new CannotDraw(`${curve.title} has no numbers to draw`, 'leave it out, or ask for json or csv');
    const { series } = seriesOfCurve(curve, false);
    const values = series.flatMap((one) => Array.from(one.values));
    // As over time: tokens and their prices span powers of ten, power and chips are read from zero.
    const quantity = quantityOf(curve.title, curve.unit, values, /token/.test(curve.unit));
    const varied = quantityOf(axis.title, axis.unit, Array.from(axis.values), true);
    const upright = /price/.test(axis.name) && /token/.test(curve.unit);
    const varies = axis.values.map((value) => value * varied.factor);
    const lines = series.map(({ name, values: own }) => {
      const scaled = own.map((value) => value * quantity.factor);
      return upright ? { name, x: scaled, y: varies } : { name, x: varies, y: scaled };
    });
    if (!upright) return { x: varied, y: quantity, lines };
    const top = varies.indexOf(Math.max(...varies));
    const [x, y] = [lines[0]!.x[top]!, lines[0]!.y[top]!];
    return { x: quantity, y: varied, lines, equal: { name: `the same spending as at ${valueWords(y, varied.unit)}`, x, y } };
  });
  const date = at === undefined ? '' : ` in ${labelWords(at)}`;
  return {
    kind: 'demand curve',
    words: wordsOf([about], {
      title: titleOf(panels) ?? `${panels.map(({ lines: _, ...panel }) => panel.y.title).join(', ')}: ${about.scenario}`,
      subtitle: `${about.scenario}${date}, everything else equal.${scalesOf(panels)}`,
    }),
    panels,
  };
}

function quantityOf(title: string, unit: string, values: readonly number[], mayBeLog: boolean): Quantity & { readonly factor: number } {
  const [low, high] = extent(values);
  const { words, factor } = readableUnit(unit, Math.max(Math.abs(low), Math.abs(high)));
  const wide = mayBeLog && low > 0 && high / low >= 4;
  return { title, unit: words, factor, scale: wide ? 'log' : 'linear' };
}

/** What the first curve does from one end to the other, as a sentence. */
function titleOf(panels: readonly DemandPanel[]): string | undefined {
  const [panel] = panels;
  const line = panel?.lines[0];
  if (panels.length !== 1 || !panel || !line) return undefined;
  const { cause, effect } =
    /price/i.test(panel.y.title) && panel.equal ? ({ cause: 'y', effect: 'x' } as const) : ({ cause: 'x', effect: 'y' } as const);
  // Prices fall in the sentence, anything else goes from its first value to its last.
  const prices = Array.from(line.y);
  const [from, to] = panel.equal ? [prices.indexOf(Math.max(...prices)), prices.indexOf(Math.min(...prices))] : [0, line.x.length - 1];
  const said = (which: 'x' | 'y', k: number): string => valueWords(line[which][k]!, panel[which].unit);
  // Without kinds, which the axis has.
  const unitOf = (which: 'x' | 'y'): string => {
    const bare = panel[which].unit.replace(/ \([^()]*\)/g, '');
    return bare === 'ratio' ? '' : ` ${bare}`;
  };
  const moves = (which: 'x' | 'y', word: string): string => {
    const [a, b] = [line[which][from]!, line[which][to]!];
    if (!Number.isFinite(a) || !Number.isFinite(b)) return '';
    const verb = b > a * (1 + 1e-9) ? 'rises' : b < a * (1 - 1e-9) ? 'falls' : 'stays';
    if (verb === 'stays') return `${word} stays at ${said(which, to)}${unitOf(which)}`;
    return `${word} ${verb} from ${said(which, from)} to ${said(which, to)}${unitOf(which)}`;
  };
  const effectSaid = moves(effect, line.name === '' ? panel[effect].title : `${panel[effect].title} (${line.name})`);
  const causeSaid = moves(cause, lower(panel[cause].title));
  if (effectSaid === '' || causeSaid === '') return undefined;
  return `${effectSaid} as ${causeSaid}.`;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function scalesOf(panels: readonly DemandPanel[]): string {
  const scales = panels.flatMap(({ x, y }) => [x.scale, y.scale]);
  if (scales.every((scale) => scale === 'log')) return ' Both axes are logarithmic.';
  if (scales.every((scale) => scale === 'linear')) return '';
  const [only] = panels;
  return panels.length === 1
    ? ` The ${only!.x.scale === 'log' ? 'horizontal' : 'upright'} axis is logarithmic.`
    : ' Axes are logarithmic where values are more than fourfold.';
}
