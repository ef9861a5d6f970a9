import type { AskedInput } from '../../analysis/sensitivity/question.ts';
import type { SensitivityMethod } from '../../analysis/sensitivity/sensitivity-methods.ts';
import { findSensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import { sensitivityAnswer } from '../../contract/sensitivity-answer.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { oneScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { sensitivityTable } from '../sensitivity-table.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { uncertainOf } from '../uncertain-options.ts';
import { overridesOf } from './run.ts';

export interface SensitivityOptions extends AnswerOptions {
  readonly method?: SensitivityMethod;
  /** `x`, or `x=-2..-0.4` for ends of its own. */
  readonly input?: readonly string[];
  readonly curves?: readonly string[];
  readonly at?: string;
  readonly percentiles?: readonly [number, number];
  readonly trajectories?: number;
  readonly points?: number;
  readonly draws?: number;
  readonly seed?: number;
  readonly set?: readonly string[];
  readonly uncertain?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** Measures what matters most in a scenario, as a picture of bars and a table or in a format. */
export async function sensitivity(argument: string, options: SensitivityOptions, context: Context): Promise<ExitCode> {
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const own = oneScenario(library, argument, context);
  if (!own) return 2;
  const { method, input, curves: quantities, at, percentiles, trajectories, points, draws, seed } = options;
  const overrides = { ...overridesOf(options), ...uncertainOf(options.uncertain) };
  const { sensitivity: found, problems } = findSensitivity(library, {
    ...own,
    overrides,
    question: optionDocument(overrides),
    method,
    inputs: input?.map(askedInput),
    quantities,
    at,
    percentiles,
    trajectories,
    points,
    draws,
    seed,
  });
  printProblems(found ? problems.filter(({ severity }) => severity !== 'note') : problems, context.err);
  if (!found) return 2;
  writeAnswer(
    sensitivityAnswer(found),
    { ...options, headline: options.curves === undefined, table: (terminal) => sensitivityTable(found, terminal) },
    context,
  );
  return 0;
}

/** `x=1 MW..3 MW` */
function askedInput(text: string): string | AskedInput {
  const [input = '', ends, ...more] = text.split('=').map((part) => part.trim());
  if (ends === undefined) return input;
  const [low, high, ...others] = ends.split('..').map((part) => part.trim());
  if (more.length + others.length > 0 || !low || !high)
    throw new BadInput(
      `"${text}" does not say the ends of an input`,
      'write --input "x=low..high", for example "own_price_elasticity=-2..-0.4"',
    );
  return { input, low: plain(low), high: plain(high) };
}

function plain(text: string): number | string {
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
