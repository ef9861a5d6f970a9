import { z } from 'zod';
import { mostPoints } from '../../analysis/experiment/most-points.ts';
import { dateText, quantityText, scenarioId, variableName } from '../../domain/value/file-parts.ts';
import { scenarioFile } from '../../domain/scenario/scenario-file.ts';
import { demandCurveAnswer } from './example-answers.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { curve, leftOut, provenance, sources } from './projection.ts';
import type { Wire } from './wire.ts';

export const demandCurveRequest = z
  .strictObject({
    scenario: z
      .union([scenarioId, scenarioFile])
      .meta({ description: 'The name of a scenario of the library, or a scenario as a request body has it', example: 'stargate-10gw' }),
    against: z
      .string()
      .min(1)
      .max(300)
      .meta({
        description:
          'What goes along the curve: a parameter or input, or an auxiliary or flow, whose equation then gives way; one element of it, x[abilene]; or one point of a series, x@2030',
        example: 'own_price_elasticity',
      }),
    values: z
      .array(quantityText)
      .min(1)
      .max(mostPoints)
      .optional()
      .meta({
        description: 'The values, each a text with its unit or a pure ratio; in place of from, to, points and spacing',
        example: ['1 USD/Mtoken', '5 USD/Mtoken', '20 USD/Mtoken'],
      }),
    from: quantityText.optional().meta({ description: 'First value: a text with its unit, or a pure ratio', example: '1 USD/Mtoken' }),
    to: quantityText.optional().meta({ description: 'Last value', example: '20 USD/Mtoken' }),
    points: z
      .int()
      .min(2)
      .max(mostPoints)
      .optional()
      .meta({ description: 'How many values, both ends among them; 21 when left out', example: 21 }),
    spacing: z.enum(['linear', 'log']).optional().meta({ description: 'Equal steps, or equal ratios; linear when left out' }),
    at: dateText.optional().meta({ description: 'The instant; the last of the run when left out' }),
    quantities: z
      .array(variableName)
      .min(1)
      .max(50)
      .optional()
      .meta({
        description: 'The curves to give, by name; those the model and the scenario report when left out',
        example: ['served_demand', 'accelerators', 'facility_power'],
      }),
  })
  .meta({ id: 'DemandCurveRequest', description: 'One scenario, run once for each value of one of its variables' });

export const demandCurve = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    at: z.string().optional().meta({ description: 'Absent where the model has no time' }),
    against: z
      .strictObject({ name: z.string(), title: z.string(), unit: z.string(), values: z.array(z.number()) })
      .optional()
      .meta({ description: `What goes along the curve; ${leftOut('values')}` }),
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
    description: 'Quantities against a price, an efficiency or any other value, at one instant',
    example: demandCurveAnswer,
  });

export type DemandCurveJson = Wire<typeof demandCurve>;
export type DemandCurveRequest = z.infer<typeof demandCurveRequest>;
