import { z } from 'zod';
import { source } from '../../domain/catalog/sources.ts';
import { projectionAnswer } from './example-answers.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import type { Wire } from './wire.ts';

/** Of a block that `include` can leave out. */
export function leftOut(block: string): string {
  return `left out where include does not name ${block}`;
}

export const sourceEntry = source.meta({ id: 'Source', description: 'Where a number comes from' });

export const sources = z.record(z.string(), sourceEntry).meta({ description: 'The sources the answer rests on, by id' });

/** Values at every instant: a number, the word unlimited, a label of a category, or null where there is none. */
export const curveValues = z
  .array(z.union([z.number(), z.string(), z.null()]))
  .meta({
    id: 'CurveValues',
    description:
      'One value for each entry of time (one in all, where the model has no time); null where there is none, the word unlimited where no number bounds it; labels where the curve is a category',
  });

/** Element → its values, or one more level for the next dimension. */
export const valuesBy = z
  .record(z.string(), z.union([curveValues, z.lazy((): z.ZodType<ValuesBy> => valuesBy as z.ZodType<ValuesBy>)]))
  .meta({ id: 'ValuesBy', description: 'By element of the first dimension, then of the next' });

export type CurveValues = readonly (number | string | null)[];

export interface ValuesBy {
  readonly [element: string]: CurveValues | ValuesBy;
}

export const overTime = z.enum(['mean', 'last', 'max', 'sum']).meta({ description: 'How a year is made of its steps' });

export const curve = z
  .strictObject({
    title: z.string(),
    unit: z.string().meta({ description: 'With its kind: MW(facility) is not MW(it). Empty for a category', example: 'MW(facility)' }),
    over_time: overTime.optional(),
    category: z.literal(true).optional().meta({ description: 'Labels instead of numbers' }),
    values: curveValues.optional().meta({ description: 'Of a curve without dimensions' }),
    dims: z
      .array(z.string())
      .optional()
      .meta({ description: 'Dimensions of by, outer first', example: ['site', 'generation'] }),
    by: valuesBy.optional().meta({ description: 'Of a curve with dimensions' }),
  })
  .meta({ id: 'Curve', description: 'One variable over the run: values, or dims and by' });

export const claimOutcome = z
  .strictObject({
    claim: z.string().meta({ description: 'The claim in words, with what was found' }),
    holds: z.boolean(),
    found: z
      .union([z.number(), z.string(), z.null()])
      .meta({ description: 'A number, the word unlimited, a label of a category, or null for no value' }),
    why: z.string().optional(),
    source: z.union([z.string(), z.array(z.string())]).optional(),
  })
  .meta({ id: 'ClaimOutcome', description: 'Something the scenario expects, and whether it holds' });

export const finding = z
  .strictObject({
    text: z
      .string()
      .meta({
        description: 'The sentence with the values of this run in place',
        example: 'Facility power is 2.15 GW at the beginning of 2028.',
      }),
    readings: z.array(
      z.strictObject({
        reading: z.string().meta({ description: 'As the scenario writes it between braces', example: 'facility_power at 2028 as GW' }),
        value: z
          .union([z.number(), z.string(), z.null()])
          .meta({ description: 'Not rounded; a date, the word of a category or unlimited as a text; null where there is no value' }),
        unit: z.string().optional().meta({ description: 'Of a number' }),
        at: z.string().optional().meta({ description: 'The date, or the year, it stands at' }),
      }),
    ),
  })
  .meta({ id: 'Finding', description: 'A sentence about the results, and the values in it as data' });

export const assumption = z
  .strictObject({
    variable: z.string().meta({ description: 'Or some elements of it', example: 'it_capacity[abilene]' }),
    title: z.string(),
    unit: z.string().meta({ example: 'MW(it_nameplate)' }),
    value: z
      .union([z.number(), z.string(), z.null()])
      .meta({
        description: 'One number for all elements and all of the run; a date or the word unlimited as a text; null where there are several',
      }),
    stated: z.string().meta({ description: 'As its file writes it', example: 'abilene: 843 MW, milam: 200 MW' }),
    from: z
      .enum(['default', 'parent', 'scenario', 'request'])
      .meta({ description: 'The model, what the scenario extends, the scenario itself, or the caller' }),
    by: z.string().optional().meta({ description: 'The model or the scenario that states it' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
    figures: z.array(z.string()).meta({ description: 'Ids of the catalog’s figures it names' }),
    range: z.string().optional().meta({ example: '0 to 1' }),
    plausible: z.string().optional().meta({ example: '0.2 to 0.6' }),
  })
  .meta({ id: 'Assumption', description: 'A value the run was made with, and who says so' });

export const provenance = z
  .strictObject({
    run: z
      .string()
      .meta({ description: 'Hash of model, data, scenario and engine: the same question has the same run', example: 'c5f3a1…' }),
    engine: z.string(),
    model: z.strictObject({ name: z.string(), version: z.string(), hash: z.string() }),
    scenario: z.strictObject({ name: z.string().nullable(), hash: z.string() }),
  })
  .meta({ id: 'Provenance', description: 'What the answer was made from' });

/** The answer to one scenario as it goes over the wire. Doubles are not rounded; what has no value is null. */
export const projection = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    summary: z.string(),
    findings: z
      .array(finding)
      .optional()
      .meta({ description: `What the scenario finds, its numbers read from this run; ${leftOut('findings')}` }),
    model: z.string(),
    time: z
      .array(z.string())
      .optional()
      .meta({ description: 'Instants; absent where the model has no time', example: ['2025-01-01', '2025-04-01'] }),
    step: z
      .string()
      .optional()
      .meta({ description: 'year, quarter, month or year/n; absent where the model has no time', example: 'quarter' }),
    curves: z
      .record(z.string(), curve)
      .optional()
      .meta({ description: `By name; ${leftOut('values')}, and so are time and step` }),
    cut_equations: z.array(z.string()).meta({ description: 'Variables whose equation gave way to a value of the scenario' }),
    claims: z
      .array(claimOutcome)
      .optional()
      .meta({ description: `What the scenario expects; ${leftOut('claims')}` }),
    problems: z.array(problem).meta({ description: 'Warnings and notes' }),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: provenance.optional(),
    assumptions: z
      .array(assumption)
      .optional()
      .meta({ description: 'Every value the run was made with, given or default; there where include names assumptions' }),
  })
  .meta({ id: 'Projection', description: 'Curves over time, column by column', example: projectionAnswer });

export type FindingJson = Wire<typeof finding>;
export type CurveJson = Wire<typeof curve>;
type Projected = Wire<typeof projection>;

/** With all of its blocks. */
export type ProjectionJson = Projected & {
  readonly [K in 'curves' | 'findings' | 'claims' | 'sources' | 'figures' | 'provenance']: NonNullable<Projected[K]>;
};
