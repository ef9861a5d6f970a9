import { someNames } from '../../core/some-names.ts';
import { mismatch } from '../../core/check/mismatch.ts';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, warning, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { scalingOf } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { Figures } from '../catalog/figures.ts';
import { labelAt, valueAt, withoutInfinity, type ClaimAccess, type ClaimVariable, type Value } from '../claims/claim-access.ts';
import { dateOf, instantOf, yearOf } from '../claims/claim-time.ts';
import { targetValues } from '../claims/claim-values.ts';
import { Refusal, refuse } from '../claims/refusal.ts';
import { dateLabel } from '../value/date-label.ts';
import type { Finding, Moment, Reading, Subject, ValueReading, VariableMoment, WhenReading } from './finding.ts';
import { readFigure } from './read-figure.ts';
import { together, type Read } from './together.ts';
import { shownDate, shownNumber } from './shown-value.ts';

/** A reading as data: `at` is the date of its value. */
export interface ReadingOutcome {
  /** As written between the braces. */
  readonly reading: string;
  /** A number in `unit`, Infinity where it is unlimited, a date, a case of a category, or null where there is no value. */
  readonly value: Value;
  /** Absent for a date and for a case of a category. */
  readonly unit?: string;
  readonly at?: string;
  /** Ids of the figures of the catalog it reads; absent where there are none. */
  readonly figures?: readonly string[];
}

export interface FindingOutcome {
  readonly text: string;
  readonly readings: readonly ReadingOutcome[];
}

export interface FindingAccess {
  /** The results of this run, or of another scenario by name; a problem where they are missing. */
  runOf(scenario: string | undefined): ClaimAccess | Problem;
  /** As the run sees them. */
  readonly figures: Figures;
}

interface Access extends FindingAccess {
  /** Whether the sentence says that something is assumed, as a figure of low confidence needs. */
  readonly labelled: boolean;
}

/** Fills a sentence with its values. Paths of problems are empty; a missing value is a warning. Never throws for any text. */
export function readFinding(
  { parts }: Finding,
  given: FindingAccess,
): { readonly outcome: FindingOutcome; readonly problems: readonly Problem[] } {
  const readings: ReadingOutcome[] = [];
  const problems: Problem[] = [];
  const access: Access = { ...given, labelled: parts.some((part) => typeof part === 'string' && /\bassum/i.test(part)) };
  const words = parts.map((part) => {
    if (typeof part === 'string') return part;
    const { text, ...read } = tried(part, access, problems);
    readings.push({ reading: part.text, ...read });
    return text;
  });
  return { outcome: { text: words.join(''), readings }, problems };
}

interface Shown {
  readonly text: string;
  readonly value: Value;
  readonly unit?: string;
  readonly at?: string;
  readonly figures?: readonly string[];
}

const none: Shown = { text: 'no value', value: null };

function tried(reading: Reading, access: Access, problems: Problem[]): Shown {
  const attempt: Attempt = (make, offset = reading.offset) => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, offset: own = offset } = error.problem;
      problems.push({ ...error.problem, path: [], offset: own, code: code === 'claim.unreadable' ? 'finding.unreadable' : code });
      return undefined;
    }
  };
  const shown = reading.kind === 'when' ? attempt(() => whenOf(reading, access)) : valueOf(reading, access, attempt);
  if (shown?.value === null)
    problems.push({
      ...warning('finding.no-value', [], `{${reading.text}} has no value`, 'check the values it depends on, and the dates of the run'),
      offset: reading.offset,
    });
  return shown ?? none;
}

/** Undefined, with the problem reported, where `make` refuses; `offset` places a problem without one. */
type Attempt = <T>(make: () => T, offset?: number) => T | undefined;

interface Found {
  readonly access: ClaimAccess;
  readonly variable: ClaimVariable;
  readonly values: ArrayLike<Value>;
  readonly labelOf: (k: number) => string;
}

function foundOf(subject: Subject, { runOf }: Access): Found {
  const access = runOf(subject.scenario);
  if ('code' in access) throw new Refusal({ ...access, offset: subject.offset });
  const { name } = subject.target;
  const variable = access.find(name);
  if (!variable) {
    const near = access.names && nearest(name, access.names);
    const where = subject.scenario === undefined ? '' : ` in ${subject.scenario}`;
    throw new Refusal({
      ...fault('name.unknown', [], `nothing is named ${name}${where}`, near && `did you mean ${near}`),
      offset: subject.offset,
    });
  }
  const found = targetValues(subject.target, variable);
  return {
    access,
    variable,
    values: variable.unlimited ? found : withoutInfinity(found),
    labelOf: (k) => labelAt(access, k),
  };
}

function momentOf(moment: Moment, access: Access): Read {
  return moment.kind === 'figure' ? readFigure(moment, access.figures, access.labelled) : variableOf(moment, access);
}

function variableOf(moment: VariableMoment, access: Access): Read {
  const {
    access: { times, undated, n },
    variable: { unit, overTime },
    values,
    labelOf,
  } = foundOf(moment, access);
  const { time, target } = moment;
  if (!time) {
    if (changes(values))
      throw refuse(
        'finding.unreadable',
        [],
        `${target.name} changes over the run`,
        'say when: at 2030, at start, at end, at max, at min or during 2030',
      );
    return { value: valueAt(values, 0), unit };
  }
  if ((time.word === 'max' || time.word === 'min') && !unit)
    throw refuse('finding.unreadable', [], `${target.name} is a category and has no ${time.word}`, 'name a date');
  if (!times) {
    if (!undated) throw refuse('time.missing', [], `${time.word} in a reading of a model without time`, 'leave the time out');
    if (time.word === 'at') dateOf(time.date, n);
    return { value: null, unit };
  }
  const at = (k: number): Read => ({ value: valueAt(values, k), unit, at: labelOf(k) });
  switch (time.word) {
    case 'at':
      return at(instantOf(time.date, times, n, labelOf));
    case 'during':
      return {
        value: yearOf(values, times, time.year, { overTime, mean: unit?.fold ? 'geometric' : 'arithmetic' }, labelOf),
        unit,
        at: String(time.year),
      };
    case 'start':
      return at(0);
    case 'end':
      return at(times.length - 1);
    case 'max':
    case 'min': {
      const k = extreme(values, times.length, time.word);
      return k === undefined ? { value: null, unit } : at(k);
    }
    default:
      return time satisfies never;
  }
}

