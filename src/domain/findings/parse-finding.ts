import { fault, type Problem } from '../../core/problem.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { Finding, Moment, Reading, Subject, ValueReading, WhenReading } from './finding.ts';

const forms =
  'write x at 2030, x during 2030, x at start, x at end, x at max, x at min, ' +
  'or when x is max, min, above 2 GW, below 2 GW or a word; then in SCENARIO, as UNIT, to 2 digits';

/** Parses a sentence. Reports every problem of its braces and readings, with an offset and an empty path. */
export function parseFinding(text: string): { readonly finding: Finding; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts: (string | Reading)[] = [];
  for (let at = 0; at < text.length;) {
    const brace = text.slice(at).search(/[{}]/);
    const next = brace < 0 ? text.length : at + brace;
    if (next > at) parts.push(text.slice(at, next));
    if (next === text.length) break;
    const end = text.slice(next + 1).search(/[{}]/);
    if (text[next] === '}' || end < 0 || text[next + 1 + end] === '{') {
      problems.push(
        wrong(
          next,
          `a brace is ${text[next] === '}' ? 'closed that is not open' : 'not closed'}`,
          'write each reading as {…}; there are no braces within',
        ),
      );
      break;
    }
    const inner = text.slice(next + 1, next + 1 + end);
    const reading = parseReading(inner, next + 1);
    if ('code' in reading) problems.push(reading);
    else parts.push(reading);
    at = next + end + 2;
  }
  return { finding: { parts }, problems };
}

function wrong(offset: number, message: string, hint: string): Problem {
  return { ...fault('finding.unreadable', [], message, hint), offset };
}

function parseReading(inner: string, base: number): Reading | Problem {
  const offset = base + (inner.length - inner.trimStart().length);
  const text = inner.trim();
  if (text === '') return wrong(base, 'the braces are empty', forms);
  const when = /^when\s/.test(text);
  return when ? parseWhen(text, offset) : parseValue(text, offset);
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

function parseValue(text: string, offset: number): ValueReading | Problem {
  const match = /^(?<read>.+?)(?:\s+as\s+(?<unit>.+?))?(?:\s+to\s+(?<digits>\d+)\s+digits?)?$/.exec(text);
  const { read = '', unit, digits } = (match?.groups ?? {}) as Record<string, string | undefined>;
  const count = digits === undefined ? undefined : Number(digits);
  if (count !== undefined && (count < 1 || count > 15))
    return wrong(offset + text.lastIndexOf(digits!), `a number has no ${digits} digits`, 'write to 1 digit up to 15 digits');
  const operators = [...read.matchAll(/\s([/-])\s/g)];
  const [operator, more] = operators;
  if (more) return wrong(offset + more.index + 1, 'a reading compares two values at most', 'write one ratio or one difference');
  const shown = { ...(unit === undefined ? {} : { unit }), ...(count === undefined ? {} : { digits: count }) };
  if (!operator) {
    const first = momentOf(read, offset);
    return 'code' in first ? first : { kind: 'value', text, offset, first, ...shown };
  }
  const right = read.slice(operator.index + 3);
  const [first, second] = [
    momentOf(read.slice(0, operator.index), offset),
    momentOf(right.trimStart(), offset + read.length - right.trimStart().length),
  ];
  if ('code' in first) return first;
  return 'code' in second ? second : { kind: 'value', text, offset, first, operator: operator[1] as '/' | '-', second, ...shown };
}

function momentOf(text: string, offset: number): Moment | Problem {
  const match = /^(?<of>.+?)(?:\s+(?<word>at|during)\s+(?<time>\S+))?(?:\s+in\s+(?<scenario>[^\s[\]()]+))?$/.exec(text.trim());
  const { of = '', word, time, scenario } = (match?.groups ?? {}) as Record<string, string | undefined>;
  const subject = subjectOf(of, scenario, offset);
  if ('code' in subject || word === undefined || time === undefined) return subject;
  if (word === 'during') {
    if (!/^[1-9]\d{3}$/.test(time)) return wrong(offset + text.indexOf(time), `${time} is not a year`, 'write during 2030');
    return { ...subject, time: { word, year: Number(time) } };
  }
  const named = (['start', 'end', 'max', 'min'] as const).find((one) => one === time);
  return { ...subject, time: named ? { word: named } : { word: 'at', date: time } };
}

function subjectOf(of: string, scenario: string | undefined, offset: number): Subject | Problem {
  const target = parseClaimTarget(of);
  if (!target) return wrong(offset, `"${of}" is not a variable, an element or an aggregate`, forms);
  return { target, offset, ...(scenario === undefined ? {} : { scenario }) };
}
