import { shortText } from '../contract/problem-json.ts';
import { located, type Problem } from '../core/problem.ts';
import { jsonPointer } from '../domain/text/json-pointer.ts';
import { shown } from './find-files.ts';
import { printable, type Terminal } from './terminal.ts';

/**
 * `scenarios/base.yaml:12:5: error unit.mismatch: …` with the hint below; for JSON `base.json#/assumptions/pue: …`, for an
 * option `--set pue=3: …`.
 */
export function problemText(problem: Problem, terminal: Terminal): string {
  const { line, column, path, ...texts } = located(problem);
  const [file, option] = [texts.file, texts.option].map((text) => text && printable(text));
  const pointer = printable(shortText(jsonPointer(path)));
  const place =
    option ??
    (file === undefined
      ? pointer
      : line === undefined
        ? `${shown(file)}${path.length > 0 ? `#${pointer}` : ''}`
        : [shown(file), line, column ?? 1].join(':'));
  return problemLine(place, { ...problem, message: shortText(texts.message), hint: texts.hint && shortText(texts.hint) }, terminal);
}

/** A problem at a place that is in words already. */
export function problemLine(
  place: string,
  { severity, code, message, hint }: Pick<Problem, 'severity' | 'message'> & { readonly code: string; readonly hint?: string | undefined },
  { colors, unicode }: Terminal,
): string {
  const kind = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity](severity);
  const remedy = hint ? `\n    ${colors.cyan(`${unicode ? '→' : '->'} ${printable(hint)}`)}` : '';
  return `${place ? `${colors.bold(place)}: ` : ''}${kind} ${colors.dim(code)}: ${printable(message)}${remedy}\n`;
}

/** An expectation that does not hold, in a line. */
export function failedClaimLine(file: string, claim: string, { colors }: Terminal): string {
  return `${colors.bold(file)}: ${colors.red('expectation failed')}: ${claim}\n`;
}

export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.write(problemText(problem, terminal));
}
