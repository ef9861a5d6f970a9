import { z } from 'zod';
import { mostPoints } from '../../analysis/experiment/most-points.ts';
import { dateText, quantityText, scenarioId, variableName } from '../../domain/value/file-parts.ts';
import { scenarioFile } from '../../domain/scenario/scenario-file.ts';
import { demandCurveAnswer } from './example-answers.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curve, leftOut, provenance, sources } from './projection.ts';
import type { Wire } from './wire.ts';

export const demandCurveRequest = z
  .strictObject({
    scenario: z.union([scenarioId, scenarioFile]).meta({
      id: 'ScenarioOrName',
      description: 'The name of a library scenario, or a scenario in the form of a request body',
      example: 'stargate-10gw',
    }),
    against: z
      .string()
      .min(1)
      .max(300)
      .meta({
        description:
          'The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden; ' +
          'one element, x[abilene]; or one point of a series, x@2030',
        example: 'own_price_elasticity',
      }),
    values: z
      .array(quantityText)
      .min(1)
      .max(mostPoints)
      .optional()
      .meta({
        description: 'The values, each a text with its unit or a pure ratio; replaces from, to, points and spacing',
        example: ['1 USD/Mtoken', '5 USD/Mtoken', '20 USD/Mtoken'],
      }),
    from: quantityText.optional().meta({ description: 'First value: a text with its unit, or a pure ratio', example: '1 USD/Mtoken' }),
    to: quantityText.optional().meta({ description: 'Last value', example: '20 USD/Mtoken' }),
    points: z
      .int()
      .min(2)
      .max(mostPoints)
      .optional()
      .meta({ description: 'Number of values including both ends; default 21', example: 21 }),
    spacing: z.enum(['linear', 'log']).optional().meta({ description: 'Equal steps or equal ratios; default linear' }),
    at: dateText.optional().meta({ description: 'The instant; default: the last of the run' }),
    quantities: z
      .array(variableName)
      .min(1)
      .max(50)
      .optional()
      .meta({
        description: 'Names of the curves to return; default: those the model and the scenario report',
        example: ['served_demand', 'accelerators', 'facility_power'],
      }),
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
