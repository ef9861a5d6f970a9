import { z } from 'zod';
import { confidence, figureKind } from '../../domain/catalog/catalog-file.ts';

/** A number in the unit; a date if the unit is date. */
const figureValue = z.union([z.number(), z.string()]).meta({
  id: 'FigureValue',
  description: 'A number in the unit; a date if the unit is date',
});

const stated = {
  value: figureValue.optional(),
  low: figureValue.optional(),
  high: figureValue.optional(),
  points: z.record(z.string(), z.number()).optional().meta({ description: 'Date → number in the unit, instead of value' }),
};

const kind = figureKind.meta({
  description:
    'Origin: from a specification, reported by a party with direct knowledge, announced, ' +
    'estimated, assumed, or derived from other figures',
});
const sources = z.array(z.string()).meta({ description: 'Ids of sources' });

const vintage = z
  .strictObject({
    as_of: z.string().optional().meta({ description: 'Since when it stood', example: '2024-12-20' }),
    ...stated,
    kind,
    confidence: confidence.optional(),
    sources,
    note: z.string().optional(),
  })
  .meta({ id: 'FigureVintage', description: 'What a figure was as of another date' });

/** A catalog figure, or a user's override of it. */
export const figure = z
  .strictObject({
    title: z.string(),
    of: z.string().meta({ description: 'The subject of the figure', example: 'NVIDIA H100 SXM' }),
    ...stated,
    unit: z.string().meta({ description: 'Unit with its kind: W(chip)/GPU is not W(server)/GPU', example: 'W(chip)/GPU' }),
    as_of: z.string().optional().meta({ description: 'Date the value applies to', example: '2022-10' }),
    kind,
    confidence: confidence.optional().meta({ description: 'Absent if a user states the value' }),
    unverified: z.literal(true).optional().meta({ description: 'Not verified in a source' }),
    shelf_life: z.string().optional().meta({ description: 'How long after as_of the value counts as current' }),
    boundary: z.string().optional().meta({
      description: 'What the figure includes and excludes; totals with different boundaries are not comparable',
      example: 'with-cryptocurrency',
    }),
    sources,
    licences: z
      .array(z.string())
      .optional()
      .meta({
        description: 'Licences of the sources that state one: name the source when you redistribute the figure',
        example: ['CC BY 4.0'],
      }),
    note: z.string().optional(),
    final: z.literal(true).optional().meta({ description: 'No point is revised once its period is over' }),
    earlier: z.array(vintage).optional().meta({ description: 'Earlier vintages, the oldest first' }),
    newest: vintage.optional().meta({ description: 'Present if the figure is taken as of an earlier date: what the catalog has now' }),
    overridden: z
      .strictObject({
        by: z.enum(['scenario', 'file']),
        why: z.string().optional(),
        catalog: z.strictObject(stated).meta({ description: 'The value in the catalog' }),
      })
      .optional()
      .meta({ description: 'Present if the value is overridden: in the scenario, or in a file the service was started with' }),
  })
  .meta({ id: 'Figure', description: 'An external number with its unit, date, source and confidence' });

export const figures = z.record(z.string(), figure).meta({ description: 'Catalog figures the answer depends on, by id' });
