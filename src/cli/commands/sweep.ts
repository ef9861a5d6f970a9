import { runSweep } from '../../analysis/sweep/sweep.ts';
import { byYear } from '../../analysis/projection/by-year.ts';
import { sweepAnswer } from '../../contract/sweep-answer.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { oneScenario, otherScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { readInput } from '../read-input.ts';
import { sweepTable } from '../sweep-table.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { overridesOf } from './run.ts';

export interface SweepOptions extends AnswerOptions {
  readonly input: readonly string[];
  readonly points?: number;
  readonly spacing?: 'linear' | 'log';
  readonly against?: string;
  readonly curves?: readonly string[];
  readonly every?: 'year';
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** Whole curves of a scenario, and of one it is held against, at every value of one input or two. */
export async function sweep(argument: string, options: SweepOptions, context: Context): Promise<ExitCode> {
  const { input, against, curves: quantities, every, points, spacing } = options;
  if (input.length > 2) throw new BadInput(`--input is given ${input.length} times`, 'a sweep moves one input, or two');
  const inputs = input.map((text) => readInput(text, { points, spacing }));
  const listing = inputs.every(({ values }) => values !== undefined);
  const idle = listing ? (['points', 'spacing'] as const).find((name) => options[name] !== undefined) : undefined;
  if (idle) throw new BadInput(`--${idle} has no input to count`, 'leave it out, or give an input as from..to');
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const opened = oneScenario(library, argument, context);
  const other = against === undefined ? undefined : otherScenario(library, against, context);
  if (!opened || (against !== undefined && !other)) return 2;
  const overrides = overridesOf(options);
  const { sweep: swept, problems } = runSweep(library, {
    ...opened,
    inputs,
    ...(other ? { against: other } : {}),
    quantities,
    overrides,
    question: optionDocument(overrides),
  });
  printProblems(problems, context.err);
  if (!swept) return 2;
  const shown = every === 'year' ? { ...swept, worlds: swept.worlds.map(byYear) } : swept;
  writeAnswer(
    sweepAnswer(shown),
    { ...options, headline: options.curves === undefined, table: (terminal) => sweepTable(swept, terminal) },
    context,
  );
  return 0;
}
