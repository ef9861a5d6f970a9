import { z } from 'zod';
import { problem } from './problem.ts';

/** A body of the largest size has room for no more. */
export const count = z.int().min(0).max(1_000_000);

export const check = z
  .strictObject({
    ok: z.boolean().meta({ description: 'True if no problem is an error' }),
    claims: count.meta({ description: 'Number of examples of a model or expectations of a scenario' }),
    hold: count.meta({ description: 'Number of them that hold' }),
    problems: z.array(problem),
  })
  .meta({ id: 'Check', description: 'Every problem of a text; a text with errors is still answered with 200' });
