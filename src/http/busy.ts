import { single, type Refused } from '../answers/refused.ts';

/** The refusal of a service without room for a request. `retryAfter`: seconds. */
export function busy(message: string, retryAfter = 1): Refused {
  return single('too busy', 'limit.exceeded', message, 'send the request again after the seconds that Retry-After says', {
    'Retry-After': String(retryAfter),
  });
}
