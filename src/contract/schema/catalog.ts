import { z } from 'zod';
import { count } from './check.ts';
import { catalogAnswer, catalogPartAnswer, figureAnswer } from './example-answers.ts';
import { figure } from './figure.ts';
import { sources } from './projection.ts';

export const catalogPartSummary = z
  .strictObject({
    part: z.string().meta({ example: 'accelerators' }),
    title: z.string(),
    summary: z.string(),
    subjects: count.meta({ description: 'Number of subjects that have figures' }),
    figures: count,
  })
  .meta({ id: 'CatalogPartSummary' });

export const catalogList = z
  .strictObject({
    parts: z.array(catalogPartSummary),
    sources: count.meta({ description: 'Number of sources: GET /v1/catalog/sources lists them' }),
  })
  .meta({ id: 'Catalog', description: 'The figures models and scenarios depend on', example: catalogAnswer });

export const catalogPart = z
  .strictObject({
    ...catalogPartSummary.shape,
    entries: z.record(z.string(), figure).meta({ description: 'Figures by id: use figure(id) wherever a model or scenario gives a value' }),
    sources,
  })
  .meta({
    id: 'CatalogPart',
    description: 'External figures, each with unit, date, source and confidence, and the licence terms of their sources',
    example: catalogPartAnswer,
  });

export const catalogFigure = z
  .strictObject({
    id: z.string().meta({ example: 'accelerators.h100-sxm.tdp' }),
    ...figure.shape,
    source_entries: sources,
  })
  .meta({ id: 'CatalogFigure', description: 'One figure of the catalog with its sources', example: figureAnswer });
