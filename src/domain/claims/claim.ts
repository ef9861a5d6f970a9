import { z } from 'zod';
import { dateText, quantityText, scenarioId, sourceList } from '../value/file-parts.ts';

/** Claims of one scenario or example. */
export const mostClaims = 1_000;

/** A checked statement about a result; examples, expectations and goal-seeks share this schema. */
export const claim = z
  .strictObject({
    of: z.string().min(1).meta({ description: 'A variable, an element x[abilene], or an aggregate sum(x), max(x, site)' }),
    at: dateText.optional(),
    during: z.int().min(1000).max(9999).optional(),
    always: z.literal(true).optional(),
    ever: z.literal(true).optional(),
    between: z.tuple([quantityText, quantityText]).optional(),
    above: quantityText.optional(),
    below: quantityText.optional(),
    equals: z.union([quantityText, z.null()]).optional(),
    within: quantityText.optional().meta({ description: 'For equals: an amount, or a share such as "2 %"' }),
    boundary: scenarioId
      .optional()
      .meta({ description: 'Of the figures it is tested against, where they have one: what they count and what they leave out' }),
    why: z.string().optional().meta({ description: 'May have readings in braces, as findings have' }),
    source: sourceList.optional(),
  })
  .meta({ id: 'Claim' });

export type Claim = z.infer<typeof claim>;
