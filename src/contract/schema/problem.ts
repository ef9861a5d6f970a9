import { z } from 'zod';
import { problemCodes } from '../../core/problem-codes.ts';
import type { Wire } from './wire.ts';

/** Line or column, from 1 on: a body has at most 10 MB. */
const position = z.int().min(1).max(10_000_001);

/** A problem in its wire format. */
export const problem = z
  .strictObject({
    code: z.enum(Object.keys(problemCodes) as [string, ...string[]]).meta({
      description: 'Stable and dotted: unit.mismatch, name.unknown, loop.algebraic, …; later versions add codes',
      example: 'unit.mismatch',
      'x-open-enum': true,
    }),
    severity: z.enum(['error', 'warning', 'note']).meta({
      description: 'An error refuses the request; a warning accompanies the answer; a note marks a value outside its plausible range',
    }),
    at: z.string().meta({ description: 'JSON Pointer into the document; empty for the whole document', example: '/assumptions/pue' }),
    file: z.string().optional().meta({
      description: 'The library file that contains the problem, if it is not in the request',
      example: 'models/facility-power.yaml',
    }),
    line: position.optional().meta({ description: 'Line in the YAML or JSON text' }),
    column: position.optional(),
    message: z.string().meta({ example: 'pue is in ratio(facility/it), but the value is in MW(it)' }),
    hint: z.string().optional().meta({ description: 'How to fix it' }),
  })
  .meta({ id: 'Problem', description: 'One problem with its position and, if known, a hint' });

/** A problem document (RFC 9457) with every problem at once. */
export const problemDocument = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'The first problem, and the number of problems' }),
    instance: z.string().meta({ description: 'The requested path' }),
    problems: z.array(problem),
  })
  .meta({ id: 'ProblemDocument', description: 'Why a request was refused (RFC 9457), with every problem at once' });

export type ProblemJson = Wire<typeof problem>;
export type ProblemDocument = Wire<typeof problemDocument>;
