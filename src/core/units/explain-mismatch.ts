/**
 * Explains why two units do not fit, and what to write instead. Rules are tried in order; the first that applies gives the
 * result. `a` is the unit found, `b` the unit expected (in a sum: left and right).
 */
import { hintForKinds, hintForRatios } from './kinds.ts';
import { yearUnit } from './named-units.ts';
import { parseUnit } from './parse-unit.ts';
import { divideUnits, formatUnit, isPureRatio, kindsOf, multiplyUnits, sameDimension, withoutKinds } from './unit-algebra.ts';
import type { Unit } from './unit.ts';
import { isMoney } from './unit-table.ts';

export interface MismatchHint {
  readonly message?: string;
  readonly hint?: string;
}

type Rule = (a: Unit, b: Unit) => MismatchHint | undefined;

const RULES: readonly Rule[] = [
  dates,
  kinds,
  shorthands,
  priceYears,
  upsideDown,
  percents,
  numbers,
  ratios,
  powerAndEnergy,
  flowsAndStocks,
  exchanged,
];

/** {} when the units fit; otherwise at least a hint. */
export function explainMismatch(a: Unit, b: Unit): MismatchHint {
  if (sameDimension(a, b)) return {};
  for (const rule of RULES) {
    const explanation = rule(a, b);
    if (explanation) return explanation;
  }
  const quotient = formatUnit(divideUnits(b, a));
  return {
    hint:
      quotient.length <= 24 && !/[\^ ]/.test(quotient)
        ? `${a.text} times something in ${quotient} would give ${b.text}`
        : `${a.text} and ${b.text} have little in common: check the names and where they are declared`,
  };
}

function dates(a: Unit, b: Unit): MismatchHint | undefined {
  if (a.date === b.date) return undefined;
  const other = a.date ? b : a;
  return {
    message: `a date is a point in time and ${other.text} is an amount`,
    hint: 'date - date gives years, date + years gives a date; write a date as 2028-06-01',
  };
}

function kinds(a: Unit, b: Unit): MismatchHint | undefined {
  if (!sameDimension(withoutKinds(a), withoutKinds(b))) return undefined;
  const [ofA, ofB] = [kindsOf(a), kindsOf(b)];
  const hint = hintForRatios(ratioOf(ofA), ratioOf(ofB));
  if (hint !== undefined) return { message: `${a.text} and ${b.text} are of different kinds`, hint };
  if (ratioOf(ofA) !== '' && sameDimension(divideUnits(withoutKinds(a), a), divideUnits(b, withoutKinds(b)))) {
    return { message: `${a.text} is the reciprocal of ${b.text}`, hint: 'divide by it where it is multiplied, or turn the ratio round' };
  }
  if (ofA.size === 0 || ofB.size === 0) return kindMissing(a, b);
  for (const [kind, exponent] of ofA) {
    if (ofB.get(kind) === exponent) continue;
    for (const [other, otherExponent] of ofB) {
      if (otherExponent !== exponent || ofA.get(other) === otherExponent) continue;
      return {
        message: `${a.text} is of kind ${kind} and ${b.text} of kind ${other}`,
        hint: hintForKinds(kind, other) ?? `multiply by a ratio(${exponent > 0 ? `${other}/${kind}` : `${kind}/${other}`}) first`,
      };
    }
  }
  const onOneSide = [...kindsOf(divideUnits(a, b)).keys()].join(', ');
  return {
    message: `${a.text} and ${b.text} are of different kinds`,
    hint: `name the same kinds on both sides: ${onOneSide} is on one side only`,
  };
}

