import { byYear } from '../../analysis/projection/by-year.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { keptRun, type KeptRun } from '../../contract/kept-run.ts';
import { projectionAnswer, stepName } from '../../contract/projection-answer.ts';
import { timeAxis } from '../../analysis/frame/frame.ts';
import { readDocument } from '../../domain/text/document.ts';
import { readTextFile } from '../../domain/library/text-file.ts';
import { wholeText } from '../../formats/chunk-text.ts';
import { json } from '../../formats/json.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { findFiles } from '../find-files.ts';
import { firstDifference } from '../first-difference.ts';
import { openLibrary } from '../open-library.ts';
import { printProblems } from '../print-problems.ts';
import { overridesOf, runFound } from './run.ts';

export interface VerifyOptions {
  readonly scenario?: string;
  readonly set?: readonly string[];
  readonly step?: string;
  readonly asOf?: string;
  readonly figures?: string;
}

/**
 * Runs the scenario of a kept answer again, with the same curves, and says whether every value is the same to the last bit;
 * else it names the first that is not, with the parts of the provenance that are others. Exit code 1 where something differs.
 */
export async function verify(file: string, options: VerifyOptions, context: Context): Promise<ExitCode> {
  const kept = keptIn(file);
  const name = options.scenario ?? kept.scenario;
  if (name === null) throw new BadInput(`${file} is of a scenario without a name`, 'name its file with --scenario');
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const { files } = findFiles([name], { folders: [context.scenarios], accepts: (type) => type === 'scenario' });
  const overrides = overridesOf(options);
  const ran = (curves?: readonly string[]): ReturnType<typeof runFound> => runFound(library, files[0]!, { overrides, curves });
  // Curves that are asked for by name come in the units of the model, those that are reported in their own.
  const reported = ran();
  const { projection, problems } = asReported(kept, reported.projection) ? reported : ran(Object.keys(kept.curves));
  if (!projection) {
    printProblems(problems, context.err);
    return 2;
  }
  const again = kept.step === 'year' && !isYearly(projection) ? byYear(projection) : projection;
  const now = keptRun.parse(JSON.parse(wholeText(json([projectionAnswer(again)]))));
  const difference = firstDifference(kept, now);
  const values = Object.keys(kept.curves).length;
  if (difference === undefined) {
    const run = now.provenance.run === kept.provenance.run ? '' : `; the file names another run, ${kept.provenance.run}`;
    context.out.write(
      `the same to the last bit: ${values} ${values === 1 ? 'curve' : 'curves'} of ${name}, run ${now.provenance.run}${run}\n`,
    );
    return 0;
  }
  context.out.write(`${file} differs: ${difference}\n`);
  return 1;
}

/** Whether the kept curves are among those that a run reports, in the same units. */
function asReported({ curves }: KeptRun, projection: Projection | undefined): boolean {
  return Object.entries(curves).every(([name, { unit }]) => projection?.frame.curves.get(name)?.unit === unit);
}

function isYearly({ frame }: Projection): boolean {
  const time = timeAxis(frame);
  return time !== undefined && stepName(time.stepsPerYear) === 'year';
}

/** The answer that a file keeps. Throws a readable error where it keeps none. */
function keptIn(file: string): KeptRun {
  const { text, problem } = readTextFile(file);
  if (text === undefined) throw new BadInput(problem.message, problem.hint);
  const { data } = readDocument(text, { file, format: 'json' });
  const read = keptRun.safeParse(data);
  if (read.success) return read.data;
  throw new BadInput(
    `${file} is not the JSON answer of one run`,
    'write one with jevons run NAME --format json --out FOLDER; its values and its provenance are needed',
  );
}
