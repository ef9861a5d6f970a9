import type { FactorsAnswer } from '../analysis/decomposition/question.ts';
import { wordsOf } from '../charts/about.ts';
import type { WaterfallChart } from '../charts/chart.ts';
import { labelWords } from '../charts/date-words.ts';
import { valueWords } from '../charts/number-words.ts';
import { readableUnit } from '../charts/readable-unit.ts';
import { waterfallOf } from '../charts/waterfall-of.ts';
import { aboutOf } from './about.ts';

/** The factors of a change as a waterfall: from the value before, by what each factor contributes, to the value after. */
export function decompositionChart(given: FactorsAnswer): WaterfallChart {
  const { title, of, unit, against, from, to, before, after, factors } = given;
  const { words: inWords, factor } = readableUnit(unit, Math.max(Math.abs(before), Math.abs(after)));
  const largest = [...factors].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))[0];
  const date = (label: string | undefined): string => (label === undefined ? '' : labelWords(label));
  // Between two scenarios at one date, or between two dates of one.
  const ends =
    against === undefined
      ? { before: date(from) || 'before', after: date(to) || 'after' }
      : { before: against ?? 'the other scenario', after: given.scenario ?? title };
  const at = against === undefined || to === undefined ? '' : ` in ${date(to)}`;
  const quantity = of.replaceAll('_', ' ');
  const change =
    after === before
      ? 'does not change'
      : `${after > before ? 'rises' : 'falls'} from ${said(before)} to ${said(after)} ${inWords.replace(/ \([^()]*\)/g, '')}`;
  const mostly = largest ? `; ${largest.title.slice(0, 1).toLowerCase()}${largest.title.slice(1)} moves it most` : '';
  return waterfallOf(given, {
    ...ends,
    words: () =>
      wordsOf([aboutOf(given)], {
        title: `${quantity.slice(0, 1).toUpperCase()}${quantity.slice(1)} ${change}${mostly}.`,
        subtitle: `${inWords}. ${title}${at}, as a product of factors (LMDI).`,
      }),
  });

  function said(value: number): string {
    return valueWords(value * factor, inWords);
  }
}