function kindMissing(a: Unit, b: Unit): MismatchHint {
  const [bare, kinded] = kindsOf(a).size === 0 ? [a, b] : [b, a];
  if (isPureRatio(bare)) {
    return {
      message: `${bare.text} has no kind and ${kinded.text} has one`,
      hint: `declare the number as a variable in ${kinded.text}`,
    };
  }
  const message = `${bare.text} does not say its kind and ${kinded.text} does`;
  const [[kind, exponent] = ['', 0], ...more] = kindsOf(kinded);
  if (more.length > 0 || exponent !== 1)
    return {
      message,
      hint: `write ${kinded.text} where ${bare.text} is declared if it is of that kind (${[...kindsOf(kinded).keys()].join(', ')})`,
    };
  if (/^(\w+ )?\w+$/.test(bare.text))
    return { message, hint: `write ${bare.text}(${kind}) where ${bare.text} is declared if it is of that kind` };
  return {
    message,
    hint:
      `(${kind}) is on one side only: a unit on the way from ${kinded.text} to ${bare.text} leaves it out, ` +
      `such as a price for each MWh that is for each MWh(${kind})`,
  };
}

/** Letters that stand for a large number in prose, and for a unit here. */
const SHORTHANDS: Readonly<Record<string, readonly [unit: string, number: string]>> = {
  m: ['metre', 'million'],
  B: ['byte', 'billion'],
  t: ['tonne', 'trillion'],
  K: ['kelvin', 'thousand'],
};

/** `6 m USD` where money is expected. */
function shorthands(a: Unit, b: Unit): MismatchHint | undefined {
  for (const [letter, [unit, number]] of Object.entries(SHORTHANDS)) {
    const text = a.text.replace(new RegExp(`^${letter}(?=[ *]|$)`), number);
    const meant = text === a.text ? undefined : parseUnit(text);
    if (meant?.ok && sameDimension(withoutKinds(meant.unit), withoutKinds(b))) {
      return { message: `${letter} is the ${unit}`, hint: `write ${text} if ${letter} is to be a ${number}` };
    }
  }
  return undefined;
}

function priceYears(a: Unit, b: Unit): MismatchHint | undefined {
  const [moneyOfA, moneyOfB] = [moneyIn(a), moneyIn(b)];
  if (moneyOfA === undefined || moneyOfB === undefined || moneyOfA === moneyOfB) return undefined;
  const [currencyA, yearA] = moneyOfA.split('_');
  const [currencyB, yearB] = moneyOfB.split('_');
  if (currencyA !== currencyB) {
    return {
      message: `${moneyOfA} and ${moneyOfB} are different currencies`,
      hint: `multiply by an exchange rate in ${moneyOfB}/${moneyOfA}`,
    };
  }
  const priced = (money: string, year: string | undefined): string =>
    year === undefined ? `${money} is money of its day` : `${money} is money at the prices of ${year}`;
  return {
    message: `${priced(moneyOfA, yearA)} and ${priced(moneyOfB, yearB)}`,
    hint: `multiply by a price index in ${moneyOfB}/${moneyOfA}`,
  };
}

function upsideDown(a: Unit, b: Unit): MismatchHint | undefined {
  if (isPureRatio(a) || !isPureRatio(withoutKinds(multiplyUnits(a, b)))) return undefined;
  if (isPureRatio(withoutKinds(a))) return undefined;
  return { message: `${a.text} is upside down against ${b.text}`, hint: `divide by it, or take 1 / it, to get ${b.text}` };
}

function percents(a: Unit, b: Unit): MismatchHint | undefined {
  const percent = [a, b].find((unit) => unit.text === '%');
  if (!percent) return undefined;
  const other = percent === a ? b : a;
  return {
    message: `% is a share of something and ${other.text} an amount`,
    hint: isPureRatio(withoutKinds(multiplyUnits(other, yearUnit)))
      ? 'write %/year for a change per year'
      : `multiply the share by the amount it is a share of, in ${other.text}`,
  };
}

function numbers(a: Unit, b: Unit): MismatchHint | undefined {
  if (isPureRatio(a) === isPureRatio(b)) return undefined;
  const [number, amount] = isPureRatio(a) ? [a, b] : [b, a];
  return {
    message: `${number.text} is a pure number and ${amount.text} an amount`,
    hint: `give the number its unit, or multiply it by a variable in ${amount.text}`,
  };
}

