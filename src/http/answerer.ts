import type { Finished } from '../answers/finished.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';
import type { RequestRecord } from '../telemetry/request-record.ts';

/**
 * Answers a question, in this process or another. `leaving` makes a signal that is aborted when the client leaves; where and
 * after which wait it was answered is noted in `record`. Throws or rejects with `Refused`.
 */
export type Answerer = <Q extends QuestionId>(
  id: Q,
  question: Questions[Q],
  leaving: () => AbortSignal,
  record?: RequestRecord,
) => Finished | Promise<Finished>;
