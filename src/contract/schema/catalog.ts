import { z } from 'zod';
import { catalogAnswer, catalogPartAnswer, figureAnswer } from './example-answers.ts';
import { figure } from './figure.ts';
import { sources } from './projection.ts';

export const catalogPartSummary = z
  .strictObject({
    part: z.string().meta({ example: 'accelerators' }),
    title: z.string(),
    summary: z.string(),
    subjects: z.int().meta({ description: 'What it has figures of' }),
    figures: z.int(),
  })
  .meta({ id: 'CatalogPartSummary' });

export const catalogList = z
  .strictObject({
    parts: z.array(catalogPartSummary),
    sources: z.int().meta({ description: 'How many sources there are: GET /v1/catalog/sources lists them' }),
  })
  .meta({ id: 'Catalog', description: 'The figures models and scenarios rest on', example: catalogAnswer });

export const catalogPart = z
  .strictObject({
    ...catalogPartSummary.shape,
    entries: z
      .record(z.string(), figure)
      .meta({ description: 'Figures by id: figure(id) stands for one wherever a model or a scenario gives a value' }),
    sources,
  })
  .meta({
    id: 'CatalogPart',
    description:
      'Figures from outside, each with its unit, date, source and confidence; and what the sources ask of those who pass them on',
    example: catalogPartAnswer,
  });

export const catalogFigure = z
  .strictObject({
    id: z.string().meta({ example: 'accelerators.h100-sxm.tdp' }),
    ...figure.shape,
    source_entries: sources,
  })
  .meta({ id: 'CatalogFigure', description: 'One figure of the catalog with its sources', example: figureAnswer });
