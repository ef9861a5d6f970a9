import { availableParallelism } from 'node:os';
import { runEnsemble } from '../../analysis/ensemble/ensemble.ts';
import type { EnsembleRows } from '../../analysis/ensemble/ensemble-rows.ts';
import type { EnsembleQuestion } from '../../analysis/ensemble/question.ts';
import { mostWorkAlone } from '../../analysis/ensemble/most-draws.ts';
import { ensembleAnswer } from '../../contract/ensemble-answer.ts';
import type { SamplingMethod } from '../../core/statistics/sample.ts';
import { parseClaim, parseReading } from '../../domain/claims/parse-claim.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { drawThreads } from '../../draw-threads/draw-threads.ts';
import { ensembleTable } from '../ensemble-table.ts';
import { oneScenario, otherScenario } from '../one-scenario.ts';
import { libraryOf, libraryOptions } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { uncertainOf } from '../uncertain-options.ts';
import { overridesOf } from './run.ts';

export interface EnsembleOptions extends AnswerOptions {
  readonly against?: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly method?: SamplingMethod;
  readonly conditioned?: boolean;
  readonly inputs?: readonly string[];
  readonly curves?: readonly string[];
  readonly percentiles?: readonly number[];
  readonly claim?: readonly string[];
  readonly exceedance?: readonly string[];
  readonly at?: readonly string[];
  readonly margin?: number;
  readonly rows?: EnsembleRows;
  readonly set?: readonly string[];
  readonly uncertain?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
  readonly jobs?: number;
}

/** Runs a scenario, or two on the same draws, with its uncertain inputs: as fan chart and tables, or in a format. */
export async function ensemble(argument: string, options: EnsembleOptions, context: Context): Promise<ExitCode> {
  const { against, draws, seed, method, conditioned, inputs, curves: quantities, percentiles, at, margin, rows } = options;
  const claims = options.claim?.map((text) => parseClaim(text) ?? unreadable('claim', text, 'facility_power at 2030 above 10 GW'));
  const exceedance = options.exceedance?.map((text) => parseReading(text) ?? unreadable('exceedance', text, 'facility_power at 2030'));
  if (rows === 'draws' && options.out === undefined && (options.format ?? 'table') === 'table')
    throw new BadInput('--rows draws is a row for each draw', 'write --out draws.csv --format csv-wide, or another format');
  const folders = await libraryOptions(context, options.figures);
  if (!folders) return 2;
  const library = libraryOf(context, folders);
  const opened = oneScenario(library, argument, context);
  const other = against === undefined ? undefined : otherScenario(library, against, context);
  if (!opened || (against !== undefined && !other)) return 2;
  const overrides = { ...overridesOf(options), ...uncertainOf(options.uncertain) };
  const question: EnsembleQuestion = {
    scenario: opened.scenario,
    directory: opened.directory,
    ...(other ? { against: other.scenario, otherText: { directory: other.directory } } : {}),
    overrides,
    draws,
    seed,
    method,
    conditioned,
    inputs,
    quantities,
    percentiles,
    claims,
    exceedance,
    at,
    margin,
    rows,
  };
  const threads = drawThreads(() => (options.jobs ?? availableParallelism()) - 1, folders);
  const { ensemble: ran, problems } = runEnsemble(library, {
    ...question,
    document: opened.document,
    ...(other ? { otherText: { document: other.document, directory: other.directory } } : {}),
    question: optionDocument(overrides),
    mostWork: mostWorkAlone,
    startHelpers: threads.start,
  });
  threads.stop();
  printProblems(problems, context.err);
  if (!ran) return 2;
  writeAnswer(
    ensembleAnswer(ran),
    { ...options, headline: quantities === undefined, table: (terminal) => ensembleTable(ran, terminal) },
    context,
  );
  return 0;
}

function unreadable(option: string, text: string, example: string): never {
  throw new BadInput(`--${option} "${text}" cannot be read`, `write for example --${option} "${example}"`);
}
