import type { Ensemble, Exceedance, PairedShare } from '../analysis/ensemble/question.ts';
import { allBands, sharesOf, type Band } from '../analysis/ensemble/read-bands.ts';
import { seriesOf, timeAxis, type Frame } from '../analysis/frame/frame.ts';
import { wordsOf } from '../charts/about.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import type { Chart, CurvesChart, ExceedanceChart, HistogramChart, Panel, SingleChart, Words } from '../charts/chart.ts';
import { labelWords } from '../charts/date-words.ts';
import { figures, valueWords } from '../charts/number-words.ts';
import { outcomeShares } from '../charts/outcome-shares.ts';
import { pairsOf, percentileBands, shareWords } from '../charts/percentile-bands.ts';
import { inSentence, shownQuantity, unitInSentence } from '../charts/quantity-words.ts';
import { extent } from '../charts/ticks.ts';
import { aboutOf } from './about.ts';

/**
 * An ensemble as a picture: percentiles over time as bands, one panel for each quantity; of two worlds both medians, the difference,
 * and the share of draws with more, the same and fewer; then each exceedance curve that was asked for. Draws are a histogram.
 */
export function ensembleChart(ensemble: Ensemble, headline: boolean): Chart {
  const { frame, exceedance, draws, against } = ensemble;
  if (frame.axis?.kind === 'values') return drawsHistogram(ensemble);
  const bands = allBands(frame).filter(({ curve, calendar }) => !/\.(against|difference|ratio)$/.test(curve) && calendar === undefined);
  const chosen = headline ? bands.slice(0, 1) : bands;
  const timed = timeAxis(frame) !== undefined;
  const parts: readonly SingleChart[] = [
    ...(timed && chosen.length > 0 ? [fan(ensemble, chosen, !against && exceedance.length === 0)] : []),
    ...(timed && against ? chosen.flatMap((band) => worldsOver(ensemble, band)) : []),
    ...exceedances(exceedance),
  ];
  if (parts.length === 0)
    throw new CannotDraw(
      timed ? 'there is no quantity with bands to draw' : `the model of ${ensemble.title} has no time, and a fan is drawn over time`,
      timed ? 'ask for a curve with numbers' : 'ask for exceedance, or for json or csv',
    );
  const words = wordsOf([aboutOf(ensemble)], {
    title: timed && chosen[0] ? sentence(ensemble, chosen[0]) : parts[0]!.words.title,
    subtitle: parts.length > 1 ? scope(ensemble) : `${parts[0]!.words.subtitle} ${scope(ensemble)}`,
    more: `${figures(draws.counted)} draws, seed ${draws.seed}`,
  });
  return parts.length === 1 ? { ...parts[0]!, words } : { kind: 'stack', words, parts };
}

function scope({ title, against, inputs, draws: { conditioned } }: Ensemble): string {
  const held = conditioned ? `, held to ${conditioned.observed.length} observations` : '';
  const varied = `${inputs.length} uncertain ${inputs.length === 1 ? 'input' : 'inputs'}${held}`;
  return against ? `${title}, and ${against.title} on the same draws of ${varied}.` : `${title}; ${varied}.`;
}

/** The instant of the sentence, among those of the run. */
function placeOf(frame: Frame, at: string | undefined): number {
  const labels = timeAxis(frame)?.labels ?? [];
  return at === undefined ? Math.max(0, labels.length - 1) : Math.max(0, labels.indexOf(at));
}

/** What the picture shows at one date, with numbers of the run. */
function sentence(ensemble: Ensemble, band: Band): string {
  const { frame, convergence, worlds, percentiles } = ensemble;
  const paired = worlds.find(({ curve, element }) => curve === band.curve && element.join() === band.element.join());
  const at = paired?.at ?? convergence[0]?.at;
  const when = at === undefined ? '' : ` in ${labelWords(at)}`;
  const what = nameOf(band);
  if (ensemble.against && paired) return `${what}${when} is ${pairedWords(paired)} than in “${ensemble.against.title}”.`;
  const place = placeOf(frame, at);
  const read = (name: string): number => band.statistics.get(name)?.[place] ?? NaN;
  const all = [...band.statistics.values()].flatMap((values) => Array.from(values));
  const { unit, factor } = shownQuantity(band.unit, all);
  const said = (value: number): string => valueWords(value * factor, unit);
  const pair = pairsOf(percentiles)[0];
  const base = `without uncertainty it is ${said(read('base'))}`;
  if (!pair) return `${what}${when} has a mean of ${said(read('mean'))}${unitInSentence(unit)} over the draws; ${base}.`;
  const [low, high] = [read(`p${pair[0]}`), read(`p${pair[1]}`)];
  const spread = `between ${said(low)} and ${said(high)}${unitInSentence(unit)}`;
  return `In ${shareWords(pair).replace(' in 10', ' of 10')} ${inSentence(what)}${when} lies ${spread}; ${base}.`;
}