function changes(values: ArrayLike<Value>): boolean {
  for (let k = 1; k < values.length; k++) if (valueAt(values, k) !== valueAt(values, 0)) return true;
  return false;
}

function extreme(values: ArrayLike<Value>, count: number, word: 'max' | 'min'): number | undefined {
  let best: number | undefined;
  for (let k = 0; k < count; k++) {
    const value = valueAt(values, k);
    const sofar = best === undefined ? undefined : valueAt(values, best);
    if (typeof value === 'number' && (typeof sofar !== 'number' || (word === 'max' ? value > sofar : value < sofar))) best = k;
  }
  return best;
}

/** Reads both sides of a ratio or a difference, so that the problems of both are reported. */
function valueOf(reading: ValueReading, access: Access, attempt: Attempt): Shown | undefined {
  const { first, second, operator } = reading;
  const sides = [first, ...(second ? [second] : [])].map((moment) => attempt(() => momentOf(moment, access), moment.offset));
  const [left, right] = sides;
  if (!left || (second && !right)) return undefined;
  const figures = [...new Set(sides.flatMap((side) => side?.figure?.id ?? []))];
  const shown = attempt(() => shownValue(reading, right ? together(left, right, operator!) : left));
  return shown && { ...shown, ...(figures.length > 0 ? { figures } : {}) };
}

function nameOf(moment: Moment): string {
  return moment.kind === 'figure' ? moment.cited.id : moment.target.name;
}

function shownValue(reading: ValueReading, read: Read): Shown {
  const { unit, at } = read;
  const when = at === undefined ? {} : { at };
  if (!unit) {
    if (reading.unit !== undefined || reading.digits !== undefined)
      throw refuse('finding.unreadable', [], `${nameOf(reading.first)} is a category and has no unit and no digits`, 'write it alone');
    return { text: read.value === null ? none.text : String(read.value), value: read.value, ...when };
  }
  const { value, shown } = inUnit(read.value as number | null, unit, reading);
  if (value === null) return { ...none, ...(unit.date ? {} : { unit: shown.text }), ...when };
  if (unit.date) {
    const label = dateLabel(value, 0, 12);
    return { text: shownDate(label, 12), value: label, ...when };
  }
  return { text: shownNumber(value, shown, reading.digits), value, unit: shown.text, ...when };
}

function inUnit(value: number | null, own: Unit, { unit: wanted }: ValueReading): { readonly value: number | null; readonly shown: Unit } {
  if (wanted === undefined) return { value, shown: own };
  const parsed = parseUnit(wanted);
  if (!parsed.ok) throw refuse('unit.unknown', [], parsed.message, parsed.hint);
  const shown = parsed.unit;
  if (own.date || own.fold || !convertQuantity({ value: 1, unit: shown }, own, { mayOmitKinds: true }).ok) {
    const { code, hint } = mismatch(shown, own);
    throw refuse(code, [], `the reading is in ${own.text}, which cannot be shown in ${wanted}`, hint ?? `write a unit such as ${own.text}`);
  }
  const { times, over } = scalingOf(own, shown);
  return { value: value === null ? null : (value * times) / over, shown };
}

function whenOf(reading: WhenReading, given: Access): Shown {
  const { subject, is } = reading;
  const { access, variable, values, labelOf } = foundOf(subject, given);
  const { times, undated, n } = access;
  if (!times && !undated) throw refuse('time.missing', [], 'when in a reading of a model without time', 'read the value itself');
  const holds = conditionOf(subject.target.name, variable, reading, access);
  const k = times && firstOf(holds, values, times.length, is);
  return k === undefined ? none : { text: shownDate(labelOf(k), n), value: labelOf(k), at: labelOf(k) };
}

function firstOf(holds: (value: Value) => boolean, values: ArrayLike<Value>, count: number, is: WhenReading['is']): number | undefined {
  if (is === 'max' || is === 'min') return extreme(values, count, is);
  for (let k = 0; k < count; k++) if (holds(valueAt(values, k))) return k;
  return undefined;
}

function conditionOf(
  name: string,
  { unit, cases = [] }: ClaimVariable,
  { is, than = '' }: Pick<WhenReading, 'is' | 'than'>,
  access: ClaimAccess,
): (value: Value) => boolean {
  if (is === 'word') {
    if (unit) throw refuse('finding.unreadable', [], `${name} is a number and never "${than}"`, 'write max, min, above or below');
    if (!cases.includes(than)) {
      const near = nearest(than, cases);
      throw refuse('name.unknown', [], `${name} is never ${than}`, near ? `did you mean ${near}` : `it can be ${someNames(cases)}`);
    }
    return (value) => value === than;
  }
  if (!unit)
    throw refuse('finding.unreadable', [], `${name} is a category and has no ${is}`, `write one of its words: ${someNames(cases)}`);
  if (is === 'max' || is === 'min') return () => true;
  const bound = access.toUnit(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(than) ? Number(than) : than, unit);
  if (typeof bound !== 'number') throw new Refusal(bound);
  return (value) => typeof value === 'number' && (is === 'above' ? value > bound : value < bound);
}
