import { foldFactor } from '../../core/units/fold-factor.ts';
import { pureRatio } from '../../core/units/named-units.ts';
import { scalingOf } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import { shownNumber } from '../findings/shown-value.ts';
import { computedNumber } from './computed.ts';
import type { ComputedNumber, Meaning } from './meaning.ts';
import { isValue } from './parse-meaning.ts';

/** What a value in its variable's unit means (a fold-rate as its logarithm): `a tenth cheaper, 15 % more use`. */
export function meaningText({ parts }: Meaning, value: number, unit: Unit): string {
  return parts.map((part) => (typeof part === 'string' ? part : numberText(part, value, unit))).join('');
}

/** Default digits of what is computed: a sentence needs no more. */
const fewDigits = 2;

function numberText({ expression, unit: wanted, digits, words }: ComputedNumber, value: number, own: Unit): string {
  const plain = own.fold ? foldFactor(value) : value;
  const itself = isValue(expression);
  const from = itself ? own : pureRatio;
  const { times, over } = wanted ? scalingOf(from, wanted) : { times: 1, over: 1 };
  const number = (computedNumber(expression, plain) * times) / over;
  if (Number.isNaN(number) || number === -Infinity) return 'no value';
  const shown = (size: number): string => shownNumber(size, wanted ?? from, digits ?? (itself ? undefined : fewDigits));
  return words ? `${shown(Math.abs(number))} ${number < 0 ? words[1] : words[0]}` : shown(number);
}
