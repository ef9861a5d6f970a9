import { z } from 'zod';
import { mostPoints } from '../../analysis/experiment/most-points.ts';
import { quantityText, variableName } from '../../domain/value/file-parts.ts';

/** Parts of the questions of analyses that run a scenario many times. */
export const quantities = z
  .array(variableName)
  .min(1)
  .max(50)
  .optional()
  .meta({
    description: 'Names of the curves to return; default: those the model and the scenario report',
    example: ['served_demand', 'accelerators', 'facility_power'],
  });

/** A variable that runs set. */
export const target = z
  .string()
  .min(1)
  .max(300)
  .meta({
    description:
      'The variable to vary: a parameter or input; an auxiliary or flow, whose equation is then overridden; ' +
      'one element, x[abilene]; or one point of a series, x@2030',
    example: 'own_price_elasticity',
  });

/** The numbers that the variable takes. */
export const along = {
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
  points: z.int().min(2).max(mostPoints).optional().meta({ description: 'Number of values including both ends; default 21', example: 21 }),
  spacing: z.enum(['linear', 'log']).optional().meta({ description: 'Equal steps or equal ratios; default linear' }),
};
