import { compareScenarios } from '../../analysis/comparison/compare.ts';
import { mostCompared } from '../../analysis/comparison/limits.ts';
import { comparisonAnswer } from '../../contract/comparison-answer.ts';
import { BadInput } from '../bad-input.ts';
import { comparisonTable } from '../comparison-table.ts';
import type { Context, ExitCode } from '../context.ts';
import { oneScenario, otherScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { overridesOf } from './run.ts';

export interface CompareOptions extends AnswerOptions {
  readonly curves?: readonly string[];
  readonly explain?: string;
  readonly at?: string;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** Holds scenarios against the first, and says which differing assumption explains which part of a difference. */
export async function compare(args: readonly string[], options: CompareOptions, context: Context): Promise<ExitCode> {
  const { curves: quantities, explain, at } = options;
  if (args.length < 2 || args.length > mostCompared) throw new BadInput(`a comparison is of two to ${mostCompared} scenarios`, 'name them');
  if (at !== undefined && explain === undefined)
    throw new BadInput('--at is the date of --explain', 'write --explain facility_power, or leave --at out');
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const scenarios = args.map((argument, index) => (index === 0 ? oneScenario : otherScenario)(library, argument, context));
  const read = scenarios.filter((one) => one !== undefined);
  if (read.length < scenarios.length) return 2;
  const overrides = overridesOf(options);
  const { comparison, problems } = compareScenarios(library, {
    scenarios: read,
    quantities,
    ...(explain === undefined ? {} : { explain: { of: explain, at } }),
    overrides,
    question: optionDocument(overrides),
  });
  printProblems(comparison ? problems.filter(({ severity }) => severity !== 'note') : problems, context.err);
  if (!comparison) return 2;
  writeAnswer(
    comparisonAnswer(comparison),
    { ...options, headline: options.curves === undefined, table: (terminal) => comparisonTable(comparison, terminal) },
    context,
  );
  return 0;
}
