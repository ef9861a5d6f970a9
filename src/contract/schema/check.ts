import { z } from 'zod';
import { problem } from './problem.ts';

export const check = z
  .strictObject({
    ok: z.boolean().meta({ description: 'No problem is an error' }),
    claims: z.int().min(0).meta({ description: 'Examples of a model that were run, or expectations of a scenario' }),
    hold: z.int().min(0).meta({ description: 'How many of them hold' }),
    problems: z.array(problem),
  })
  .meta({ id: 'Check', description: 'Every problem of a file someone is writing; a text that is wrong is still an answer' });
