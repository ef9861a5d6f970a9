import { z } from 'zod';
import { dateText } from '../../domain/value/file-parts.ts';
import { along, quantities, target } from './along.ts';
import { demandCurveAnswer } from './example-answers.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curve, leftOut, provenance, sources } from './projection.ts';
import { scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

export const demandCurveRequest = z
  .strictObject({
    scenario: scenarioOrName,
    against: target,
    ...along,
    at: dateText.optional().meta({ description: 'The instant; default: the last of the run' }),
    quantities,
  })
  .meta({ id: 'DemandCurveRequest', description: 'One scenario, run once for each value of one of its variables' });

export const demandCurve = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    at: z.string().optional().meta({ description: 'Absent if the model has no time' }),
    against: z
      .strictObject({ name: z.string(), title: z.string(), unit: z.string(), values: z.array(z.number()) })
      .optional()
      .meta({ description: `The axis: the variable that is varied; ${leftOut('values')}` }),
    curves: z
      .record(z.string(), curve)
      .optional()
      .meta({ description: `One value for each value of against; ${leftOut('values')}` }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({ engine: provenance.shape.engine, model: provenance.shape.model, scenario: provenance.shape.scenario })
      .optional(),
  })
  .meta({
    id: 'DemandCurve',
    description: 'Quantities against a price, an efficiency or any other variable, at one instant',
    example: demandCurveAnswer,
  });

export type DemandCurveJson = Wire<typeof demandCurve>;
export type DemandCurveRequest = z.infer<typeof demandCurveRequest>;
