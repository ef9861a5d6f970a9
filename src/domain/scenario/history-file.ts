import { z } from 'zod';
import { claim } from '../claims/claim.ts';
import { quantityText } from '../value/file-parts.ts';

/** What was observed of one scenario. */
export const mostObserved = 50;

const { of, at, during, boundary, why, source } = claim.shape;

/** What was observed of a result, and how well: conditioned draws are held to it. */
export const history = z
  .array(
    z
      .strictObject({
        of,
        at,
        during,
        equals: quantityText,
        within: quantityText,
        boundary,
        why,
        source,
      })
      .meta({
        id: 'Observed',
        description:
          'A result that was observed (a value or a figure of the catalog), with one standard error (an amount, or a share such as ' +
          '"10 %"), to which the draws of an ensemble can be held',
      }),
  )
  .max(mostObserved);