function pairedWords({ more, same, fewer }: PairedShare): string {
  const percent = (share: number): string => `${figures(share * 100)} %`;
  const largest = Math.max(more, same, fewer);
  if (largest === same) return `the same in ${percent(same)} of the draws, more in ${percent(more)} and less in ${percent(fewer)}`;
  return largest === more
    ? `more in ${percent(more)} of the draws, and less in ${percent(fewer)},`
    : `less in ${percent(fewer)} of the draws, and more in ${percent(more)},`;
}

function nameOf({ title, element }: Band): string {
  return `${title}${element.length > 0 ? ` (${element.join(', ')})` : ''}`.replaceAll('_', ' ');
}

/** `alone`: where it is the whole picture, whose subtitle names the quantity. */
function fan(ensemble: Ensemble, bands: readonly Band[], alone: boolean): CurvesChart {
  const { frame, against } = ensemble;
  const panels = bands.map((band) => panelOf(ensemble, band, against ? othersOf(frame, band) : []));
  const [first] = panels;
  if (panels.length > 1)
    return { kind: 'curves', words: own('Quantities over time', 'Each scale begins at zero, or says that it is logarithmic.'), panels };
  const { title = '', ...panel } = first!;
  const scale = `${panel.unit}${panel.scale === 'log' ? ', logarithmic scale' : ''}.`;
  return { kind: 'curves', words: own(title, alone ? `${title}, ${scale}` : scale), panels: [panel] };
}

const own = (title: string, subtitle: string): Words => ({ title, subtitle, source: '' });

/** The other world and the difference of a band. */
function othersOf(frame: Frame, band: Band): readonly Band[] {
  return allBands(frame).filter(({ curve, element }) => curve === `${band.curve}.against` && element.join() === band.element.join());
}

function panelOf({ frame, percentiles, against }: Ensemble, band: Band, others: readonly Band[]): Panel {
  const { years } = timeAxis(frame)!;
  const pairs = pairsOf(percentiles).slice(0, 2);
  const shown = [...pairs.flatMap(([low, high]) => [`p${low}`, `p${high}`]), 'base'];
  const middle = percentiles.includes(50) ? 'p50' : 'mean';
  const every = [band, ...others].flatMap(({ statistics }) => [...shown, middle].flatMap((name) => Array.from(statistics.get(name) ?? [])));
  const { unit, scale, scaled } = shownQuantity(band.unit, every);
  const read = (of: Band, name: string): readonly number[] => scaled(of.statistics.get(name)!);
  const called = middle === 'p50' ? 'median' : 'mean';
  const loose = pairs.length > 0 ? [] : percentiles.filter((one) => one !== 50).slice(0, 3);
  return {
    title: nameOf(band),
    unit,
    scale,
    lines: [
      { name: called, years, values: read(band, middle) },
      ...(others[0]
        ? [{ name: `${called}, ${against!.title}`, years, values: read(others[0], middle) }]
        : [{ name: 'without uncertainty', years, values: read(band, 'base') }]),
      ...loose.map((one) => ({ name: `percentile ${one}`, years, values: read(band, `p${one}`) })),
    ],
    bands: percentileBands(percentiles, years, (name) => read(band, name)),
  };
}

