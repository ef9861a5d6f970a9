import { withoutKinds } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import { unlimitedWord } from '../value/values.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** By significant digits; cached because they are slow to construct. */
const formats = Array.from({ length: 15 }, (_, k) => new Intl.NumberFormat('en-US', { maximumSignificantDigits: k + 1 }));

/** Default number of digits; `to 2 digits` overrides it. */
const usualDigits = 3;

/** `2.15 GW`, `40 %`, `6,660`: significant digits, thousands in groups, the unit without its kinds, none for a pure ratio. */
export function shownNumber(value: number, unit: Unit, digits = usualDigits): string {
  if (value === Infinity) return unlimitedWord;
  const size = Math.abs(value);
  const powers = size !== 0 && (size >= 1e15 || size < 1e-6);
  const number = powers ? value.toExponential(digits - 1) : formats[digits - 1]!.format(value).replace(/^-0$/, '0');
  const name = withoutKinds(unit).text;
  return name === 'ratio' || name === '' ? number : `${number} ${number === '1' ? name : inPlural(name)}`;
}

/** `2030` for a yearly run, `July 2027` for a monthly one, else `15 July 2027`; with a time of day, `15 July 2027, 05:00`. */
export function shownDate(label: string, stepsPerYear: number): string {
  const [date = '', time] = label.split('T');
  const [year, month, day] = date.split('-');
  if (stepsPerYear === 1 && month === '01' && day === '01') return year!;
  const ofMonth = day === '01' && time === undefined && 12 % stepsPerYear === 0;
  const words = `${ofMonth ? '' : `${Number(day)} `}${months[Number(month) - 1]} ${year}`;
  return time === undefined ? words : `${words}, ${time}`;
}

/** The plural of a unit that is a word: `4 years`, `585 billion parameters`; a unit with a slash is unchanged. */
function inPlural(name: string): string {
  return name
    .replace(/^((?:\w+ )?)(day|week|month|quarter|year|parameter|token|gallon|mile)$/, '$1$2s')
    .replace(/^((?:\w+ )?)query$/, '$1queries');
}
