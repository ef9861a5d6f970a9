import { expect, test } from 'vitest';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import type { Unit } from '../../../src/core/units/unit.ts';
import { meaningText } from '../../../src/domain/meaning/meaning-text.ts';
import { parseMeaning } from '../../../src/domain/meaning/parse-meaning.ts';

function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.unit;
}

test.each<[says: string, value: number, unit: string, want: string]>([
  ['a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use', -1.3, 'ratio', 'a tenth cheaper, 15 % more use'],
  ['a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use', 0.5, 'ratio', 'a tenth cheaper, 5.1 % less use'],
  ['a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use', 0, 'ratio', 'a tenth cheaper, 0 % more use'],
  ['half the cost, {1 - 0.5 ^ value as % to 3 digits} off the price', 0.8, 'ratio', 'half the cost, 42.6 % off the price'],
  ['{value} late', 200, 'day', '200 days late'],
  ['{value as month to 2 digits} late', 200, 'day', '6.6 months late'],
  ['never more than {value}', Infinity, 'billion USD/year', 'never more than unlimited'],
  ['never more than {value}', 500, 'billion USD/year', 'never more than 500 billion USD/year'],
  ['takes {1 / value as %} of it', Math.log(2.5), 'x/year', 'takes 40 % of it'],
  ['{value} of it', Math.log(2.6), 'x/year', '2.6 x/year of it'],
  ['after {value} {exp(-1) as %} is left', 3, 'year', 'after 3 years 37 % is left'],
  ['{-round(sqrt(abs(value))) + log(1)}', 16, 'ratio', '-4'],
  ['{log(value)}', -1, 'ratio', 'no value'],
  ['nothing computed', 1, 'ratio', 'nothing computed'],
])('"%s" at %f %s is "%s"', (says, value, text, want) => {
  const own = unit(text);
  const { meaning, problems } = parseMeaning(says, own);
  expect(problems).toEqual([]);
  expect(meaningText(meaning, value, own)).toBe(want);
});

test.each<[says: string, code: string, offset: number, message: string]>([
  ['a {value', 'meaning.unreadable', 2, 'a brace is not closed'],
  ['a value}', 'meaning.unreadable', 7, 'a brace is closed that is not open'],
  ['{}', 'meaning.unreadable', 1, 'the braces are empty'],
  ['{ }', 'meaning.unreadable', 1, 'the braces are empty'],
  ['{1 + price}', 'meaning.unreadable', 5, 'price is not the value'],
  ['{value[abilene]}', 'meaning.unreadable', 1, 'value[…] is not the value'],
  ['{sin(value)}', 'meaning.unreadable', 1, 'sin of 1 number is no function of a sentence'],
  ['{exp(value, 2)}', 'meaning.unreadable', 1, 'exp of 2 numbers is no function of a sentence'],
  ['{value > 2}', 'meaning.unreadable', 1, '> is no operator of a sentence'],
  ['{value +}', 'meaning.unreadable', 8, 'unexpected end of expression'],
  ['{value as parsec}', 'unit.unknown', 10, "unit 'parsec' is unknown"],
  ['{value as MW}', 'unit.mismatch', 10, 'a number in year cannot be shown in MW'],
  ['{value / 2 as month}', 'unit.mismatch', 14, 'a number in ratio cannot be shown in month'],
  ['{value to 99 digits}', 'meaning.unreadable', 1, 'a number has no 99 digits'],
])('"%s" is refused: %s at %i', (says, code, offset, message) => {
  const { problems } = parseMeaning(says, unit('year'));
  expect(problems.map((one) => [one.code, one.offset, one.message])).toEqual([[code, offset, message]]);
});
