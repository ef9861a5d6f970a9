import { shortText } from '../contract/problem-json.ts';
import { located, type Problem } from '../core/problem.ts';
import { jsonPointer } from '../domain/text/json-pointer.ts';
import { shown } from './find-files.ts';
import { printable, type Terminal } from './terminal.ts';

/**
 * `scenarios/base.yaml:12:5: error unit.mismatch: …` with the hint below; for JSON `base.json#/assumptions/pue: …`, for an
 * option `--set pue=3: …`.
 */
export function problemText(problem: Problem, { colors, unicode }: Terminal): string {
  const { line, column, path, ...texts } = located(problem);
  const [file, option] = [texts.file, texts.option].map((text) => text && printable(text));
  const [message, remedy] = [texts.message, texts.hint].map((text) => text && printable(shortText(text)));
  const pointer = printable(shortText(jsonPointer(path)));
  const place =
    option ??
    (file === undefined
      ? pointer
      : line === undefined
        ? `${shown(file)}${path.length > 0 ? `#${pointer}` : ''}`
        : [shown(file), line, column ?? 1].join(':'));
  const severity = { error: colors.red, warning: colors.yellow, note: colors.cyan }[problem.severity](problem.severity);
  const hint = remedy ? `\n    ${colors.cyan(`${unicode ? '→' : '->'} ${remedy}`)}` : '';
  return `${place ? `${colors.bold(place)}: ` : ''}${severity} ${colors.dim(problem.code)}: ${message}${hint}\n`;
}

export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.write(problemText(problem, terminal));
}
