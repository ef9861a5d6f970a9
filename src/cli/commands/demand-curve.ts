import { drawDemandCurve } from '../../analysis/demand-curve/demand-curve.ts';
import { demandCurveAnswer } from '../../contract/projection-answer.ts';
import type { Context, ExitCode } from '../context.ts';
import { demandCurveTable } from '../demand-curve-table.ts';
import { oneScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { plainNumber } from '../plain-number.ts';
import { printProblems } from '../print-problems.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { overridesOf } from './run.ts';

export interface DemandCurveOptions extends AnswerOptions {
  readonly against: string;
  readonly from?: string;
  readonly to?: string;
  readonly points?: number;
  readonly spacing?: 'linear' | 'log';
  readonly values?: readonly string[];
  readonly at?: string;
  readonly curves?: readonly string[];
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** Plots quantities of one scenario against one of its variables, as chart and table or in a format. */
export async function demandCurve(argument: string, options: DemandCurveOptions, context: Context): Promise<ExitCode> {
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const opened = oneScenario(library, argument, context);
  if (!opened) return 2;
  const { from, to, points, spacing, values, at, curves: quantities, against } = options;
  const overrides = overridesOf(options);
  const { curve, problems } = drawDemandCurve(library, {
    ...opened,
    overrides,
    question: optionDocument(overrides),
    against,
    from: plainNumber(from),
    to: plainNumber(to),
    points,
    spacing,
    values: values?.map((one) => plainNumber(one)),
    at,
    quantities,
  });
  printProblems(problems, context.err);
  if (!curve) return 2;
  writeAnswer(
    demandCurveAnswer(curve),
    { ...options, headline: quantities === undefined, table: (terminal) => demandCurveTable(curve, terminal) },
    context,
  );
  return 0;
}
