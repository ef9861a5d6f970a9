import { availableParallelism } from 'node:os';
import path from 'node:path';
import { engineVersion } from '../../analysis/run/engine-version.ts';
import type { Library } from '../../domain/library/library.ts';
import type { FormatName } from '../../formats/formats.ts';
import { BadInput } from '../bad-input.ts';
import { codeOf, type BatchEntry } from '../batch/batch-entry.ts';
import { BatchFolder, removeTemporary } from '../batch/batch-folder.ts';
import { fileHash, isUnchanged, modelsHash } from '../batch/batch-inputs.ts';
import { batchLabels } from '../batch/batch-labels.ts';
import { durationText, paceText } from '../batch/batch-pace.ts';
import { batchPool, runInPool } from '../batch/batch-pool.ts';
import { batchFiles, refuseOneName } from '../batch/batch-results.ts';
import { combineTables } from '../batch/combine-tables.ts';
import { slashed } from '../batch/slashed.ts';
import { entryOf, type BatchJob, type BatchSetting } from '../batch/run-one.ts';
import type { Context, ExitCode } from '../context.ts';
import { findFiles } from '../find-files.ts';
import { libraryOf, libraryOptions } from '../open-library.ts';
import { failedClaimLine, problemLine } from '../print-problems.ts';
import { damagedAmong, leftOutWords } from '../passed-over.ts';
import { startProgress } from '../progress.ts';
import { signalCodes } from '../signal-codes.ts';
import { summaryHead } from '../summary-csv.ts';
import { writeAtomically } from '../write-atomically.ts';
import { curvesOf, overridesOf, type RunOptions } from './run.ts';

export interface BatchOptions extends Pick<RunOptions, 'set' | 'step' | 'asOf' | 'figures' | 'curves' | 'every'> {
  readonly out: string;
  /** Processes that run scenarios. Default: one for each core. */
  readonly jobs?: number;
  /** Formats of the results beside CSV. */
  readonly format?: readonly FormatName[];
  /** Runs only what is missing or has changed. */
  readonly resume?: boolean;
}

/** Runs all scenarios below a folder and writes their results, one combined table, a summary and a manifest. */
export async function batch(folder: string, options: BatchOptions, context: Context): Promise<ExitCode> {
  const found = await foundIn(folder, options, context);
  if (!found) return 2;
  const { jobs, damaged, setting, library } = found;
  const output = new BatchFolder(options.out, {
    engine: engineVersion,
    models: modelsHash(context.models),
    figures: options.figures === undefined ? null : (fileHash(options.figures) ?? null),
    options: { ...setting.options, formats: setting.formats, yearly: setting.yearly },
  });
  try {
    const { changed, entries: known } = output.begin(options.resume === true);
    if (changed !== undefined) context.err.write(`all run again: ${changed}\n`);
    const kept = jobs.flatMap(({ file }): BatchEntry[] => {
      const entry = known.get(nameOf(folder, file));
      return entry &&
        entry.status !== 'failed' &&
        entry.inputs.every((one) => isUnchanged(folder, context.scenarios, one)) &&
        output.holds(entry)
        ? [entry]
        : [];
    });
    const isKept = new Set(kept.map(({ file }) => file));
    const missing = jobs.filter(({ file }) => !isKept.has(nameOf(folder, file)));
    if (options.resume) context.err.write(`${kept.length} kept, ${missing.length} to run\n`);
    const ran = await runAll(missing, { setting, library, size: options.jobs ?? availableParallelism() }, output, context);
    return finish(folder, jobs, [...kept, ...ran], damaged, output, context);
  } finally {
    output.close();
  }
}

interface FoundBatch {
  readonly jobs: readonly BatchJob[];
  /** Files of models and figures in the folder that are in disorder. */
  readonly damaged: readonly BatchEntry[];
  readonly setting: BatchSetting;
  readonly library: Parameters<typeof batchPool>[0]['library'];
}

/** Undefined where the figures cannot be read, which is printed. */
async function foundIn(folder: string, options: BatchOptions, context: Context): Promise<FoundBatch | undefined> {
  const formats: readonly FormatName[] = [...new Set<FormatName>(['csv', ...(options.format ?? [])])];
  const setting: BatchSetting = {
    folder,
    out: options.out,
    options: { overrides: overridesOf(options), curves: curvesOf(options), findings: true },
    formats,
    yearly: options.every === 'year',
  };
  const { files, withoutHead, passedOver } = findFiles([folder], { folders: [], accepts: (type) => type === 'scenario' });
  const named = files.flatMap((one) => (one.kind === 'file' && one.file !== folder ? [one.file] : []));
  if (files.some((one) => one.kind === 'missing' || one.file === folder))
    throw new BadInput(`there is no folder ${folder}`, 'name a folder of scenario files; jevons run takes single files');
  if (named.length === 0) throw new BadInput(`there is no scenario in ${folder}`);
  const inside = path.relative(folder, options.out);
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside)))
    throw new BadInput('--out lies in the folder of the scenarios', 'name another folder');
  const options_ = await libraryOptions(context, options.figures);
  if (!options_) return undefined;
  context.err.write(leftOutWords(withoutHead, passedOver));
  const { models, scenarios, figures } = options_;
  const labels = batchLabels(named.map((file) => path.relative(folder, file)));
  refuseOneName(labels, formats);
  return {
    jobs: named.map((file, index) => ({ file, label: labels[index]! })),
    damaged: damagedOf(libraryOf(context, options_), folder, passedOver),
    setting,
    library: { models, scenarios, figures },
  };
}

