import type { Finished } from '../answers/finished.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';

/**
 * Answers a question, in this process or another. `leaving` makes a signal that is aborted when the client leaves. Throws or
 * rejects with `Refused`.
 */
export type Answerer = <Q extends QuestionId>(id: Q, question: Questions[Q], leaving: () => AbortSignal) => Finished | Promise<Finished>;
