import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Finding } from './finding.ts';
import { parseFinding } from './parse-finding.ts';

/** Limits that keep the work of one answer small. */
const mostFindings = 30;
const mostReadings = 12;
const longest = 600;

export interface ParsedFinding {
  /** Its place in the scenario. */
  readonly path: Path;
  /** With the readings that could be parsed; absent beyond a limit. */
  readonly finding?: Finding;
  /** Of its text. */
  readonly problems: readonly Problem[];
}

/** Parses the findings of a scenario. Too many of them are one problem, and none is parsed. */
export function parseFindings(texts: readonly string[] = []): readonly ParsedFinding[] {
  if (texts.length > mostFindings) {
    const path = ['findings'];
    const message = `a scenario has ${texts.length} findings, the limit is ${mostFindings}`;
    return [{ path, problems: [fault('limit.exceeded', path, message, 'keep those that matter most')] }];
  }
  return texts.map((text, index) => parseSentence(text, ['findings', index]));
}

/** One sentence with readings, at its path in the scenario. */
export function parseSentence(text: string, path: Path): ParsedFinding {
  const parsed = withinLimits(text);
  return { ...parsed, path, problems: parsed.problems.map((problem): Problem => ({ ...problem, path })) };
}

function withinLimits(text: string): Pick<ParsedFinding, 'finding' | 'problems'> {
  const beyond = (what: string, limit: number): Problem =>
    fault('limit.exceeded', [], `a finding has ${what}, the limit is ${limit}`, 'make two of it');
  // Before it is taken apart, which takes time that grows with the square of its length.
  if (text.length > longest) return { problems: [beyond(`${text.length} letters`, longest)] };
  const { finding, problems } = parseFinding(text);
  const readings = finding.parts.filter((part) => typeof part !== 'string').length;
  return readings > mostReadings ? { problems: [...problems, beyond(`${readings} readings`, mostReadings)] } : { finding, problems };
}
