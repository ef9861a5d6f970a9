import path from 'node:path';
import type { Projection } from '../analysis/projection/projection.ts';
import type { Block } from '../contract/blocks.ts';
import { problemJson } from '../contract/problem-json.ts';
import { projectionAnswer } from '../contract/projection-answer.ts';
import type { Chunk } from '../formats/answer.ts';
import { assumptionsCsv } from '../formats/assumptions-csv.ts';
import { chunkText } from '../formats/chunk-text.ts';
import { formats, type FormatName } from '../formats/formats.ts';
import { assumptionsTable } from './assumptions-table.ts';
import type { Context, ExitCode } from './context.ts';
import { makeOutputFolder } from './output-folder.ts';
import { failedClaimLine, printProblems } from './print-problems.ts';
import { projectionTable } from './projection-table.ts';
import type { FileRun } from './run-file.ts';
import { whyNotDrawn } from './picture-options.ts';
import { summaryHead, summaryRow } from './summary-csv.ts';
import { plainTerminal, type Terminal } from './terminal.ts';
import { writeAtomically } from './write-atomically.ts';

export type RunFormat = 'table' | FormatName;

/** Where the runs of one command go, one after the other. */
export interface Sink {
  take(done: FileRun): void;
  /** 2 if a run could not be drawn as asked. */
  end(): ExitCode;
}

export interface Shown {
  readonly format?: RunFormat | undefined;
  /** True for several files, a folder or a pattern, even if only one file matches. */
  readonly batch: boolean;
  readonly include: readonly Block[] | undefined;
  /** Whether a picture shows the first curve alone. */
  readonly headline: boolean;
}

/** All in one stream: a table each, one JSON list, or one table of values; problems on stderr. */
export function toStdout({ format = 'table', batch, include, headline }: Shown, { out, err }: Context): Sink {
  let count = 0;
  if (format === 'table') {
    return {
      take: (done) => {
        if (done.projection) out.write(`${count++ > 0 ? '\n' : ''}${tableText(done.projection, out)}`);
        printProblems(
          done.problems.filter((problem) => problem.severity === 'error'),
          err,
        );
      },
      end: () => 0,
    };
  }
  const { write, sharedHead } = formats[format];
  const send = (projections: readonly Projection[]): void => {
    for (const piece of write(
      projections.map((one) => projectionAnswer(one, include)),
      { headline },
    ))
      out.write(chunkText(piece));
  };
  if (format === 'json') {
    return {
      take: (done) => {
        complain(done, err);
        if (batch) out.write(count++ > 0 ? ',\n' : '[\n');
        if (done.projection) send([done.projection]);
        else out.write(JSON.stringify(failureJson(done)));
        if (!batch) out.write('\n');
      },
      end: () => {
        if (batch) out.write('\n]\n');
        return 0;
      },
    };
  }
  const waiting: Projection[] = [];
  return {
    take: (done) => {
      complain(done, err);
      if (!done.projection) return;
      if (sharedHead) waiting.push(done.projection);
      else send([done.projection]);
    },
    end: () => {
      if (waiting.length === 0) return 0;
      const problem = whyNotDrawn(() => {
        send(waiting);
      });
      if (problem === undefined) return 0;
      err.write(`jevons: ${problem}\n`);
      return 2;
    },
  };
}

/** A file for each run, and summary.csv. */
export function toFolder(folder: string, { format = 'csv', include, headline }: Omit<Shown, 'batch'>, { out, err }: Context): Sink {
  makeOutputFolder(folder);
  const taken = new Set<string>(['summary.csv']);
  const rows: string[] = [summaryHead];
  let written = 0;
  let code: ExitCode = 0;
  return {
    take: (done) => {
      complain(done, err);
      let output = '';
      const name = path.basename(done.scenario);
      if (done.projection) {
        const file = freeName(name, format === 'table' ? 'txt' : formats[format].ending, taken);
        const problem = whyNotDrawn(() => {
          writeAtomically(path.join(folder, file), piecesOf(done.projection!, { format, include, headline }, out));
        });
        if (problem === undefined) {
          output = file;
          written++;
        } else {
          err.write(`${err.colors.bold(done.file)}: ${problem}\n`);
          code = 2;
        }
        if (done.projection.assumptions && format !== 'json' && format !== 'table') {
          writeAtomically(path.join(folder, freeName(`${name}.assumptions`, 'csv', taken)), assumptionsCsv(done.projection.assumptions));
          written++;
        }
      }
      rows.push(summaryRow(done, output));
    },
    end: () => {
      writeAtomically(path.join(folder, 'summary.csv'), rows);
      err.write(`${written} ${written === 1 ? 'file' : 'files'} and summary.csv written to ${folder}\n`);
      return code;
    },
  };
}

function* piecesOf(
  projection: Projection,
  { format, include, headline }: { readonly format: RunFormat } & Pick<Shown, 'include' | 'headline'>,
  terminal: Terminal,
): Iterable<Chunk> {
  if (format === 'table') {
    yield tableText(projection, plainTerminal(terminal));
    return;
  }
  yield* formats[format].write([projectionAnswer(projection, include)], { headline });
  if (format === 'json') yield '\n';
}

function tableText(projection: Projection, terminal: Terminal): string {
  const { assumptions } = projection;
  return `${projectionTable(projection, terminal)}${assumptions ? `\n${assumptionsTable(assumptions, terminal)}` : ''}`;
}

function freeName(name: string, extension: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const candidate = `${name}${n === 1 ? '' : `-${n}`}.${extension}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

function failureJson({ scenario, file, problems }: FileRun): unknown {
  return { scenario, file, problems: problems.map(problemJson) };
}

/** Prints on stderr what the table would contain. */
function complain({ projection, problems, file }: FileRun, err: Context['err']): void {
  printProblems(problems, err);
  for (const claim of projection?.claims ?? []) {
    if (!claim.holds) err.write(failedClaimLine(file, claim.claim, err));
  }
}
