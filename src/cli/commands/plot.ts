import { timeAxis } from '../../analysis/frame/frame.ts';
import { byYear } from '../../analysis/projection/by-year.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { mostLines } from '../../charts/limits.ts';
import type { Look } from '../../charts/look.ts';
import { projectionAnswer } from '../../contract/projection-answer.ts';
import { dateHint, parseDate } from '../../domain/value/date-label.ts';
import { formats } from '../../formats/formats.ts';
import { BadInput } from '../bad-input.ts';
import { worst, type Context, type ExitCode } from '../context.ts';
import { findFiles } from '../find-files.ts';
import { openLibrary } from '../open-library.ts';
import { damagedAmong, leftOutWords } from '../passed-over.ts';
import { drawnOr, refuseBytesOnStdout } from '../picture-options.ts';
import { printProblems } from '../print-problems.ts';
import { exitCodeOf } from '../run-file.ts';
import { formatOfFile } from '../write-answer.ts';
import { writeAtomically } from '../write-atomically.ts';
import { curvesOf, overridesOf, runFound, type RunOptions } from './run.ts';

export interface PlotOptions extends Look, Pick<RunOptions, 'curves' | 'set' | 'step' | 'asOf' | 'figures' | 'every'> {
  readonly at?: string;
  readonly out?: string;
  readonly format?: 'svg' | 'png';
}

/** Draws curves of one or several scenarios as one picture, which is written whole or not at all. */
export async function plot(args: readonly string[], options: PlotOptions, context: Context): Promise<ExitCode> {
  const { at, out, theme, width, height, every } = options;
  const overrides = overridesOf(options);
  const curves = curvesOf(options);
  const format = options.format ?? (out === undefined ? 'svg' : formatOfFile(out));
  if (format === 'table' || !formats[format].picture)
    throw new BadInput(`--out ${out} is not a picture`, 'end it in .svg or .png, or use jevons run');
  refuseBytesOnStdout({ format, out });
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const { files, withoutHead, passedOver } = findFiles(args, { folders: [context.scenarios], accepts: (type) => type === 'scenario' });
  if (files.length === 0) throw new BadInput(`there is no scenario in ${args.join(', ')}`);
  context.err.write(leftOutWords(withoutHead, passedOver));
  for (const { problems } of damagedAmong(library, passedOver)) printProblems(problems, context.err);
  if (files.length > mostLines)
    throw new BadInput(
      `one picture holds up to ${mostLines} scenarios, and these are ${files.length}`,
      'name fewer, or use jevons run --out folder --format svg',
    );

  let code: ExitCode = 0;
  const projections: Projection[] = [];
  for (const found of files) {
    // Several scenarios have no sentence of one run above them.
    const done = runFound(library, found, { overrides, curves, findings: files.length === 1 });
    printProblems(done.problems, context.err);
    code = worst(code, exitCodeOf(done));
    if (done.projection) projections.push(every ? byYear(done.projection) : done.projection);
  }
  if (projections.length < files.length) return 2;
  const drawing = { theme, width, height, at: at === undefined ? undefined : instantIn(projections, at), headline: curves === undefined };
  const pieces = drawnOr(() =>
    formats[format].write(
      projections.map((one) => projectionAnswer(one)),
      drawing,
    ),
  );
  if (out !== undefined) {
    writeAtomically(out, pieces);
    context.err.write(`written to ${out}\n`);
  } else for (const piece of pieces) context.out.write(`${String(piece)}\n`);
  return code;
}

/** The instant of the runs nearest to a date, in years. */
function instantIn(projections: readonly Projection[], at: string): number | undefined {
  const axes = projections.flatMap(({ frame }) => timeAxis(frame) ?? []);
  const [axis] = axes;
  // A model without time is refused when it is drawn.
  if (!axis) return undefined;
  const date = parseDate(at, axis.stepsPerYear);
  if (date === undefined) throw new BadInput(`--at ${at} is not a date`, dateHint(at));
  const within = axes.every(({ years }) => date >= years[0]! - 1e-6 && date <= years.at(-1)! + 1e-6);
  if (!within) throw new BadInput(`--at ${at} lies outside the run`, `name a date from ${axis.labels[0]} to ${axis.labels.at(-1)}`);
  return axis.years.reduce((best, year) => (Math.abs(year - date) < Math.abs(best - date) ? year : best));
}
