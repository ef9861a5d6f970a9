import { z } from 'zod';
import { count } from './check.ts';

export const health = z.strictObject({ status: z.literal('ok'), engine: z.string() }).meta({ id: 'Health' });

export const readiness = z.strictObject({ status: z.literal('ready'), models: count, scenarios: count }).meta({ id: 'Readiness' });
