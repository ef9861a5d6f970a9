import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { problemJson } from '../../contract/problem-json.ts';
import { projectionAnswer } from '../../contract/projection-answer.ts';
import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { contentHash } from '../../domain/text/canonical.ts';
import type { Chunk } from '../../formats/answer.ts';
import { formats, type FormatName } from '../../formats/formats.ts';
import { inYears } from '../commands/run.ts';
import { whyNotDrawn } from '../picture-options.ts';
import { exitCodeOf, runFile, statuses, type FileRun, type FileRunOptions } from '../run-file.ts';
import { summaryRow } from '../summary-csv.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { BatchEntry, BatchInput, BatchOutput } from './batch-entry.ts';
import { batchInput } from './batch-inputs.ts';
import { resultFile } from './batch-results.ts';
import { slashed } from './slashed.ts';

/** What the scenarios of a batch have in common. Plain data: it is sent to other processes. */
export interface BatchSetting {
  /** The folder of the scenarios, and the one of the output. */
  readonly folder: string;
  readonly out: string;
  readonly options: FileRunOptions;
  readonly formats: readonly FormatName[];
  /** One value for each year in place of each step. */
  readonly yearly: boolean;
}

export interface BatchJob {
  /** Path of the scenario file. */
  readonly file: string;
  readonly label: string;
}

/** Runs one scenario of a batch and writes its results. Throws a readable error where they cannot be written. */
export function runOne(
  library: Library,
  { folder, out, options, formats: chosen, yearly }: BatchSetting,
  { file, label }: BatchJob,
): BatchEntry {
  const inputs = new Map<string, BatchInput>();
  // Hashed before they are read: what changes meanwhile is taken for changed, and never for the same.
  const watched = library.watched((read) => {
    if (!inputs.has(read)) inputs.set(read, batchInput(folder, read));
  });
  const ran = runFile(watched, file, options);
  const own = yearly && ran.projection ? inYears(ran, ran.projection) : ran;
  const done: FileRun = { ...own, file: path.relative(folder, file), scenario: label };
  if (!done.projection) return entryOf(done, [...inputs.values()], []);
  const answer = projectionAnswer({ ...done.projection, scenario: label });
  const outputs: BatchOutput[] = [];
  const undrawn: Problem[] = [];
  for (const format of chosen) {
    const to = resultFile(label, format);
    mkdirSync(path.dirname(path.join(out, to)), { recursive: true });
    const why = whyNotDrawn(() => {
      const pieces = formats[format].write([answer], { headline: options.curves === undefined });
      outputs.push(written(out, to, format === 'json' ? [...pieces, '\n'] : pieces));
    });
    if (why !== undefined) undrawn.push({ code: 'limit.exceeded', severity: 'error', path: [], message: why });
  }
  return entryOf({ ...done, problems: [...done.problems, ...undrawn] }, [...inputs.values()], outputs);
}

function written(out: string, file: string, pieces: Iterable<Chunk>): BatchOutput {
  const bytes = Buffer.concat([...pieces].map((piece) => Buffer.from(piece as string)));
  writeAtomically(path.join(out, file), [bytes]);
  return { file, bytes: bytes.length, sha256: contentHash(bytes) };
}

/** `outputs`: what was written of it. */
export function entryOf(done: FileRun, inputs: readonly BatchInput[], outputs: readonly BatchOutput[]): BatchEntry {
  const { file, scenario: label, projection, problems } = done;
  const { engine: _, ...provenance } = projection?.provenance ?? { engine: '' };
  return {
    file: slashed(file),
    label,
    status: statuses[exitCodeOf(done)],
    problems: problems.filter(({ severity }) => severity !== 'note').map(problemJson),
    failed_claims: (projection?.claims ?? []).filter(({ holds }) => !holds).map(({ claim }) => claim),
    inputs,
    ...('run' in provenance ? { provenance } : {}),
    outputs,
    summary: summaryRow(done, outputs.map((one) => one.file).join('; ')),
  };
}