function damagedOf(library: Library, folder: string, passedOver: Parameters<typeof damagedAmong>[1]): readonly BatchEntry[] {
  return damagedAmong(library, passedOver).map((done) => entryOf({ ...done, file: nameOf(folder, done.file) }, [], []));
}

function nameOf(folder: string, file: string): string {
  return slashed(path.relative(folder, file));
}

interface Running extends Pick<FoundBatch, 'setting' | 'library'> {
  readonly size: number;
}

/** Runs them in processes; what is done goes to the journal at once. */
async function runAll(
  jobs: readonly BatchJob[],
  { setting, library, size }: Running,
  output: BatchFolder,
  context: Context,
): Promise<readonly BatchEntry[]> {
  if (jobs.length === 0) return [];
  const processes = Math.min(size, jobs.length);
  const pool = batchPool({ library, setting }, processes);
  const progress = startProgress(jobs.length, context.err);
  const interrupted = (signal: keyof typeof signalCodes): void => {
    pool.close();
    progress.stop();
    removeTemporary(output.path);
    output.close();
    context.err.write(`stopped; jevons batch with --resume goes on from here\n`);
    process.exit(signalCodes[signal]);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const since = performance.now();
  const done: BatchEntry[] = [];
  const waiting = jobs.values();
  const runSome = async (): Promise<void> => {
    for (const job of waiting) {
      const entry = await runInPool(pool, job, nameOf(setting.folder, job.file));
      output.add(entry);
      done.push(entry);
      progress.step(`${entry.status}  ${job.label}  ${paceText(done.length, jobs.length, (performance.now() - since) / 1_000)}`);
      complain(entry, progress.aside);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, runSome));
  } finally {
    pool.close();
    progress.stop();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
  context.err.write(`${done.length} run in ${durationText((performance.now() - since) / 1_000)}\n`);
  return done;
}

/** Errors and failed expectations; the warnings stand in the manifest. */
function complain({ file, problems, failed_claims: failed }: BatchEntry, err: Context['err']): void {
  for (const problem of problems) {
    if (problem.severity !== 'error') continue;
    const { line, column, at } = problem;
    const place = line === undefined ? `${file}${at === '' ? '' : `#${at}`}` : [file, line, column ?? 1].join(':');
    err.write(problemLine(place, problem, err));
  }
  for (const claim of failed) err.write(failedClaimLine(file, claim, err));
}

/** Writes the combined table, the summary and the manifest, and says what is there. */
function finish(
  folder: string,
  jobs: readonly BatchJob[],
  done: readonly BatchEntry[],
  damaged: readonly BatchEntry[],
  output: BatchFolder,
  { err, models }: Context,
): ExitCode {
  const byFile = new Map(done.map((entry) => [entry.file, entry]));
  const entries = [...jobs.map(({ file }) => byFile.get(nameOf(folder, file))!), ...damaged];
  for (const entry of damaged) complain(entry, err);
  const tables = entries.flatMap(({ outputs: [csv] }) => (csv ? [path.join(output.path, csv.file)] : []));
  const [combined, summary] = [batchFiles.combined, batchFiles.summary].map((name) => path.join(output.path, name)) as [string, string];
  writeAtomically(combined, combineTables(tables));
  writeAtomically(summary, [summaryHead, ...entries.map((entry) => entry.summary)]);
  const stale = output.stale(entries);
  const count = (status: BatchEntry['status']): number => entries.filter((entry) => entry.status === status).length;
  const counts = { scenarios: entries.length, ok: count('ok'), expectation_failed: count('expectation failed'), failed: count('failed') };
  output.end({
    format: 1,
    counts,
    scenarios: entries,
    tables: [combined, summary].map((file) => ({ file: path.basename(file), sha256: fileHash(file) })),
    stale,
  });
  const more = stale.length > 5 ? ` and ${stale.length - 5} more` : '';
  if (stale.length > 0) err.write(`of an earlier run, and of no scenario now: ${stale.slice(0, 5).join(', ')}${more}\n`);
  if (modelsHash(models) !== output.models) err.write('the models changed meanwhile: run it again with --resume\n');
  err.write(
    `${counts.ok} ok, ${counts.expectation_failed} with a failed expectation, ${counts.failed} failed; written to ${output.path}\n`,
  );
  return codeOf(entries);
}
