import { z } from 'zod';
import { mostSeed } from '../../analysis/ensemble/most-draws.ts';
import { sensitivityMethods } from '../../analysis/sensitivity/sensitivity-methods.ts';
import { dateText, quantityText, variableName } from '../../domain/value/file-parts.ts';
import { figures } from './figure.ts';
import { saidNumber } from './model.ts';
import { problem } from './problem.ts';
import { asOf, leftOut, provenance, sources } from './projection.ts';
import { scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

/** Runs of one sensitivity: more than any limit of work leaves. */
const mostRuns = 100_000_000;

const target = z.string().min(1).max(300);

const input = z
  .union([
    target,
    z
      .strictObject({
        input: target.meta({ example: 'own_price_elasticity' }),
        low: quantityText.optional().meta({ description: 'Low end: a text with its unit, or a pure ratio', example: -1.6 }),
        high: quantityText.optional().meta({ description: 'High end', example: -0.8 }),
      })
      .meta({ id: 'SensitivityEnds', description: 'An input between ends of the request' }),
  ])
  .meta({
    id: 'SensitivityInput',
    description:
      'A parameter or an input, x; one element of it, x[abilene]; or one point of a series, x@2030; or all, for every input with a range',
  });

export const sensitivityRequest = z
  .strictObject({
    scenario: scenarioOrName,
    method: z
      .enum(sensitivityMethods)
      .optional()
      .meta({
        description:
          'tornado (default): each input alone at its low and its high end. morris: elementary effects, which screen many ' +
          'inputs. sobol: the share of the variance that each input explains, alone and with its interactions. rank: rank ' +
          'correlations over the draws of an ensemble',
        example: 'tornado',
      }),
    inputs: z
      .array(input)
      .min(1)
      .max(100)
      .optional()
      .meta({
        description:
          'The inputs to vary. Default: the main assumptions of the model, or every input with a range where it lists none; ' +
          '["all"] is every input with a range',
      }),
    quantities: z
      .array(variableName)
      .min(1)
      .max(50)
      .optional()
      .meta({
        description: 'Names of the quantities; default: the numbers that the model and the scenario report',
        example: ['facility_power'],
      }),
    at: dateText.optional().meta({ description: 'The instant; default: the last of the run' }),
    percentiles: z
      .array(z.number().gt(0).lt(100))
      .length(2)
      .optional()
      .meta({
        description:
          'tornado and morris: the percentiles of its distribution between which an input moves; default 5 and 95. An input ' +
          'that has a plausible range only moves between its ends',
        example: [5, 95],
      }),
    trajectories: z.int().min(2).max(1000).optional().meta({ description: 'morris: default 20' }),
    levels: z
      .int()
      .min(2)
      .max(100)
      .optional()
      .meta({ description: 'morris: levels of the grid, an even number; default 4', multipleOf: 2 }),
    points: z
      .int()
      .min(64)
      .max(1_048_576)
      .optional()
      .meta({ description: 'sobol: base points, a multiple of 16; inputs + 2 runs each; default 1024', example: 1024, multipleOf: 16 }),
    draws: z.int().min(10).max(1_000_000).optional().meta({ description: 'rank: default 1000' }),
    seed: z.int().min(0).max(mostSeed).optional().meta({ description: 'The same seed gives the same numbers; default 1' }),
  })
  .meta({ id: 'SensitivityRequest', description: 'What matters most for quantities of a scenario at one date' });

const inputValue = z
  .strictObject({
    value: saidNumber,
    says: z
      .string()
      .optional()
      .meta({ description: 'What the value means, of a main assumption', example: 'a tenth cheaper, 15 % more use' }),
  })
  .meta({ id: 'InputValue', description: 'A value of an input, in its unit; a growth factor as a factor' });

const varied = z
  .strictObject({
    input: z.string(),
    label: z
      .string()
      .meta({ description: 'In plain words if it is a main assumption, else its title', example: 'Response of use to price' }),
    group: z.string().optional(),
    unit: z.string(),
    value: inputValue.meta({ description: 'In the scenario' }),
    low: inputValue,
    high: inputValue,
    range: z.string().meta({ description: 'Its distribution or its ends, in words' }),
    from: z.string().meta({ description: 'Who states them: a model, a scenario or the request' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  })
  .meta({ id: 'VariedInput', description: 'An input that was varied' });

const interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).meta({
  id: 'IndexInterval',
  description: 'An index with its interval of 95 %, by bootstrap over independent scramblings of the points',
});

const effect = z
  .strictObject({
    input: z.string(),
    status: z.enum(['measured', 'no effect', 'no value']).meta({
      description: 'no effect: no run changed with it. no value: the runs have none, and the effect is not known. Neither is a 0',
    }),
    low: z
      .number()
      .optional()
      .meta({ description: 'tornado: the quantity with the input at its low end; absent if it has no value there' }),
    high: z.number().optional().meta({ description: 'tornado: the same at its high end' }),
    span: z
      .number()
      .optional()
      .meta({ description: 'tornado: the length of the bar, from the lowest of both ends and the scenario to the highest' }),
    mean: z.number().optional().meta({ description: 'morris: mean effect of the whole way from the low to the high end (mu)' }),
    mean_absolute: z.number().optional().meta({ description: 'morris: mean of absolute effects, the measure of importance (mu*)' }),
    deviation: z.number().optional().meta({ description: 'morris: standard deviation of the effects (sigma): interactions and curvature' }),
    first: interval.optional().meta({ description: 'sobol: the share of the variance that the input explains alone' }),
    total: interval.optional().meta({ description: 'sobol: the share that it explains with all its interactions' }),
    correlation: z.number().optional().meta({ description: 'rank: rank correlation of Spearman, from −1 to 1' }),
    used: z.int().min(0).max(mostRuns).optional().meta({ description: 'Effects, points or draws behind the numbers' }),
  })
  .meta({ id: 'SensitivityEffect', description: 'The effect of one input on one quantity' });

const quantity = z
  .strictObject({
    quantity: z.string().meta({ example: 'facility_power' }),
    title: z.string(),
    unit: z.string(),
    element: z.record(z.string(), z.string()).meta({ description: 'Element of each dimension; empty for a single value' }),
    value: z.number().nullable().meta({ description: 'In the scenario as it stands' }),
    mean: z.number().optional().meta({ description: 'sobol and rank: over the sample' }),
    standard_deviation: z.number().optional(),
    effects: z.array(effect).meta({ description: 'The largest first, those without numbers last' }),
  })
  .meta({ id: 'QuantityEffects', description: 'A quantity, or one element of it, and what moves it' });

export const sensitivity = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    method: z.enum(sensitivityMethods),
    at: z.string().optional().meta({ description: 'Absent if the model has no time' }),
    percentiles: z.array(z.number()).optional(),
    seed: z.int().min(0).max(mostSeed).optional(),
    runs: z.int().min(0).max(mostRuns),
    refused_runs: z.int().min(0).max(mostRuns).meta({ description: 'Runs that break a requirement of the model and have no value' }),
    inputs: z
      .array(varied)
      .optional()
      .meta({ description: leftOut('values') }),
    not_varied: z
      .array(
        z
          .strictObject({ input: z.string(), why: z.string() })
          .meta({ id: 'FixedInput', description: 'An input whose effect is not known' }),
      )
      .optional()
      .meta({ description: `Inputs that keep their value, whose effect is not known; ${leftOut('values')}` }),
    quantities: z
      .array(quantity)
      .optional()
      .meta({ description: leftOut('values') }),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({ engine: provenance.shape.engine, model: provenance.shape.model, scenario: provenance.shape.scenario })
      .optional(),
  })
  .meta({ id: 'Sensitivity', description: 'What moves quantities of a scenario, and by how much' });

export type SensitivityJson = Wire<typeof sensitivity>;
