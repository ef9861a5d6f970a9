import { z } from 'zod';

const value = z.union([z.number(), z.string(), z.null()]);
export type Values = readonly z.infer<typeof value>[] | { readonly [element: string]: Values };
const values: z.ZodType<Values> = z.lazy(() => z.union([z.array(value), z.record(z.string(), values)]));
const curve = z.object({ unit: z.string(), values: z.array(value).optional(), by: z.record(z.string(), values).optional() });
const hashed = z.object({ hash: z.string() });

/** What a kept answer of one run has that another run of it must have too. */
export const keptRun = z.object({
  scenario: z.string().nullable(),
  findings: z.array(z.object({ text: z.string() })).optional(),
  claims: z.array(z.object({ claim: z.string(), holds: z.boolean() })).optional(),
  time: z.array(z.string()).optional(),
  step: z.string().optional(),
  curves: z.record(z.string(), curve).refine((curves) => Object.keys(curves).length > 0),
  provenance: z.object({ engine: z.string(), model: hashed, scenario: hashed, run: z.string() }),
});

export type KeptRun = z.infer<typeof keptRun>;

export type Value = z.infer<typeof value>;
