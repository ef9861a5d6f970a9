import { z } from 'zod';
import { problemCodes } from '../../core/problem-codes.ts';
import type { Wire } from './wire.ts';

/** A problem as it goes over the wire. */
export const problem = z
  .strictObject({
    code: z
      .enum(Object.keys(problemCodes) as [string, ...string[]])
      .meta({ description: 'Stable and dotted: unit.mismatch, name.unknown, loop.algebraic, …', example: 'unit.mismatch' }),
    severity: z
      .enum(['error', 'warning', 'note'])
      .meta({
        description:
          'An error refuses the request; a warning stands beside its answer; a note says that a value lies outside its plausible range',
      }),
    at: z
      .string()
      .meta({ description: 'JSON Pointer into the document; the whole document is the empty text', example: '/assumptions/pue' }),
    file: z
      .string()
      .optional()
      .meta({
        description: 'The file of the library the problem stands in, where it is not the request',
        example: 'models/facility-power.yaml',
      }),
    line: z.int().min(1).optional().meta({ description: 'Of YAML, and of JSON' }),
    column: z.int().min(1).optional(),
    message: z.string().meta({ example: 'pue is in ratio(facility/it), but the value is in MW(it)' }),
    hint: z.string().optional().meta({ description: 'What to write instead' }),
  })
  .meta({ id: 'Problem', description: 'One problem, with its place and, where there is one, a remedy' });

/** RFC 9457, with every problem at once. */
export const problemDocument = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string().meta({ example: 'Unprocessable Entity' }),
    status: z.int().min(400).max(599).meta({ example: 422 }),
    detail: z.string().meta({ description: 'The first problem, and how many there are' }),
    instance: z.string().meta({ description: 'The address that was asked', example: '/v1/projections' }),
    problems: z.array(problem),
  })
  .meta({ id: 'ProblemDocument', description: 'Why a request was refused (RFC 9457), with every problem at once' });

export type ProblemJson = Wire<typeof problem>;
export type ProblemDocument = Wire<typeof problemDocument>;
