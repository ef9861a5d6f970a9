import path from 'node:path';
import type { Projection } from '../analysis/projection/projection.ts';
import type { Block } from '../contract/blocks.ts';
import { problemJson } from '../contract/problem-json.ts';
import { projectionAnswer } from '../contract/projection-answer.ts';
import type { Chunk } from '../formats/answer.ts';
import { assumptionsCsv } from '../formats/assumptions-csv.ts';
import { formats, type FormatName } from '../formats/formats.ts';
import { assumptionsTable } from './assumptions-table.ts';
import type { Context } from './context.ts';
import { makeOutputFolder } from './output-folder.ts';
import { printProblems } from './print-problems.ts';
import { projectionTable } from './projection-table.ts';
import type { FileRun } from './run-file.ts';
import { summaryHead, summaryRow } from './summary-csv.ts';
import type { Terminal } from './terminal.ts';
import { writeAtomically } from './write-atomically.ts';

export type RunFormat = 'table' | FormatName;

/** Where the runs of one command go, one after the other. */
export interface Sink {
  take(done: FileRun): void;
  end(): void;
}

export interface Shown {
  readonly format?: RunFormat | undefined;
  /** True for several files, a folder or a pattern, even if only one file matches. */
  readonly batch: boolean;
  readonly include: readonly Block[] | undefined;
}

/** All in one stream: a table each, one JSON list, or one table of values; problems on stderr. */
export function toStdout({ format = 'table', batch, include }: Shown, { out, err }: Context): Sink {
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
      end: () => undefined,
    };
  }
  const { write, sharedHead } = formats[format];
  const send = (projections: readonly Projection[]): void => {
    for (const piece of write(projections.map((one) => projectionAnswer(one, include))))
      out.write(typeof piece === 'string' ? piece : Buffer.from(piece).toString());
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
      if (waiting.length > 0) send(waiting);
    },
  };
}

/** A file for each run, and summary.csv. */
export function toFolder(folder: string, { format = 'csv', include }: Omit<Shown, 'batch'>, { out, err }: Context): Sink {
  makeOutputFolder(folder);
  const taken = new Set<string>(['summary.csv']);
  const rows: string[] = [summaryHead];
  let written = 0;
  return {
    take: (done) => {
      complain(done, err);
      let output = '';
      const name = path.basename(done.scenario);
      if (done.projection) {
        output = freeName(name, format === 'table' ? 'txt' : formats[format].ending, taken);
        writeAtomically(path.join(folder, output), piecesOf(done.projection, { format, include }, out));
        written++;
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
    },
  };
}

function* piecesOf(
  projection: Projection,
  { format, include }: { readonly format: RunFormat } & Pick<Shown, 'include'>,
  { colors, ...terminal }: Context['out'],
): Iterable<Chunk> {
  if (format === 'table') {
    yield tableText(projection, { ...terminal, colors: plain(colors) });
    return;
  }
  yield* formats[format].write([projectionAnswer(projection, include)]);
  if (format === 'json') yield '\n';
}

function tableText(projection: Projection, terminal: Terminal): string {
  const { assumptions } = projection;
  return `${projectionTable(projection, terminal)}${assumptions ? `\n${assumptionsTable(assumptions, terminal)}` : ''}`;
}

/** Files contain no colour codes. */
function plain(colors: Context['out']['colors']): Context['out']['colors'] {
  return Object.fromEntries(
    Object.keys(colors).map((name) => [name, name === 'isColorSupported' ? false : String]),
  ) as unknown as Context['out']['colors'];
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
    if (!claim.holds) err.write(`${err.colors.bold(file)}: ${err.colors.red('expectation failed')}: ${claim.claim}\n`);
  }
}
