import { z } from 'zod';
import { source } from '../../domain/catalog/sources.ts';
import { sourceList } from '../../domain/value/file-parts.ts';
import { projectionAnswer } from './example-answers.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import type { Wire } from './wire.ts';

/** Description of a block that `include` can omit. */
export function leftOut(block: string): string {
  return `left out if include does not name ${block}`;
}

export const sourceEntry = source.meta({ id: 'Source', description: 'Where a number comes from' });

export const sources = z.record(z.string(), sourceEntry).meta({ description: 'The sources the answer depends on, by id' });

/** A number, the word unlimited, a date, a label of a category, or null for a missing value. */
const resultValue = z
  .union([z.number(), z.string(), z.null()])
  .meta({ id: 'ResultValue', description: 'A number, the word unlimited, a date, or a label of a category' });

/** One value per instant: a number, the word unlimited, a date, a label of a category, or null for a missing value. */
export const curveValues = z.array(resultValue).meta({
  id: 'CurveValues',
  description:
    'One value per entry of time (a single value if the model has no time): a number, null for a missing value, ' +
    'the word unlimited, a date if the unit is date, or a label if the curve is a category',
});

export type CurveValues = readonly (number | string | null)[];

export interface ValuesBy {
  readonly [element: string]: CurveValues | ValuesBy;
}

/** The values of an element, or one more level for the next dimension. */
const valuesOfElement: z.ZodType<CurveValues | ValuesBy> = z
  .union([
    curveValues,
    z.record(
      z.string(),
      z.lazy(() => valuesOfElement),
    ),
  ])
  .meta({ id: 'ValuesOfElement', description: 'The values of an element, or one more level for the next dimension' });

export const valuesBy = z
  .record(z.string(), valuesOfElement)
  .meta({ id: 'ValuesBy', description: 'Nested by element, one level per dimension' });

export const overTime = z.enum(['mean', 'last', 'max', 'sum']).meta({ description: 'How the steps of a year are aggregated' });

export const curve = z
  .strictObject({
    title: z.string(),
    unit: z.string().meta({ description: 'Unit with its kind: MW(facility) is not MW(it). Empty for a category', example: 'MW(facility)' }),
    over_time: overTime.optional(),
    category: z.literal(true).optional().meta({ description: 'True if the values are labels' }),
    values: curveValues.optional().meta({ description: 'Values of a curve without dimensions' }),
    dims: z
      .array(z.string())
      .optional()
      .meta({ description: 'Dimensions of by, outer first', example: ['site', 'generation'] }),
    by: valuesBy.optional().meta({ description: 'Values of a curve with dimensions' }),
  })
  .meta({ id: 'Curve', description: 'One variable over the run: values, or dims and by' });

export const claimOutcome = z
  .strictObject({
    claim: z.string().meta({ description: 'The claim as text, with the value found' }),
    holds: z.boolean(),
    found: resultValue.meta({ description: 'A number, the word unlimited, a label of a category, or null for a missing value' }),
    why: z.string().optional(),
    source: sourceList.optional(),
  })
  .meta({ id: 'ClaimOutcome', description: 'An expectation of the scenario, and whether it holds' });

export const finding = z
  .strictObject({
    text: z.string().meta({
      description: 'The sentence with the values of this run filled in',
      example: 'Facility power is 2.15 GW at the beginning of 2028.',
    }),
    readings: z.array(
      z.strictObject({
        reading: z.string().meta({ description: 'As the scenario writes it between braces', example: 'facility_power at 2028 as GW' }),
        value: resultValue.meta({
          description: 'Not rounded; a date, a label of a category or unlimited as text; null for a missing value',
        }),
        unit: z.string().optional().meta({ description: 'Unit of a number' }),
        at: z.string().optional().meta({ description: 'Date or year of the value' }),
        figures: z
          .array(z.string())
          .optional()
          .meta({ description: 'Ids of the figures it reads from the catalog', example: ['history.openai.compute'] }),
      }),
    ),
  })
  .meta({ id: 'Finding', description: 'A sentence about the results, and the values in it as data' });

export const assumption = z
  .strictObject({
    variable: z.string().meta({ description: 'The variable, or some of its elements', example: 'it_capacity[abilene]' }),
    title: z.string(),
    unit: z.string().meta({ example: 'MW(it_nameplate)' }),
    value: resultValue.meta({
      description: 'The number if it is the same for all elements and instants; a date or the word unlimited as text; otherwise null',
    }),
    stated: z.string().meta({ description: 'As written in its file', example: 'abilene: 843 MW, milam: 200 MW' }),
    from: z.enum(['default', 'parent', 'scenario', 'request']).meta({
      description: 'Where the value comes from: a default of the model, an ancestor of the scenario, the scenario itself, or the request',
    }),
    by: z.string().optional().meta({ description: 'The model or scenario that states it' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
    figures: z.array(z.string()).meta({ description: 'Ids of the catalog figures it names' }),
    range: z.string().optional().meta({ example: '0 to 1' }),
    plausible: z.string().optional().meta({ example: '0.2 to 0.6' }),
  })
  .meta({ id: 'Assumption', description: 'A value the run was made with, and where it comes from' });

export const provenance = z
  .strictObject({
    run: z.string().meta({ description: 'Hash of model, data, scenario and engine: equal requests have equal hashes', example: 'c5f3a1…' }),
    engine: z.string(),
    model: z.strictObject({ name: z.string(), version: z.string(), hash: z.string() }),
    scenario: z.strictObject({ name: z.string().nullable(), hash: z.string() }),
  })
  .meta({ id: 'Provenance', description: 'Hashes and versions of everything the answer depends on' });

/** The date whose figures an answer takes. */
export const asOf = z
  .string()
  .meta({ description: 'Date whose figures of the catalog it takes; absent for the newest', example: '2026-09' });

/** The answer to one scenario in its wire format. Doubles are not rounded; a missing value is null. */
export const projection = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    summary: z.string(),
    findings: z
      .array(finding)
      .optional()
      .meta({ description: `Findings of the scenario with the values of this run; ${leftOut('findings')}` }),
    model: z.string(),
    as_of: asOf.optional(),
    time: z
      .array(z.string())
      .optional()
      .meta({ description: 'Instants; absent if the model has no time', example: ['2025-01-01', '2025-04-01'] }),
    step: z
      .string()
      .optional()
      .meta({ description: 'year, quarter, month or year/n; absent if the model has no time', example: 'quarter' }),
    curves: z
      .record(z.string(), curve)
      .optional()
      .meta({ description: `Curves by name; ${leftOut('values')}, and so are time and step` }),
    cut_equations: z.array(z.string()).meta({ description: 'Variables whose equation is overridden by a value of the scenario' }),
    claims: z
      .array(claimOutcome)
      .optional()
      .meta({ description: `Expectations of the scenario; ${leftOut('claims')}` }),
    problems: z.array(problem).meta({ description: 'Warnings and notes' }),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: provenance.optional(),
    assumptions: z
      .array(assumption)
      .optional()
      .meta({ description: 'Every value the run was made with, given or default; present if include names assumptions' }),
  })
  .meta({ id: 'Projection', description: 'Curves over time, one array of values per curve', example: projectionAnswer });

export type FindingJson = Wire<typeof finding>;
export type CurveJson = Wire<typeof curve>;
type Projected = Wire<typeof projection>;

/** A projection with all its blocks. */
export type ProjectionJson = Projected & {
  readonly [K in 'curves' | 'findings' | 'claims' | 'sources' | 'figures' | 'provenance']: NonNullable<Projected[K]>;
};
