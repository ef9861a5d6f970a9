import type { Refused } from '../answers/refused.ts';
import { refusals } from '../contract/refusals.ts';
import type { ProblemDocument } from '../contract/schema/problem.ts';

/** A refusal as it goes over the wire (RFC 9457). `instance`: what was asked for. */
export function problemDocument({ refusal, message, problems }: Refused, instance: string): ProblemDocument {
  const { status, title } = refusals[refusal];
  return { type: 'about:blank', title, status, detail: message, instance, problems: [...problems] };
}
