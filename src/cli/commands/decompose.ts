import { decomposeFactors } from '../../analysis/decomposition/factors.ts';
import { decomposeRebound } from '../../analysis/decomposition/decompose-rebound.ts';
import { unfitFields } from '../../analysis/decomposition/unfit-fields.ts';
import { decompositionAnswer } from '../../contract/decomposition-answer.ts';
import { inDocument, located } from '../../core/problem.ts';
import type { Context, ExitCode } from '../context.ts';
import { decompositionTable } from '../decomposition-table.ts';
import { oneScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import type { Terminal } from '../terminal.ts';
import { overridesOf } from './run.ts';

export interface DecomposeOptions extends AnswerOptions {
  readonly of: string;
  readonly rebound?: boolean;
  readonly against?: string;
  readonly from?: string;
  readonly to?: string;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** Splits a change of a quantity into its factors, or measures the rebound of a gain. */
export async function decompose(argument: string, options: DecomposeOptions, context: Context): Promise<ExitCode> {
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const own = oneScenario(library, argument, context);
  if (!own) return 2;
  const { of, against, from, to } = options;
  const kind = options.rebound ? 'rebound' : 'factors';
  const overrides = overridesOf(options);
  const question = optionDocument(overrides);
  const unfit = unfitFields({ kind, from, to });
  if (unfit.length > 0) {
    printProblems(
      unfit.map((problem) => located(inDocument(question, problem))),
      context.err,
    );
    return 2;
  }
  const asked = { ...own, overrides, question, of, against };
  const { answer, problems } = kind === 'rebound' ? decomposeRebound(library, asked) : decomposeFactors(library, { ...asked, from, to });
  printProblems(answer ? problems.filter(({ severity }) => severity !== 'note') : problems, context.err);
  if (!answer) return 2;
  const table = (terminal: Terminal): string => decompositionTable(answer, terminal);
  writeAnswer(decompositionAnswer(answer), { ...options, headline: true, table }, context);
  return 0;
}
