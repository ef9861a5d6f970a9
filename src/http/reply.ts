import type { Response } from 'express';
import type { Answered } from '../answers/answered.ts';
import { finished, type Finished } from '../answers/finished.ts';
import type { Budgets } from './budgets.ts';
import { hold } from './hold.ts';
import { send } from './send.ts';
import type { SlowReaders } from './slow-readers.ts';

/** Sends an answer to a client, who is cut off if it does not read. */
export interface Reply {
  /** An answer that is counted within a budget already. */
  readonly counted: (response: Response, answer: Finished) => void;
  /** An answer of some hundred bytes on the state of the service, which is never refused for lack of room. */
  readonly state: (response: Response, answer: Answered) => void;
  /** An answer of this process, counted until the client has taken it. Throws the refusal of a busy service. */
  readonly text: (response: Response, answer: Answered) => void;
}

export function replyWith({ compression, shortAnswers }: Budgets, slowReaders: SlowReaders): Reply {
  const counted = (response: Response, answer: Finished): void => {
    slowReaders.watch(response, answer.length);
    send(response, answer, compression);
  };
  return {
    counted,
    state: (response, answer) => {
      counted(response, finished(answer));
    },
    text: (response, answer) => {
      counted(response, hold(finished(answer), shortAnswers));
    },
  };
}
