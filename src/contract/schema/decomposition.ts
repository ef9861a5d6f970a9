import { z } from 'zod';
import { assumedName, dateText, quantityText } from '../../domain/value/file-parts.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curve, leftOut, provenance, sources } from './projection.ts';
import { scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

const quantity = z.string().min(1).max(300);

/** Assumptions on top of a scenario. */
const settings = z.record(assumedName, z.union([quantityText, z.null()]));

const link = z
  .strictObject({
    of: quantity.meta({ description: 'A variable, an element x[abilene], or a total sum(x)', example: 'it_power' }),
    title: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'What it says over the quantity before it', example: 'Share of rated power drawn' }),
  })
  .meta({ id: 'ChainLink', description: 'One quantity of a chain' });

export const decompositionRequest = z
  .strictObject({
    kind: z.enum(['factors', 'rebound']).meta({
      description:
        'factors: what each factor of the quantity contributes to its change, by LMDI. rebound: how much of the saving that a ' +
        'gain promises is lost, by runs with and without the gain',
      example: 'factors',
    }),
    scenario: scenarioOrName,
    of: quantity.meta({ description: 'The quantity that changes, or the resource that is used', example: 'facility_power' }),
    against: scenarioOrName
      .optional()
      .meta({ description: 'factors: changes are counted from this scenario, date by date. rebound: the scenario without the gain' }),
    from: dateText.optional().meta({ description: 'factors: first date; default: that of the run' }),
    to: dateText.optional().meta({ description: 'factors: last date; default: that of the run' }),
    chain: z
      .array(link)
      .min(2)
      .max(20)
      .optional()
      .meta({ description: 'factors: quantities from activity to the one that changes; default: the chain of the model' }),
    without_gain: settings.optional().meta({
      description: 'rebound: what the gain is set to where there is none; default: what the model says',
      example: { algorithmic_growth: '1 x/year' },
    }),
    frozen_demand: settings.optional().meta({
      description: 'rebound: what keeps demand from responding to its price; default: what the model says',
      example: { own_price_elasticity: 0 },
    }),
    without_limits: settings.optional().meta({
      description: 'rebound: what lifts the limits on growth, for a rebound without them; default: what the model says',
      example: { outside_capital: 'unlimited' },
    }),
  })
  .meta({ id: 'DecompositionRequest', description: 'A change of a quantity, to be split' });

export type DecompositionRequest = z.infer<typeof decompositionRequest>;

const maybe = z.number().nullable();

export const factor = z
  .strictObject({
    name: z.string().meta({ description: 'Name of its curve', example: 'factor_2' }),
    title: z.string().meta({ example: 'Compute per token (algorithms)' }),
    ratio: z.string().meta({ description: 'The quantity over the one before it', example: 'it_power ÷ it_nameplate_power' }),
    before: z.number(),
    after: z.number(),
    contribution: z.number().meta({ description: 'In the unit of the quantity; contributions add up to the change' }),
    share: maybe.meta({ description: 'Of the change; null where nothing changes' }),
  })
  .meta({ id: 'Factor', description: 'What one factor contributes to a change' });

export const decomposition = z
  .strictObject({
    kind: z.enum(['factors', 'rebound']),
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    reference: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Name of the scenario of against; absent where the question names none' }),
    of: z.string(),
    unit: z.string().meta({ description: 'Of the quantity', example: 'MW(facility)' }),
    from: z.string().optional().meta({ description: 'factors: first date; absent if the model has no time' }),
    to: z.string().optional().meta({ description: 'factors: last date; absent if the model has no time' }),
    before: z.number().optional().meta({ description: 'factors: the quantity before the change' }),
    after: z.number().optional().meta({ description: 'factors: the quantity after it' }),
    change: z.number().optional(),
    factors: z
      .array(factor)
      .optional()
      .meta({ description: `In the order of the chain; ${leftOut('factors')}` }),
    settings: z
      .strictObject({ without_gain: settings.optional(), frozen_demand: settings, without_limits: settings.optional() })
      .optional()
      .meta({ description: 'rebound: the worlds as used' }),
    time: z.array(z.string()).optional().meta({ description: 'Dates, or calendar years; absent if the model has no time' }),
    curves: z
      .record(z.string(), curve)
      .optional()
      .meta({
        description:
          'factors: change and each factor, between dates what the stretch up to each date contributed, between scenarios what ' +
          `stands between them at each date. rebound: log and arc rebound, regime, and the use in each world; ${leftOut('values')}`,
      }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({ engine: provenance.shape.engine, model: provenance.shape.model, scenario: provenance.shape.scenario })
      .optional(),
  })
  .meta({ id: 'Decomposition', description: 'A change split into its factors, or the rebound of a gain' });

export type DecompositionJson = Wire<typeof decomposition>;
