import { z } from 'zod';
import { scenarioId, sourceList, variableName } from '../value/file-parts.ts';

/**
 * Schema of one part of the catalog: external figures, each with unit, date, source and confidence. Models and scenarios
 * cite them by id, `part.subject.figure`.
 */
const date = z.union([
  z.int().min(1).max(9999),
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?(?![\d-])/, 'must begin with a year, 2028-06 or 2028-06-01'),
]);

const shelfLife = z.string().min(1).meta({ description: 'How long after as_of the figure is taken for current: 1 year, 6 month; or none' });

export const confidence = z.enum(['high', 'medium', 'low']);
export const figureKind = z.enum(['spec', 'reported', 'announced', 'estimate', 'assumption', 'derived']);

const stated = {
  value: z
    .union([z.number(), z.string().min(1)])
    .optional()
    .meta({ description: 'A number in the unit; for the unit date a date' }),
  low: z.union([z.number(), z.string().min(1)]).optional(),
  high: z.union([z.number(), z.string().min(1)]).optional(),
  points: z.record(z.string(), z.number()).optional().meta({ description: 'Date → number in the unit, in the place of value' }),
};

/** Kind, confidence and unverified are those of the figure unless stated. */
const vintageEntry = z
  .strictObject({
    as_of: date.meta({ description: 'Since when it stood' }),
    ...stated,
    kind: figureKind.optional(),
    source: sourceList.meta({ description: 'Ids from models/sources.yaml' }),
    confidence: confidence.optional(),
    unverified: z.boolean().optional(),
    note: z.string().min(1).optional(),
  })
  .meta({ id: 'Vintage', description: 'What stood before the figure was revised' });

export const figureEntry = z.strictObject({
  title: z.string().min(1),
  ...stated,
  unit: z.string().min(1).meta({ description: 'Unit with its kind, e.g. W(chip)/GPU, USD/MWh(facility), ratio, date' }),
  as_of: date.meta({ description: 'When it was so: a date, a year, or a short text that begins with one' }),
  kind: figureKind,
  source: sourceList.meta({ description: 'Ids from models/sources.yaml' }),
  confidence,
  unverified: z
    .boolean()
    .optional()
    .meta({ description: 'Nobody has read it in a source: never a value of a model without the word assumption next to it' }),
  shelf_life: shelfLife.optional(),
  boundary: scenarioId.optional().meta({ description: 'What it counts and what it leaves out, one of the boundaries of the part' }),
  final: z
    .literal(true)
    .optional()
    .meta({ description: 'No point is revised once its period is over: as of an earlier date it is the points until then' }),
  earlier: z.array(vintageEntry).min(1).optional().meta({ description: 'Its earlier vintages, the oldest first, for as_of in a scenario' }),
  note: z.string().min(1).optional(),
});

export const subjectEntry = z.strictObject({
  title: z.string().min(1),
  note: z.string().min(1).optional(),
  figures: z.record(variableName, figureEntry),
});

export const catalogFile = z
  .strictObject({
    format: z.literal(1),
    catalog: scenarioId,
    title: z.string().min(1),
    summary: z.string().min(1),
    shelf_life: shelfLife.optional(),
    boundaries: z
      .record(scenarioId, z.string().min(1))
      .optional()
      .meta({ description: 'Boundary → what is counted within it and what is left out' }),
    note: z.string().min(1).optional(),
    subjects: z.record(scenarioId, subjectEntry),
  })
  .meta({ id: 'CatalogFile', title: 'Jevons catalog file' });

export type CatalogFile = z.infer<typeof catalogFile>;
export type FigureEntry = z.infer<typeof figureEntry>;
export type VintageEntry = z.infer<typeof vintageEntry>;
