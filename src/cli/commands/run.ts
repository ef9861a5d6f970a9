import { fault } from '../../core/problem.ts';
import path from 'node:path';
import { byYear } from '../../analysis/projection/by-year.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { readBlocks, type Block } from '../../contract/blocks.ts';
import { hintForSetting, parseSetting, type Overrides } from '../../domain/scenario/override-scenario.ts';
import type { Library } from '../../domain/library/library.ts';
import { withoutEnding } from '../../domain/text/document-name.ts';
import { formats } from '../../formats/formats.ts';
import { BadInput } from '../bad-input.ts';
import { worst, type Context, type ExitCode } from '../context.ts';
import { distinctNames } from '../distinct-names.ts';
import { findFiles, type Found } from '../find-files.ts';
import { openLibrary } from '../open-library.ts';
import { damagedAmong, leftOutWords } from '../passed-over.ts';
import { startProgress } from '../progress.ts';
import { signalCodes } from '../signal-codes.ts';
import { refuseBytesOnStdout } from '../picture-options.ts';
import { answerAnalyses } from '../scenario-analyses.ts';
import { exitCodeOf, isModel, runFile, type FileRun, statuses } from '../run-file.ts';
import { toFolder, toStdout, type RunFormat } from '../run-output.ts';
import { removeUnfinished } from '../write-atomically.ts';

export interface RunOptions {
  readonly out?: string;
  readonly format?: RunFormat;
  /** Blocks of a JSON answer, separated by commas. */
  readonly include?: string;
  readonly set?: readonly string[];
  readonly step?: string;
  /** The date whose figures are taken. */
  readonly asOf?: string;
  /** A CSV file of figures that override the catalog. */
  readonly figures?: string;
  readonly curves?: readonly string[];
  readonly every?: 'year';
  /** Lists every value the run was made with. */
  readonly assumptions?: boolean;
  /** Answers the questions that a scenario states about itself. */
  readonly analyses?: boolean;
}

