import { z } from 'zod';
import { figureKind } from '../../domain/catalog/catalog-file.ts';

const stated = {
  value: z.union([z.number(), z.string()]).optional().meta({ description: 'A number in the unit; of the unit date a date' }),
  low: z.union([z.number(), z.string()]).optional(),
  high: z.union([z.number(), z.string()]).optional(),
  points: z.record(z.string(), z.number()).optional().meta({ description: 'Date → number in the unit, in the place of value' }),
};

/** A figure of the catalog, or what a user states in its place. */
export const figure = z
  .strictObject({
    title: z.string(),
    of: z.string().meta({ description: 'What it is a figure of', example: 'NVIDIA H100 SXM' }),
    ...stated,
    unit: z.string().meta({ description: 'With its kind: W(chip)/GPU is not W(server)/GPU', example: 'W(chip)/GPU' }),
    as_of: z.string().optional().meta({ description: 'When it was so', example: '2022-10' }),
    kind: figureKind.meta({
      description:
        'How it came about: from a specification, reported by who should know, announced, estimated, assumed, or worked out from others',
    }),
    confidence: z.enum(['high', 'medium', 'low']).optional().meta({ description: 'Absent where a user states it' }),
    unverified: z.literal(true).optional().meta({ description: 'Nobody has read it in a source' }),
    shelf_life: z.string().optional().meta({ description: 'How long after as_of it is taken for current' }),
    boundary: z
      .string()
      .optional()
      .meta({
        description: 'What it counts and what it leaves out; totals of different boundaries do not compare',
        example: 'with-cryptocurrency',
      }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources' }),
    licences: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of those sources that state one: whoever passes the figure on names the source', example: ['CC BY 4.0'] }),
    note: z.string().optional(),
    overridden: z
      .strictObject({
        by: z.enum(['scenario', 'file']),
        why: z.string().optional(),
        catalog: z.strictObject(stated).meta({ description: 'What the catalog says' }),
      })
      .optional()
      .meta({ description: 'Present where a user stated another value: in the scenario, or in a file the service was started with' }),
  })
  .meta({ id: 'Figure', description: 'A number from outside, with its unit, date, source and confidence' });

export const figures = z.record(z.string(), figure).meta({ description: 'Figures of the catalog the answer rests on, by id' });
