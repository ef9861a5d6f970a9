import { fault, type Problem } from '../../core/problem.ts';
import { parseFigureText } from '../catalog/figure-text.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { FigureMoment, Finding, Moment, Reading, Subject, ValueReading, WhenReading } from './finding.ts';

const forms =
  'write x at 2030, x during 2030, x at start, x at end, x at max, x at min, ' +
  'figure(id), figure(id) at 2025, or when x is max, min, above 2 GW, below 2 GW or a word; ' +
  'then in SCENARIO, as UNIT, to 2 digits';

/**
 * Parses a sentence. Reports every problem of its braces and readings, with an offset and an empty path; the finding has the
 * readings that could be parsed.
 */
export function parseFinding(text: string): { readonly finding: Finding; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts: (string | Reading)[] = [];
  for (let at = 0; at < text.length;) {
    const next = braceAfter(text, at);
    if (next > at) parts.push(text.slice(at, next));
    if (next === text.length) break;
    if (text[next] === '}') {
      problems.push(wrongBrace(next, 'closed that is not open'));
      at = next + 1;
      continue;
    }
    const end = braceAfter(text, next + 1);
    if (text[end] !== '}') {
      problems.push(wrongBrace(next, 'not closed'));
      at = afterUnclosed(text, end);
      continue;
    }
    const reading = parseReading(text.slice(next + 1, end), next + 1);
    if ('kind' in reading) parts.push(reading);
    else problems.push(...reading);
    at = end + 1;
  }
  return { finding: { parts }, problems };
}

/** Position of the first brace from `at` on; the length of the text where there is none. */
function braceAfter(text: string, at: number): number {
  const found = text.slice(at).search(/[{}]/);
  return found < 0 ? text.length : at + found;
}

/** Where to go on after a brace that is not closed before the next opens: past both where it encloses that one. */
function afterUnclosed(text: string, inner: number): number {
  if (inner === text.length) return inner;
  const close = braceAfter(text, inner + 1);
  const outer = braceAfter(text, close + 1);
  return text[close] === '}' && text[outer] === '}' ? outer + 1 : inner;
}

function wrongBrace(at: number, what: string): Problem {
  return wrong(at, `a brace is ${what}`, 'write each reading as {…}; there are no braces within');
}

function wrong(offset: number, message: string, hint: string): Problem {
  return { ...fault('finding.unreadable', [], message, hint), offset };
}

function parseReading(inner: string, base: number): Reading | readonly Problem[] {
  const offset = base + (inner.length - inner.trimStart().length);
  const text = inner.trim();
  if (text === '') return [wrong(base, 'the braces are empty', forms)];
  if (!/^when\s/.test(text)) return parseValue(text, offset);
  const when = parseWhen(text, offset);
  return 'code' in when ? [when] : when;
}

function parseWhen(text: string, offset: number): WhenReading | Problem {
  const match =
    /^when\s+(?<of>.+?)\s+is\s+(?:(?<extreme>max|min)|(?<side>above|below)\s+(?<bound>.+?)|(?<word>.+?))(?:\s+in\s+(?<scenario>[^\s[\]()]+))?$/.exec(
      text,
    );
  if (!match?.groups)
    return wrong(
      offset,
      `"${text}" does not say what is when`,
      'write when x is max, min, above 2 GW, below 2 GW or the word of a category',
    );
  const { of, extreme, side, bound, word, scenario } = match.groups as Record<string, string | undefined>;
  const subject = subjectOf(of!, scenario, offset + text.indexOf(of!, 4));
  if ('code' in subject) return subject;
  const is = (extreme ?? side ?? 'word') as WhenReading['is'];
  const than = bound ?? word;
  return { kind: 'when', text, offset, subject, is, ...(than === undefined ? {} : { than }) };
}

