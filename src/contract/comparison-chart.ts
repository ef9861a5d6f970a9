import type { Comparison, ScenarioDifference } from '../analysis/comparison/question.ts';
import { wordsOf } from '../charts/about.ts';
import type { Chart, WaterfallChart } from '../charts/chart.ts';
import { labelWords } from '../charts/date-words.ts';
import { headline as headlineOf } from '../charts/headline.ts';
import { valueWords } from '../charts/number-words.ts';
import { overTime } from '../charts/over-time.ts';
import { inSentence, shownQuantity, unitInSentence } from '../charts/quantity-words.ts';
import { aboutOf } from './about.ts';

/** Steps of a waterfall; the smallest of more are one. */
const mostSteps = 10;

/** A comparison as a picture: the curves of all scenarios, and below them a waterfall of what explains each difference. */
export function comparisonChart({ scenarios, differences }: Comparison, headline: boolean): Chart {
  const abouts = scenarios.map(aboutOf);
  const curves = overTime(scenarios.map((one, k) => ({ frame: headline ? headlineOf(one.frame) : one.frame, about: abouts[k]! })));
  const falls = differences.flatMap((one, index) => waterfall(one, scenarios[0]!.title, scenarios[index + 1]!.title, index + 1) ?? []);
  if (falls.length === 0) return curves;
  const words = wordsOf(abouts, { title: falls[0]!.words.title, subtitle: `${scenarios.map(({ title }) => title).join('; ')}.` });
  const { words: own } = curves;
  const [first, ...others] = falls;
  const explained = { ...first!, words: { ...first!.words, title: `What makes “${scenarios[1]!.title}” differ` } };
  return { kind: 'stack', words, parts: [{ ...curves, words: { ...own, source: '' } }, explained, ...others] };
}

/** Undefined where the difference is not explained. */
function waterfall({ explained }: ScenarioDifference, from: string, to: string, nth: number): WaterfallChart | undefined {
  if (!explained?.found) return undefined;
  const { of, at, unit: written, found } = explained;
  const { before, after, remainder } = found;
  const shares = [...found.shares].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const { unit, factor } = shownQuantity(written, [before, after, ...shares.map(({ share }) => share)]);
  const shown = shares.slice(0, shares.length > mostSteps ? mostSteps - 1 : mostSteps);
  const rest = shares.slice(shown.length).reduce((sum, { share }) => sum + share, 0);
  const date = at === undefined ? '' : ` in ${labelWords(at)}`;
  const what = of.replaceAll('_', ' ');
  const said = (value: number): string => valueWords(value * factor, unit);
  const [largest] = shares;
  const because = largest ? `, most of it from ${inSentence(largest.title)}` : '';
  const how = found.method === 'shapley' ? 'averaged over every order' : 'moved first and last, averaged';
  const capital = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  return {
    kind: 'waterfall',
    words: {
      title: `${capital}${date} is ${said(after)} instead of ${said(before)}${unitInSentence(unit)}${because}.`,
      subtitle: `${unit}. Shares of the differing assumptions, ${how}.`,
      source: '',
    },
    unit,
    from: { name: from, value: before * factor, nth: 0 },
    steps: [
      ...shown.map(({ title, name, share }) => ({
        name: twice(found.shares, title) ? name.replaceAll('_', ' ') : title,
        change: share * factor,
      })),
      ...(shares.length > shown.length ? [{ name: `${shares.length - shown.length} more`, change: rest * factor }] : []),
      ...(remainder === 0 ? [] : [{ name: 'together, not explained alone', change: remainder * factor }]),
    ],
    to: { name: to, value: after * factor, nth },
  };
}

/** Elements of one variable have one title. */
function twice(shares: readonly { readonly title: string }[], title: string): boolean {
  return shares.filter((one) => one.title === title).length > 1;
}
