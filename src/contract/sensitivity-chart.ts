import type { Effect, QuantityEffects, Sensitivity, VariedAnswer } from '../analysis/sensitivity/question.ts';
import { wordsOf } from '../charts/about.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import type { BarsChart, Chart, SingleChart, Words } from '../charts/chart.ts';
import { labelWords } from '../charts/date-words.ts';
import { mostRows } from '../charts/limits.ts';
import { figures, signed, valueWords } from '../charts/number-words.ts';
import { inSentence, shownQuantity, unitInSentence } from '../charts/quantity-words.ts';
import { tornadoOf } from '../charts/tornado-of.ts';
import { aboutOf } from './about.ts';

type Measured = Extract<Effect, { status: 'measured' }>;

/** What matters most as a picture: bars for each quantity, the longest first. Of many inputs the largest. */
export function sensitivityChart(given: Sensitivity, headline: boolean): Chart {
  const { quantities, at, title, runs, seed } = given;
  const chosen = headline ? quantities.slice(0, 1) : quantities;
  if (chosen.length === 0) throw new CannotDraw('there is no quantity to draw', 'ask for a curve with numbers');
  const parts = chosen.map((quantity) => chartOf(given, quantity));
  const date = at === undefined ? '' : ` in ${labelWords(at)}`;
  const left = chosen.some(({ effects }) => effects.length > mostRows) ? ` The ${mostRows} largest are shown.` : '';
  const more = `${figures(runs)} runs${seed === undefined ? '' : `, seed ${seed}`}`;
  const about = aboutOf(given);
  if (parts.length === 1)
    return {
      ...parts[0]!,
      words: wordsOf([about], {
        title: sentence(given, chosen[0]!),
        subtitle: `${nameOf(chosen[0]!)}${date}. ${title}. ${howRead(given)}${left}`,
        more,
      }),
    };
  const words = wordsOf([about], { title: `What moves ${title} most${date}.`, subtitle: `${howRead(given)}${left}`, more });
  return { kind: 'stack', words, parts };
}

function nameOf({ title, element, unit }: QuantityEffects): string {
  const names = Object.values(element);
  const { unit: inWords } = shownQuantity(unit, []);
  return `${title}${names.length > 0 ? ` (${names.join(', ')})` : ''}${unit === '' || unit === 'ratio' ? '' : `, ${inWords}`}`.replaceAll(
    '_',
    ' ',
  );
}

function howRead({ method, percentiles }: Sensitivity): string {
  const [low, high] = percentiles ?? [5, 95];
  switch (method) {
    case 'tornado':
      return `Each assumption alone at its low and its high end: percentiles ${low} and ${high}, or the ends of its plausible range.`;
    case 'morris':
      return 'Mean size of the effect of each assumption from its low to its high end; the line is one standard deviation.';
    case 'sobol':
      return 'Share of the variance that each assumption explains; the line is the 95 % interval of that with all its interactions.';
    case 'rank':
      return 'Rank correlation of each assumption with the quantity over the draws.';
    default:
      return method satisfies never;
  }
}

/** What moves the quantity most, with a number of the run. */
function sentence(given: Sensitivity, quantity: QuantityEffects): string {
  const { inputs, at, method } = given;
  const date = at === undefined ? '' : ` in ${labelWords(at)}`;
  const [first] = quantity.effects;
  if (first?.status !== 'measured') return `No assumption that was varied moves ${inSentence(quantity.title)}${date}.`;
  const { unit, factor } = scaleOf(quantity);
  const most = `${quantity.title}${date} depends most on ${inSentence(labelOf(inputs, first.input))}`;
  const said = (value: number): string => valueWords(value * factor, unit);
  switch (method) {
    case 'tornado':
      if (first.low === undefined || first.high === undefined) return `${most}.`;
      return `${most}: from ${said(first.low)} to ${said(first.high)}${unitInSentence(unit)}.`;
    case 'morris':
      return `${most}: ${said(first.meanAbsolute ?? NaN)}${unitInSentence(unit)} on average.`;
    case 'sobol':
      return `${most}: ${percent(first.total?.value ?? NaN)} of its variance, with interactions.`;
    case 'rank':
      return `${most}: a rank correlation of ${hundredths(first.correlation ?? NaN)}.`;
    default:
      return method satisfies never;
  }
}

/** A correlation: two decimals, with its sign. */
const hundredths = (value: number): string => signed(Math.round(value * 100) / 100, '');

const percent = (share: number): string => `${figures(Math.round(share * 1000) / 10)} %`;

function labelOf(inputs: readonly VariedAnswer[], target: string): string {
  return inputs.find(({ input }) => input === target)?.label ?? target;
}

function scaleOf({ unit, value, effects }: QuantityEffects): ReturnType<typeof shownQuantity> {
  const values = effects.flatMap((one) => (one.status === 'measured' ? [one.low ?? 0, one.high ?? 0, one.meanAbsolute ?? 0] : []));
  return shownQuantity(unit, [value ?? 0, ...values]);
}

function chartOf(given: Sensitivity, quantity: QuantityEffects): SingleChart {
  const words: Words = { title: sentence(given, quantity), subtitle: `${nameOf(quantity)}.`, source: '' };
  return given.method === 'tornado'
    ? tornadoOf(quantity, given.inputs, given.scenario ?? 'this scenario', words)
    : bars(given, quantity, words);
}

function bars({ inputs, method }: Sensitivity, quantity: QuantityEffects, words: Words): BarsChart {
  const { unit, factor } = scaleOf(quantity);
  const rows = quantity.effects.slice(0, mostRows).map((effect): BarsChart['rows'][number] => {
    const name = labelOf(inputs, effect.input);
    if (effect.status !== 'measured') return { name, value: NaN, words: effect.status };
    return { name, ...measured(effect) };
  });
  return {
    kind: 'bars',
    words,
    unit: method === 'morris' ? unit : '',
    ...(method === 'sobol' ? { names: { within: 'alone', whole: 'with its interactions' }, percent: true } : {}),
    rows,
  };

  function measured({ meanAbsolute, deviation = 0, first, total, correlation }: Measured): Omit<BarsChart['rows'][number], 'name'> {
    if (meanAbsolute !== undefined) {
      const value = meanAbsolute * factor;
      const spread = deviation * factor;
      return { value, low: Math.max(0, value - spread), high: value + spread, words: valueWords(value, unit) };
    }
    if (total) {
      const within = Math.max(0, Math.min(first?.value ?? 0, total.value));
      return { value: total.value, within, low: total.low, high: total.high, words: percent(total.value) };
    }
    return { value: correlation ?? NaN, words: hundredths(correlation ?? NaN) };
  }
}