/** Of two worlds: the difference with its bands, and the shares of draws. */
function worldsOver(ensemble: Ensemble, band: Band): readonly SingleChart[] {
  const { frame, against, margin = 0 } = ensemble;
  const same = ({ element }: Band): boolean => element.join() === band.element.join();
  const difference = allBands(frame).find((one) => one.curve === `${band.curve}.difference` && same(one));
  const outcomes = frame.curves.get(`${band.curve}.worlds`);
  const shares = outcomes && sharesOf(band.curve, outcomes, 'outcome').find(same);
  const { title: _, ...panel } = difference ? panelOf(ensemble, difference, []) : { title: '' };
  const charts: SingleChart[] = [];
  if (difference && 'unit' in panel)
    charts.push({
      kind: 'curves',
      words: own(`Difference of ${inSentence(nameOf(band))} from “${against!.title}”`, `${panel.unit}, draw by draw.`),
      panels: [panel],
    });
  if (shares)
    charts.push(
      outcomeShares(
        timeAxis(frame)!.years,
        (outcome) => shares.statistics.get(outcome)!,
        { fewer: 'less', same: 'the same', more: 'more' },
        own(`In how many draws ${inSentence(nameOf(band))} is more, the same or less`, `The same: within ${figures(margin * 100)} %.`),
      ),
    );
  return charts;
}

/** One chart for all curves of one unit. */
function exceedances(all: readonly Exceedance[]): readonly ExceedanceChart[] {
  const units = [...new Set(all.map(({ unit }) => unit))];
  return units.map((written): ExceedanceChart => {
    const found = all.filter((one) => one.unit === written);
    const { unit, scaled, factor } = shownQuantity(
      written,
      found.flatMap(({ values }) => [...values]),
    );
    const lines = found.map(({ of, at, values, probabilities }) => ({
      name: found.length === 1 ? '' : `${of.replaceAll('_', ' ')}${at === undefined ? '' : `, ${labelWords(at)}`}`,
      values: scaled(values),
      shares: probabilities,
    }));
    const [{ title, at, values, probabilities }] = found as [Exceedance];
    const median = values[probabilities.indexOf(0.5)] ?? NaN;
    const date = at === undefined ? '' : ` in ${labelWords(at)}`;
    const spread = extent(lines.flatMap((line) => line.values));
    return {
      kind: 'exceedance',
      words: own(
        `${title}${date} is above ${valueWords(median * factor, unit)}${unitInSentence(unit)} in half of the draws`,
        `${found.length === 1 ? title : 'Quantities'}${found.length === 1 ? date : ''}, ${unit}.`,
      ),
      unit: found.length === 1 ? `${title}, ${unit}` : unit,
      scale: spread[0] > 0 && spread[1] / spread[0] > 50 ? 'log' : 'linear',
      lines,
      ...(found.length === 1 ? { marks: [{ name: `half: ${valueWords(median * factor, unit)}`, value: median * factor }] } : {}),
    };
  });
}

const intervals = 24;

/** The first quantity of a table of draws. */
function drawsHistogram(ensemble: Ensemble): HistogramChart {
  const { frame, inputs, draws } = ensemble;
  const names = new Set(inputs.map(({ target }) => target));
  const found = [...frame.curves].find(([name, curve]) => !names.has(name) && !curve.words && curve.calendar === undefined);
  if (!found) throw new CannotDraw('there is no quantity with numbers to draw', 'ask for a curve with numbers');
  const [name, curve] = found;
  const finite = Array.from(seriesOf(curve, 0)).filter(Number.isFinite);
  const { unit, scaled } = shownQuantity(curve.unit, finite);
  const values = [...scaled(finite)].sort((a, b) => a - b);
  const [low, high] = extent(values);
  const width = (high - low || 1) / intervals;
  const counts = new Float64Array(intervals);
  for (const value of values) counts[Math.min(intervals - 1, Math.floor((value - low) / width))]! += 1 / values.length;
  const median = values[Math.floor(values.length / 2)] ?? NaN;
  const at = name.includes('@') ? ` in ${labelWords(name.slice(name.indexOf('@') + 1))}` : '';
  return {
    kind: 'histogram',
    words: wordsOf([aboutOf(ensemble)], {
      title: `Half of the draws have ${inSentence(curve.title)}${at} above ${valueWords(median, unit)}${unitInSentence(unit)}.`,
      subtitle: `${curve.title}${at}, ${unit}. ${scope(ensemble)}`,
      more: `${figures(draws.counted)} draws, seed ${draws.seed}`,
    }),
    unit: `${curve.title}, ${unit}`,
    edges: Array.from({ length: intervals + 1 }, (_, k) => low + k * width),
    shares: counts,
    marks: [{ name: `median ${valueWords(median, unit)}`, value: median }],
  };
}
