import { Allowance, NotAllowed } from '../answers/allowance.ts';
import { answer } from '../answers/answers.ts';
import { finished, type Finished } from '../answers/finished.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answerer } from './answerer.ts';
import type { Budget } from './budget.ts';
import { hold } from './hold.ts';
import type { Turns } from './turns.ts';
import { WarmUp, type AheadQuestion } from './warm-up.ts';

/**
 * Units of work, estimated at a microsecond each, that a request may take in the serving process. Estimates are mostly too
 * high: what they call ten milliseconds takes two to five.
 */
const small = 10_000;
/** Bytes of a body that is read in the serving process. */
const longestBody = 16_384;

export interface SmallFirst {
  readonly library: Library;
  readonly turns: Turns;
  /** What answers of this process hold until clients have taken them. */
  readonly budget: Budget;
  /** Answers what is not certainly small. */
  readonly elsewhere: Answerer;
  /** Questions that are expected first. */
  readonly expected?: readonly AheadQuestion[];
}

/**
 * Answers in this process, in turns, what is certainly small, and everything else elsewhere. Work is estimated before it
 * begins; what turns out not to be small has cost no more than the allowance.
 */
export function smallFirst({ library, turns, budget, elsewhere, expected = [] }: SmallFirst): Answerer {
  const warmUp = new WarmUp(library, small);
  warmUp.ahead(expected);
  return (id, question, asker, record) => {
    if (bodyLength(question) > longestBody) return elsewhere(id, question, asker, record);
    const here = (mayWait = true): Finished | Promise<Finished> => {
      try {
        return hold(finished(answer(library.metered(new Allowance(small)), id, question)), budget);
      } catch (error) {
        if (!(error instanceof NotAllowed)) throw error;
        // What is being prepared here would take longer elsewhere, where nothing is prepared.
        const prepared = mayWait ? warmUp.preparing(id) : undefined;
        if (prepared) return prepared.then(() => here(false));
        warmUp.consider(id, question);
        return elsewhere(id, question, asker, record);
      }
    };
    const turn = turns.next();
    if (!turn) return here();
    const since = performance.now();
    return turn.then(() => {
      if (record) record.waited += performance.now() - since;
      return here();
    });
  };
}

function bodyLength(question: Questions[QuestionId]): number {
  return 'body' in question ? question.body.bytes.length : 0;
}
