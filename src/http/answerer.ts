import type { Finished } from '../answers/finished.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';
import type { RequestRecord } from '../telemetry/request-record.ts';

/** Who asks a question. */
export interface Asker {
  /** Name of the client, see `clientOf`: questions of one wait for each other, not for those of others. */
  readonly client: string;
  /** Makes a signal that is aborted when the client leaves. */
  readonly leaving: () => AbortSignal;
}

/**
 * Answers a question, in this process or another. Where and after which wait it was answered is noted in `record`. Throws or
 * rejects with `Refused`.
 */
export type Answerer = <Q extends QuestionId>(
  id: Q,
  question: Questions[Q],
  asker: Asker,
  record?: RequestRecord,
) => Finished | Promise<Finished>;