function parseValue(text: string, offset: number): ValueReading | readonly Problem[] {
  const match = /^(?<read>.+?)(?:\s+as\s+(?<unit>.+?))?(?:\s+to\s+(?<digits>\d+)\s+digits?)?$/.exec(closed(text));
  const { read = '', unit, digits } = (match?.groups ?? {}) as Record<string, string | undefined>;
  const count = digits === undefined ? undefined : Number(digits);
  const problems: Problem[] = [];
  if (count !== undefined && (count < 1 || count > 15))
    problems.push(wrong(offset + text.lastIndexOf(digits!), `a number has no ${digits} digits`, 'write to 1 digit up to 15 digits'));
  const operators = [...read.matchAll(/\s([/-])\s/g)];
  const [operator, more] = operators;
  if (more) problems.push(wrong(offset + more.index + 1, 'a reading compares two values at most', 'write one ratio or one difference'));
  const ends = [...operators.map(({ index }) => index), read.length];
  const moments = ends.map((end, side) => {
    const from = side === 0 ? 0 : ends[side - 1]! + 3;
    const own = text.slice(from, end);
    return momentOf(own.trim(), offset + from + own.length - own.trimStart().length);
  });
  problems.push(...moments.filter((moment) => 'code' in moment));
  const [first, second] = moments as readonly Moment[];
  if (!first || problems.length > 0) return problems;
  return {
    kind: 'value',
    text,
    offset,
    first,
    ...(operator && second ? { operator: operator[1] as '/' | '-', second } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(count === undefined ? {} : { digits: count }),
  };
}

/** The reading, of the same length, with each figure as one word: what its brackets hold is no word of the reading. */
function closed(text: string): string {
  return text.replaceAll(/\bfigure\s*\([^()]*\)/g, (figure) => figure.replaceAll(/[\s/-]/g, '_'));
}

function momentOf(text: string, offset: number): Moment | Problem {
  const figure = /^(?<cited>figure\s*\([^()]*\))(?<rest>.*)$/s.exec(text);
  if (figure) return figureOf(figure[1]!, figure[2]!, offset);
  const match = /^(?<of>.+?)(?:\s+(?<word>at|during)\s+(?<time>\S+))?(?:\s+in\s+(?<scenario>[^\s[\]()]+))?$/.exec(text);
  const { of = '', word, time, scenario } = (match?.groups ?? {}) as Record<string, string | undefined>;
  const subject = subjectOf(of, scenario, offset);
  if ('code' in subject) return subject;
  const variable = { kind: 'variable', ...subject } as const;
  if (word === undefined || time === undefined) return variable;
  if (word === 'during') {
    if (!/^[1-9]\d{3}$/.test(time)) return wrong(offset + text.indexOf(time), `${time} is not a year`, 'write during 2030');
    return { ...variable, time: { word, year: Number(time) } };
  }
  const named = (['start', 'end', 'max', 'min'] as const).find((one) => one === time);
  return { ...variable, time: named ? { word: named } : { word: 'at', date: time } };
}

/** A figure and what follows it: `at` the date of a point, the same as `figure(id, date)`. */
function figureOf(text: string, rest: string, offset: number): FigureMoment | Problem {
  const cited = parseFigureText(text)!;
  const match = /^(?:\s+(?<word>at|during)\s+(?<time>\S+))?(?:\s+in\s+(?<scenario>.+))?$/.exec(rest);
  const { word, time, scenario } = (match?.groups ?? {}) as Record<string, string | undefined>;
  const refused = (message: string, hint: string): Problem => wrong(offset, message, hint);
  if (!match) return refused(`"${text}${rest}" is not a figure and a date`, `write ${text} or ${text} at 2025`);
  if (scenario !== undefined)
    return refused(`${text} is of the catalog and not in ${scenario}`, `leave out in ${scenario}; a unit is written as GW`);
  if (time === undefined) return { kind: 'figure', cited, offset };
  if (word === 'during' || ['start', 'end', 'max', 'min'].includes(time))
    return refused(`a figure has points and no value ${word} ${time}`, `name the date of a point: ${text} at 2025`);
  if (cited.pick !== undefined) return refused(`${text} at ${time} names two values, ${cited.pick} and ${time}`, 'leave out one of them');
  return { kind: 'figure', cited: { ...cited, pick: time }, offset };
}

function subjectOf(of: string, scenario: string | undefined, offset: number): Subject | Problem {
  const target = parseClaimTarget(of);
  if (!target) return wrong(offset, `"${of}" is not a variable, an element or an aggregate`, forms);
  return { target, offset, ...(scenario === undefined ? {} : { scenario }) };
}
