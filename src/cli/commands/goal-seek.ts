import { seekGoal } from '../../analysis/goal-seek/goal-seek.ts';
import type { Goal } from '../../analysis/goal-seek/question.ts';
import { goalSeekAnswer } from '../../contract/goal-seek-answer.ts';
import { parseClaim } from '../../domain/claims/parse-claim.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { goalSeekTable } from '../goal-seek-table.ts';
import { oneScenario, otherScenario } from '../one-scenario.ts';
import { openLibrary } from '../open-library.ts';
import { optionDocument } from '../option-document.ts';
import { printProblems } from '../print-problems.ts';
import { readInput } from '../read-input.ts';
import { writeAnswer, type AnswerOptions } from '../write-answer.ts';
import { overridesOf } from './run.ts';

export interface GoalSeekOptions extends AnswerOptions {
  readonly goal: string;
  readonly input: string;
  readonly along?: string;
  readonly against?: string;
  readonly compare?: 'ratio' | 'difference';
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly figures?: string;
}

/** The values of an input at which a claim just holds. Exit code 1 where no value reaches it. */
export async function goalSeek(argument: string, options: GoalSeekOptions, context: Context): Promise<ExitCode> {
  const { goal: text, input, along, against, compare } = options;
  const goal = goalOf(text);
  const asked = { input: readInput(input, {}), ...(along === undefined ? {} : { along: readInput(along, {}) }) };
  const library = await openLibrary(context, options.figures);
  if (!library) return 2;
  const own = oneScenario(library, argument, context);
  const other = against === undefined ? undefined : otherScenario(library, against, context);
  if (!own || (against !== undefined && !other)) return 2;
  const overrides = overridesOf(options);
  const { found, problems } = seekGoal(library, {
    ...own,
    ...asked,
    goal,
    ...(other ? { against: other } : {}),
    compare,
    overrides,
    question: optionDocument(overrides),
  });
  printProblems(found ? problems.filter(({ severity }) => severity !== 'note') : problems, context.err);
  if (!found) return 2;
  writeAnswer(goalSeekAnswer(found), { ...options, table: (terminal) => goalSeekTable(found, terminal) }, context);
  return found.sought.some(({ solutions, throughout }) => solutions.length > 0 || throughout) ? 0 : 1;
}

function goalOf(text: string): Goal {
  const claim = parseClaim(text);
  if (!claim || claim.between || claim.within !== undefined || claim.equals === null)
    throw new BadInput(`--goal ${text} cannot be read`, 'write "facility_power at 2030 equals 8 GW", or with above or below');
  return claim;
}
