import { z } from 'zod';

export const health = z.strictObject({ status: z.literal('ok'), engine: z.string() }).meta({ id: 'Health' });

export const readiness = z
  .strictObject({ status: z.literal('ready'), models: z.int().min(0), scenarios: z.int().min(0) })
  .meta({ id: 'Readiness' });
