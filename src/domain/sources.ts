import { z } from 'zod';

/** Where a number comes from. */
export const source = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.int().optional(),
  url: z.string().optional(),
  as_of: z.union([z.string(), z.int()]).optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
  licence: z.string().optional(),
  note: z.string().optional(),
});

export const sourcesFile = z.strictObject({ sources: z.record(z.string(), source) });

export type Source = z.infer<typeof source>;
