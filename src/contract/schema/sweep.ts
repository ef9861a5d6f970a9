import { z } from 'zod';
import { usualGridPoints, usualPoints } from '../../analysis/sweep/usual-points.ts';
import { along, quantities, target } from './along.ts';
import { sweepAnswer } from './example-analyses.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curveValues, leftOut, overTime, provenance, sources } from './projection.ts';
import { otherScenario, scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

const sweptInput = z
  .strictObject({
    name: target,
    ...along,
    points: along.points.meta({
      description: `Number of values including both ends; default ${usualPoints}, and ${usualGridPoints} in a grid of two inputs`,
      example: usualPoints,
    }),
    from: along.from.meta({ description: 'First value; default: the low end of the plausible range', example: -1.5 }),
    to: along.to.meta({ description: 'Last value; default: the high end of the plausible range', example: -0.5 }),
  })
  .meta({ id: 'SweptInput', description: 'One input and the values it takes; by default its plausible range' });

export const sweepRequest = z
  .strictObject({
    scenario: scenarioOrName,
    inputs: z.array(sweptInput).min(1).max(2).meta({ description: 'One input, or two for a grid' }),
    against: otherScenario.optional().meta({
      description: 'A second scenario, by its name or as a request body, moved by the same inputs',
      example: 'stargate-10gw-inelastic',
    }),
    quantities,
  })
  .meta({ id: 'SweepRequest', description: 'A scenario, run once for each value of an input, with whole curves' });

/** The values of a curve of a sweep. */
const stopValues = z.array(curveValues).meta({
  id: 'StopValues',
  description: 'One list for each stop, with one value per entry of time; stops in the order of inputs, the last fastest',
});

interface StopsBy {
  readonly [element: string]: Wire<typeof stopValues> | StopsBy;
}

const stopsOfElement: z.ZodType<Wire<typeof stopValues> | StopsBy> = z
  .union([
    stopValues,
    z.record(
      z.string(),
      z.lazy(() => stopsOfElement),
    ),
  ])
  .meta({ id: 'StopsOfElement', description: 'The values of an element at each stop, or one more level for the next dimension' });

export const sweptCurve = z
  .strictObject({
    title: z.string(),
    unit: z.string().meta({ example: 'MW(facility)' }),
    over_time: overTime.optional(),
    category: z.literal(true).optional().meta({ description: 'True if the values are labels' }),
    values: stopValues.optional().meta({ description: 'Values of a curve without dimensions' }),
    dims: z
      .array(z.string())
      .optional()
      .meta({ description: 'Dimensions of by, outer first', example: ['site'] }),
    by: z.record(z.string(), stopsOfElement).optional().meta({ description: 'Values of a curve with dimensions, nested by element' }),
  })
  .meta({ id: 'SweptCurve', description: 'One variable over the run at each stop: values, or dims and by' });

/** The axis of an input. */
export const inputAxis = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    values: z.array(z.number()),
    says: z.array(z.string()).optional().meta({ description: 'What each value means, of a main assumption' }),
  })
  .meta({ id: 'InputAxis', description: 'An input and the values it takes' });

export const sweptWorld = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    time: z
      .array(z.string())
      .optional()
      .meta({ description: `Absent if the model has no time; ${leftOut('values')}` }),
    step: z.string().optional(),
    curves: z
      .record(z.string(), sweptCurve)
      .optional()
      .meta({ description: leftOut('values') }),
    refused: z
      .array(
        z.strictObject({
          stop: z.int().min(0).max(1_000_000).meta({ description: 'Index of the stop' }),
          at: z.string().meta({ description: 'The inputs at this stop', example: 'pue at 0.9 ratio' }),
          problems: z.array(problem),
        }),
      )
      .meta({ description: 'The stops that break a requirement of the model, and why; their values are null' }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem).meta({ description: 'Warnings and notes, of the runs at both ends and of three between' }),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({ engine: provenance.shape.engine, model: provenance.shape.model, scenario: provenance.shape.scenario })
      .optional(),
  })
  .meta({ id: 'SweptWorld', description: 'The curves of one scenario at every stop' });

export const sweep = z
  .strictObject({
    inputs: z
      .array(inputAxis)
      .optional()
      .meta({ description: `The inputs, outer first; ${leftOut('values')}` }),
    worlds: z.array(sweptWorld).meta({ description: 'The scenario, then the one it is held against' }),
  })
  .meta({ id: 'Sweep', description: 'Whole curves at every value of one input or two', example: sweepAnswer });

export type SweepJson = Wire<typeof sweep>;
export type SweptWorldJson = Wire<typeof sweptWorld>;
