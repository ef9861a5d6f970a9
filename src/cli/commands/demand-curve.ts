import path from 'node:path';
import { drawDemandCurve } from '../../analysis/demand-curve/demand-curve.ts';
import { demandCurveAnswer } from '../../contract/projection-answer.ts';
import { formats, type FormatName } from '../../formats/formats.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { demandCurveTable } from '../demand-curve-table.ts';
import { findFiles } from '../find-files.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { overridesOf } from './run.ts';

export interface DemandCurveOptions {
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
  readonly format?: 'table' | FormatName;
}

/** Plots quantities of one scenario against one of its variables, as chart and table or in a format. */
export async function demandCurve(argument: string, options: DemandCurveOptions, context: Context): Promise<ExitCode> {
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const {
    files: [found],
    batch,
  } = findFiles([argument], { folders: [context.scenarios], accepts: (type) => type === 'scenario' });
  if (found?.kind !== 'file' || batch)
    throw new BadInput(`there is no scenario ${argument}`, found?.kind === 'missing' ? found.hint : 'name one scenario');
  const { value, document, problems: unread } = library.scenarioAt(found.file);
  if (!value) {
    printProblems(unread, context.err);
    return 2;
  }
  const { from, to, points, spacing, values, at, curves: quantities, against, format = 'table' } = options;
  const overrides = overridesOf(options);
  const { curve, problems } = drawDemandCurve(library, {
    scenario: value,
    document,
    directory: path.dirname(found.file),
    overrides,
    question: optionDocument(overrides),
    against,
    from: plain(from),
    to: plain(to),
    points,
    spacing,
    values: values?.map((one) => plain(one)!),
    at,
    quantities,
  });
  printProblems(problems, context.err);
  if (!curve) return 2;
  if (format === 'table') context.out.write(demandCurveTable(curve, context.out));
  else
    for (const piece of formats[format].write([demandCurveAnswer(curve)]))
      context.out.write(typeof piece === 'string' ? piece : Buffer.from(piece).toString());
  if (format === 'json') context.out.write('\n');
  return 0;
}

/** Parses a numeric text as a number, as in a request body. */
function plain(text: string | undefined): number | string | undefined {
  return text !== undefined && /^[-+.\d]/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
