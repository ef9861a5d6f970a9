import { single, type Refused } from '../answers/refused.ts';

export const tooManyWait = 'too many requests wait for an answer';
export const answersNotTaken = 'clients have not yet taken as many bytes of answers as the service may hold';

/** The refusal of a service without room for a request. `retryAfter`: seconds. */
export function busy(message: string, retryAfter = 1): Refused {
  return single('too busy', 'limit.exceeded', message, 'send the request again after the seconds that Retry-After says', {
    'Retry-After': String(retryAfter),
  });
}
