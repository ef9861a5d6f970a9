import { firstLastHighest } from '../analysis/frame/first-last-highest.ts';
import { seriesOf, timeAxis } from '../analysis/frame/frame.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { csvRow, type CsvCell } from '../formats/csv-row.ts';
import { mainCurve } from './curve-rows.ts';
import { exitCodeOf, statuses, type FileRun } from './run-file.ts';

/** The first line of `summary.csv`. */
export const summaryHead = csvRow([
  ...['file', 'scenario', 'model', 'status', 'claims', 'claims_failed', 'errors', 'warnings', 'output', 'first_problem'],
  ...['variable', 'unit', 'first', 'last', 'highest', 'highest_at', 'findings'],
]);

/** One run in a line: what became of it, the numbers of its main curve, the one a chart draws, and its findings. */
export function summaryRow(done: FileRun, output: string): string {
  const claims = done.projection?.claims ?? [];
  const failed = claims.filter((claim) => !claim.holds);
  const errors = done.problems.filter((problem) => problem.severity === 'error');
  return csvRow([
    done.file,
    done.scenario,
    done.projection?.model,
    statuses[exitCodeOf(done)],
    claims.length,
    failed.length,
    errors.length,
    done.problems.filter((problem) => problem.severity === 'warning').length,
    output,
    errors[0]?.message ?? failed[0]?.claim,
    ...(done.projection ? headline(done.projection) : nothing),
  ]);
}

/** A run without a projection has empty cells: every line has the same number of them. */
const nothing: readonly CsvCell[] = ['', '', '', '', '', '', ''];

function headline({ frame, findings }: Projection): readonly CsvCell[] {
  const sentences = findings.map(({ text }) => text).join(' ');
  const main = mainCurve(frame);
  if (!main) return [...nothing.slice(1), sentences];
  const { first, last, highest, at } = firstLastHighest(seriesOf(main.of, 0));
  return [main.label, main.unit, first, last, highest, timeAxis(frame)?.labels[at], sentences];
}
