import { timeAxis, type Curve, type Frame } from '../analysis/frame/frame.ts';
import { firstSentence, wordsOf, type About } from './about.ts';
import { CannotDraw } from './cannot-draw.ts';
import type { CurvesChart, Panel, Strip } from './chart.ts';
import { isNumeric, labelsOf, seriesOfCurve } from './frame-lines.ts';
import { readableUnit } from './readable-unit.ts';
import { shortNames } from './short-names.ts';
import { extent } from './ticks.ts';

/** A run's curves over time, and what is said of it. */
export interface Run {
  readonly frame: Frame;
  readonly about: About;
}

/** A sentence of more characters is not a title. */
const longestTitle = 220;

/**
 * The curves of one or several scenarios over time: a panel for each curve, a line in it for each scenario, or for each element of
 * a single one; strips for categories. Throws `CannotDraw` for a model without time.
 */
export function overTime(runs: readonly Run[], at?: number): CurvesChart {
  const short = shortNames(runs.map(({ about }) => about.scenario));
  const named = [...new Set(runs.flatMap(({ frame }) => [...frame.curves.keys()]))];
  for (const { frame, about } of runs)
    if (!timeAxis(frame))
      throw new CannotDraw(`the model of ${about.scenario} has no time, and a chart draws curves over time`, 'ask for json or csv');
  const panels: Panel[] = [];
  const strips: Strip[] = [];
  let leftOut = 0;
  for (const name of named) {
    const found = runs.flatMap(({ frame }, nth) => {
      const curve = frame.curves.get(name);
      return curve ? [{ curve, scenario: short[nth]!, years: timeAxis(frame)!.years }] : [];
    });
    const { curve } = found[0]!;
    if (curve.words)
      strips.push({
        title: curve.title,
        rows: found.map((one) => ({ name: runs.length > 1 ? one.scenario : '', years: one.years, labels: labelsOf(one.curve) })),
      });
    else if (isNumeric(curve)) {
      const { panel, leftOut: more } = panelOf(found, runs.length > 1);
      panels.push(panel);
      leftOut += more;
    } else throw new CannotDraw(`${curve.title} is a date, and a chart draws numbers over time`, 'leave it out, or ask for json or csv');
  }
  const [first] = panels;
  const single = panels.length === 1 && strips.length === 0;
  const abouts = runs.map(({ about }) => about);
  const title = titleOf(runs, named, [...panels.map((panel) => panel.title!), ...strips.map((strip) => strip.title)]);
  const subtitle = [
    single
      ? `${first!.title}, ${first!.unit}${first!.scale === 'log' ? ', logarithmic scale' : ''}`
      : 'Each scale begins at zero, or says that it is logarithmic',
    ...(runs.every(({ frame }) => timeAxis(frame)!.stepsPerYear === 1) ? ['One value a year'] : []),
    ...(runs.length === 1 && !title.includes(abouts[0]!.scenario) ? [abouts[0]!.scenario] : []),
    ...(leftOut > 0 ? [`The largest are shown, ${leftOut} more are not`] : []),
  ]
    .map((one) => `${one}.`)
    .join(' ');
  return {
    kind: 'curves',
    words: wordsOf(abouts, { title, subtitle }),
    panels: single ? panels.map(({ title: _, ...panel }) => panel) : panels,
    strips,
    at,
  };
}

function panelOf(
  found: readonly { readonly curve: Curve; readonly scenario: string; readonly years: readonly number[] }[],
  several: boolean,
): { readonly panel: Panel; readonly leftOut: number } {
  const { title, unit: written } = found[0]!.curve;
  const chosen = found.map(({ curve, scenario, years }) => {
    if (curve.unit !== written)
      throw new CannotDraw(`${title} is in ${written} and in ${curve.unit}: one chart has one unit`, 'draw scenarios of one model');
    return { scenario, years, ...seriesOfCurve(curve, several) };
  });
  const all = chosen.flatMap(({ series }) => series.flatMap(({ values }) => Array.from(values)));
  const [low, high] = extent(all);
  const { words, factor } = readableUnit(written, Math.max(Math.abs(low), Math.abs(high)));
  const lines = chosen.flatMap(({ scenario, years, series }) =>
    series.map(({ name, values }) => ({
      name: (several ? [scenario, name === 'total' ? '' : name].filter((part) => part !== '').join(', ') : name).replaceAll('_', ' '),
      years,
      values: factor === 1 ? values : values.map((value) => value * factor),
    })),
  );
  // Tokens and prices for them span powers of ten; power, chips and revenue are read from zero.
  const log = /token/.test(written) && low > 0;
  return {
    panel: { title, unit: words, scale: log ? 'log' : 'zero', lines },
    leftOut: chosen.reduce((sum, one) => sum + one.leftOut, 0),
  };
}

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** A sentence of the run about its only curve; otherwise the curve and the scenario. */
function titleOf(runs: readonly Run[], names: readonly string[], titles: readonly string[]): string {
  const [run] = runs;
  const what =
    titles.length > 2
      ? `${titles.slice(0, -1).join(', ')} and ${lower(titles.at(-1)!)}`
      : titles.map((one, k) => (k === 0 ? one : lower(one))).join(' and ');
  if (runs.length > 1) {
    const count = `${counts[runs.length] ?? runs.length} scenarios`;
    return titles.length > 3 ? `${capital(count)} side by side` : `${what} in ${count}`;
  }
  if (names.length === 1) {
    const said = run!.about.sentences.find(({ curve }) => curve === names[0]);
    const sentence = said && firstSentence(said.text);
    if (sentence !== undefined && sentence.length <= longestTitle) return sentence;
    return `${titles[0]}: ${run!.about.scenario}`;
  }
  return titles.length > 3 ? run!.about.scenario : `${what}: ${run!.about.scenario}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A title within a sentence keeps abbreviations. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