/** Runs scenarios in sequence; a failure does not stop the others. */
export async function run(args: readonly string[], options: RunOptions, context: Context): Promise<ExitCode> {
  const overrides = overridesOf(options);
  const curves = curvesOf(options);
  const include = blocksOf(options);
  const assumptions = listsAssumptions(options, include);
  refuseBytesOnStdout(options);
  if (options.analyses && options.out === undefined && (options.format ?? 'table') !== 'table')
    throw new BadInput(`--analyses are several answers, which a stream of ${options.format} has no place for`, 'write --out folder');
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const { files, batch, withoutHead, passedOver } = findFiles(args, {
    folders: [context.scenarios],
    accepts: (type) => type === 'scenario',
  });
  if (files.length === 0) throw new BadInput(`there is no scenario in ${args.join(', ')}`);
  context.err.write(leftOutWords(withoutHead, passedOver));
  const damaged = damagedAmong(library, passedOver);
  const progress =
    batch && (options.out !== undefined || !context.out.interactive)
      ? startProgress(files.length + damaged.length, context.err)
      : undefined;
  const aside = progress ? { ...context, err: progress.aside } : context;
  const sink =
    options.out === undefined
      ? toStdout({ format: options.format, batch, include, headline: curves === undefined }, aside)
      : toFolder(options.out, { format: options.format, include, headline: curves === undefined }, aside);
  const interrupted = (signal: keyof typeof signalCodes): void => {
    progress?.stop();
    removeUnfinished();
    process.exit(signalCodes[signal]);
  };

  let code: ExitCode = 0;
  const named = distinctNames();
  try {
    for (const found of [...files, ...damaged]) {
      const done = named(
        'problems' in found ? found : runFound(library, found, { overrides, curves, findings: include?.includes('findings'), assumptions }),
      );
      const own = exitCodeOf(done);
      code = worst(code, own);
      // A signal ends a computation at once; while a file is written, it waits for the whole file.
      process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
      progress?.step(`${statuses[own]}  ${done.file}`);
      sink.take(options.every && done.projection ? inYears(done, done.projection) : done);
      if (options.analyses && done.projection)
        code = worst(
          code,
          answerAnalyses(library, { file: done.file, name: done.scenario, out: options.out, format: options.format, overrides }, aside),
        );
      // Yields to pending signals: they are read between two turns of the event loop.
      for (let turn = 0; turn < 2; turn++) await nextTurn();
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    }
  } finally {
    progress?.stop();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
  return worst(code, sink.end());
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** With one value per year, and a warning where the run has parts of years. */
export function inYears(done: FileRun, projection: Projection): FileRun {
  const yearly = byYear(projection);
  return { ...done, projection: yearly, problems: [...done.problems, ...yearly.problems.slice(projection.problems.length)] };
}

export function curvesOf({ curves }: Pick<RunOptions, 'curves'>): readonly string[] | 'all' | undefined {
  if (curves?.length === 0) throw new BadInput('--curves names no variable', 'write --curves facility_power,price or --curves all');
  if (!curves?.includes('all')) return curves;
  if (new Set(curves).size > 1) throw new BadInput('--curves names all and other variables', 'write --curves a,b or --curves all');
  return 'all';
}

/** Supported in a table or JSON, or next to CSV in a folder; a stream of values has no place for them. */
function listsAssumptions({ assumptions, format, out }: RunOptions, include: readonly Block[] | undefined): boolean {
  if (assumptions !== true) return include?.includes('assumptions') === true;
  const chosen = format ?? (out === undefined ? 'table' : 'csv');
  if (include && !include.includes('assumptions'))
    throw new BadInput('--assumptions and --include say different things', 'add assumptions to --include');
  if (out === undefined && chosen !== 'table' && chosen !== 'json')
    throw new BadInput(`--assumptions has no place in a stream of ${chosen}`, 'write --out folder, or --format json');
  return true;
}

function blocksOf({ include, format, out }: RunOptions): readonly Block[] | undefined {
  if (include === undefined) return undefined;
  const read = readBlocks(include, 'projection');
  if (!('blocks' in read)) throw new BadInput(`--include ${include}: ${read.message}`, read.hint);
  const chosen = format ?? (out === undefined ? 'table' : 'csv');
  if (chosen === 'table' || !formats[chosen].blocks)
    throw new BadInput(`--include chooses the blocks of JSON, and the answer is a ${chosen}`, 'write --format json');
  return read.blocks;
}

export function overridesOf({ set = [], step, asOf }: Pick<RunOptions, 'set' | 'step' | 'asOf'>): Overrides {
  const settings = new Map<string, Overrides['set'][string]>();
  for (const text of set) {
    const [name, value] = parseSetting(text) ?? [];
    if (name === undefined || value === undefined)
      throw new BadInput(
        `--set ${text} cannot be read`,
        hintForSetting(text) ??
          'write name=value, such as pue=1.2, "chip_power=1.9 kW/GPU", "chips[abilene]=500 GPU" or "price=2025: 10 ' +
            'USD/Mtoken, 2030: 2 USD/Mtoken"',
      );
    if (settings.has(name)) throw new BadInput(`${name} is set twice`, 'set it once');
    settings.set(name, value);
  }
  return { set: Object.fromEntries(settings), step, asOf };
}

export function runFound(library: Library, found: Found, options: Parameters<typeof runFile>[2]): FileRun {
  if (found.kind === 'file') return runFile(library, found.file, options);
  const { argument: file, hint } = found;
  if (library.modelNames().includes(file)) return { file, scenario: file, problems: [isModel(file, file)] };
  return {
    file,
    scenario: withoutEnding(path.basename(file)),
    problems: [{ ...fault('file.not-found', [], 'there is no such file, folder or scenario', hint), file }],
  };
}
