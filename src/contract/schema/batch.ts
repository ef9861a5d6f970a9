import { z } from 'zod';
import { assumedName, asOfText, variableName } from '../../domain/value/file-parts.ts';
import { problem } from './problem.ts';
import { scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

/** Most scenarios of one batch, those of its matrix counted one by one. */
export const mostBatchScenarios = 10_000;
/** Most values of one assumption of a matrix, and most assumptions. */
const mostOfMatrix = { values: 1_000, assumptions: 8 } as const;

const value = z
  .union([z.number(), z.string().min(1), z.null()])
  .meta({ id: 'MatrixValue', description: 'A pure ratio, a text with its unit, or null, which removes the assumption' });

const curves = z
  .union([z.literal('all'), z.array(variableName).min(1).max(200)])
  .meta({ id: 'BatchCurves', description: 'Curves of the results; default: those that model and scenario report' });

/** A number of scenarios, or of what one of them has. */
const count = z.int().min(0).max(1_000_000);

export const batchRequest = z
  .strictObject({
    title: z.string().min(1).max(200).optional(),
    scenarios: z
      .array(scenarioOrName)
      .min(1)
      .meta({
        description: `Names of library scenarios, or scenarios; with the matrix at most ${mostBatchScenarios.toLocaleString('en-US')}`,
      }),
    matrix: z
      .record(assumedName, z.array(value).min(1).max(mostOfMatrix.values))
      .refine((matrix) => Object.keys(matrix).length <= mostOfMatrix.assumptions, `at most ${mostOfMatrix.assumptions} assumptions`)
      .optional()
      .meta({
        description: 'Assumption → its values: every scenario is run with every combination, set on top of it; null removes one',
        example: { own_price_elasticity: [-0.5, -1] },
      }),
    curves: curves.optional(),
    every: z.enum(['year']).optional().meta({ description: 'One value per year instead of one per step' }),
    as_of: z.string().regex(asOfText).optional().meta({ description: 'Figures of the catalog as they stood then, for every scenario' }),
  })
  .meta({ id: 'BatchRequest', description: 'Scenarios to run, and what their results hold' });

const itemState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

const headline = z.strictObject({
  variable: z.string(),
  unit: z.string(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  highest: z.number().nullable(),
  highest_at: z.string().optional(),
});

export const batchScenario = z
  .strictObject({
    number: count.min(1).meta({ description: 'Its place in the batch' }),
    label: z.string().meta({ description: 'Its name in the results: no two of a batch are alike' }),
    state: itemState,
    run: z.string().optional().meta({ description: 'Hash of its run: GET /v1/runs/{run}' }),
    model: z.string().optional(),
    headline: headline.optional().meta({ description: 'The first curve of its results, the total of its elements where they add up' }),
    expectations: z.strictObject({ held: count, failed: z.array(z.string()) }).optional(),
    warnings: count.optional(),
    problems: z.array(problem).optional().meta({ description: 'Why it has failed' }),
  })
  .meta({ id: 'BatchScenario', description: 'What has become of one scenario of a batch' });

const counts = z.strictObject(Object.fromEntries(itemState.options.map((state) => [state, count])) as Record<BatchItemState, z.ZodInt>);

export const batchSummary = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    state: z.enum(['running', 'done', 'cancelled']),
    total: count,
    counts,
    created_at: z.string(),
    ended_at: z.string().optional(),
    kept_until: z.string().optional().meta({ description: 'When an ended batch is removed with its results' }),
  })
  .meta({ id: 'BatchSummary', description: 'A batch, and how many of its scenarios are in which state' });

export const batchPage = z
  .strictObject({
    ...batchSummary.shape,
    scenarios: z.array(batchScenario),
    next: count.optional().meta({ description: 'There are more: ask again with after of this number' }),
  })
  .meta({ id: 'Batch', description: 'A batch with its scenarios, up to a thousand at a time' });

export type BatchItemState = z.infer<typeof itemState>;
export type BatchRequest = z.infer<typeof batchRequest>;
export type BatchScenarioJson = Wire<typeof batchScenario>;
export type BatchSummaryJson = Wire<typeof batchSummary>;
export type BatchPageJson = Wire<typeof batchPage>;
export type HeadlineJson = Wire<typeof headline>;