/** An amount where a ratio of two kinds is expected. */
function ratios(a: Unit, b: Unit): MismatchHint | undefined {
  if (ratioOf(kindsOf(b)) === '' || !isPureRatio(withoutKinds(b))) return undefined;
  return {
    message: `${a.text} is an amount and ${b.text} a ratio`,
    hint: `write a number without a unit, or divide ${a.text} by another amount of that kind of unit`,
  };
}

function powerAndEnergy(a: Unit, b: Unit): MismatchHint | undefined {
  const steps = perTime(a, b);
  if (steps === undefined || !isEnergyOrPower(a) || !isEnergyOrPower(b)) return undefined;
  const [power, energy] = steps === -1 ? [a, b] : [b, a];
  return steps === -1
    ? {
        message: `${a.text} is power and ${b.text} is energy`,
        hint: `multiply ${power.text} by a time, such as h or year, to get ${energy.text}`,
      }
    : {
        message: `${a.text} is energy and ${b.text} is power`,
        hint: `divide ${energy.text} by the time it took, such as year, to get ${power.text}`,
      };
}

function flowsAndStocks(a: Unit, b: Unit): MismatchHint | undefined {
  const steps = perTime(a, b);
  if (steps === undefined) return undefined;
  const [flow, stock] = steps === -1 ? [a, b] : [b, a];
  const message = `${flow.text} is a flow; the stock is in ${stock.text}`;
  return steps === -1
    ? { message, hint: `multiply by a time (time_step in an equation, or let a stock collect it) to get ${stock.text}` }
    : { message, hint: `divide by the time it takes, such as 1 year, to get ${flow.text}` };
}

/** One counted thing in place of another: GPU for server. */
function exchanged(a: Unit, b: Unit): MismatchHint | undefined {
  const difference = [...withoutKinds(divideUnits(a, b)).atoms];
  const above = difference.find(([, exponent]) => exponent > 0);
  const below = difference.find(([, exponent]) => exponent < 0);
  if (difference.length !== 2 || !above || !below || above[1] !== -below[1]) return undefined;
  const [x, y] = [above[0], below[0]];
  if (/^(kg|m|s)$/.test(x) || /^(kg|m|s)$/.test(y)) return undefined;
  return { message: `${x} and ${y} are different things`, hint: `multiply by something in ${y}/${x}` };
}

/** −1 when a is b per time, 1 when b is a per time. Kinds must agree or be absent on one side. */
function perTime(a: Unit, b: Unit): 1 | -1 | undefined {
  const plain = kindsOf(a).size === 0 || kindsOf(b).size === 0;
  const difference = plain ? divideUnits(withoutKinds(a), withoutKinds(b)) : divideUnits(a, b);
  const exponent = difference.atoms.get('s');
  return difference.atoms.size === 1 && (exponent === 1 || exponent === -1) ? exponent : undefined;
}

function isEnergyOrPower(unit: Unit): boolean {
  const { atoms } = withoutKinds(unit);
  const s = atoms.get('s');
  return atoms.size === 3 && atoms.get('kg') === 1 && atoms.get('m') === 2 && (s === -2 || s === -3);
}

function moneyIn(unit: Unit): string | undefined {
  return [...unit.atoms.keys()].find(isMoney);
}

/** `facility/it` for a ratio of two kinds, otherwise ''. */
function ratioOf(kindsOfUnit: ReadonlyMap<string, number>): string {
  const above = [...kindsOfUnit].find(([, exponent]) => exponent === 1)?.[0];
  const below = [...kindsOfUnit].find(([, exponent]) => exponent === -1)?.[0];
  return kindsOfUnit.size === 2 && above !== undefined && below !== undefined ? `${above}/${below}` : '';
}
