import { z } from 'zod';
import { mostCompared } from '../../analysis/comparison/limits.ts';
import { claim } from '../../domain/claims/claim.ts';
import { dateText } from '../../domain/value/file-parts.ts';
import { quantities } from './along.ts';
import { comparisonAnswer } from './example-analyses.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curve, leftOut, provenance, sources } from './projection.ts';
import { otherScenario } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

export const comparisonRequest = z
  .strictObject({
    scenarios: z
      .array(otherScenario)
      .min(2)
      .max(mostCompared)
      .meta({ description: 'Differences are counted from the first, which is a scenario' }),
    quantities,
    explain: z
      .strictObject({ of: claim.shape.of, at: dateText.optional().meta({ description: 'Default: the last common date' }) })
      .optional()
      .meta({ description: 'A quantity and a date: which differing assumption explains which part of its difference' }),
  })
  .meta({ id: 'ComparisonRequest', description: 'Scenarios to be held against each other' });

const curves = z.record(z.string(), curve).optional();

const comparedScenario = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    span: z
      .strictObject({ from: z.string(), to: z.string(), outside: z.int().min(0).max(100_000_000) })
      .optional()
      .meta({ description: 'First and last date of its run, and how many of its dates the others lack' }),
    curves: curves.meta({ description: `At the common dates; ${leftOut('values')}` }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: provenance.optional(),
  })
  .meta({ id: 'ComparedScenario', description: 'One of the scenarios' });

const explained = z
  .strictObject({
    of: z.string(),
    at: z.string().optional(),
    unit: z.string(),
    method: z
      .enum(['shapley', 'first and last'])
      .optional()
      .meta({
        description:
          'shapley: the effect of each difference over every order in which they may be made; the shares add up. first and last: ' +
          'the average of moving it alone and of moving it after all others; remainder is what they leave',
      }),
    before: z.number().nullable().optional(),
    after: z.number().nullable().optional(),
    shares: z
      .array(
        z.strictObject({
          name: z.string(),
          title: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          share: z.number().nullable().meta({ description: 'In the unit of the quantity' }),
        }),
      )
      .optional(),
    remainder: z.number().nullable().optional(),
    why: z.string().optional().meta({ description: 'Why there are no shares' }),
  })
  .meta({ id: 'ExplainedDifference', description: 'Which differing assumption explains which part of a difference' });

export const comparison = z
  .strictObject({
    time: z
      .array(z.string())
      .optional()
      .meta({ description: `The common dates; years where the steps differ; ${leftOut('values')}` }),
    step: z.string().optional(),
    scenarios: z.array(comparedScenario),
    differences: z.array(
      z
        .strictObject({
          scenario: z.string().nullable(),
          from: z.string().nullable().meta({ description: 'The first scenario' }),
          differences: curves.meta({ description: 'The scenario − the first' }),
          ratios: curves.meta({ description: 'The scenario ÷ the first' }),
          explained: explained.optional(),
        })
        .meta({ id: 'ScenarioDifference', description: 'A later scenario against the first' }),
    ),
  })
  .meta({ id: 'Comparison', description: 'Scenarios at their common dates, and what makes them differ', example: comparisonAnswer });

export type ComparisonJson = Wire<typeof comparison>;
