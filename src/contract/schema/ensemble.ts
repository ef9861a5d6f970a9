import { z } from 'zod';
import { mostDraws, mostSeed, usualDraws } from '../../analysis/ensemble/most-draws.ts';
import { samplingMethods } from '../../core/statistics/sample.ts';
import { claim } from '../../domain/claims/claim.ts';
import { dateText } from '../../domain/value/file-parts.ts';
import { quantities } from './along.ts';
import { ensembleAnswer } from './example-ensemble.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, curve, leftOut, provenance, sources } from './projection.ts';
import { otherScenario, scenarioOrName } from './scenario-or-name.ts';
import type { Wire } from './wire.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(mostDraws);
const seed = z.int().min(0).max(mostSeed);
const method = z.enum(samplingMethods);

export const ensembleRequest = z
  .strictObject({
    scenario: scenarioOrName,
    against: otherScenario.optional().meta({
      description:
        'Another scenario, or a world that the model declares, run on the same draws: an input of one name has the same draw in both',
      example: 'stargate-10gw-no-gains',
    }),
    draws: z
      .int()
      .min(1)
      .max(mostDraws)
      .optional()
      .meta({ description: `Number of runs; default ${usualDraws}`, example: 1000 }),
    seed: seed.optional().meta({ description: 'Equal seeds give equal draws; default 1', example: 1 }),
    method: method.optional().meta({ description: 'How the inputs are sampled; default monte-carlo, whose draws are independent' }),
    conditioned: z
      .boolean()
      .optional()
      .meta({
        description:
          'Whether the draws are held to what the scenario says was observed (history): many are proposed, and those that agree are ' +
          'chosen more often; default false',
        example: true,
      }),
    inputs: z
      .array(z.string().min(1).max(300))
      .max(200)
      .optional()
      .meta({
        description:
          'The inputs that vary, as variables x, elements x[abilene] or points x@2030; ["all"]: all that have a distribution or a ' +
          'plausible range and that no scenario sets on purpose. Default: those of them among the main assumptions of the model; all ' +
          'where it lists none or the scenario states what is uncertain. An empty list: none',
        example: ['own_price_elasticity', 'pass_through'],
      }),
    quantities,
    percentiles: z
      .array(z.number().min(0).max(100))
      .min(1)
      .max(25)
      .optional()
      .meta({ description: 'Default 5, 25, 50, 75, 95', example: [5, 50, 95] }),
    claims: z
      .array(claim)
      .max(50)
      .optional()
      .meta({
        description: 'Statements about a result: in what share of the draws do they hold',
        example: [{ of: 'facility_power', at: 2030, above: '10 GW' }],
      }),
    exceedance: z
      .array(
        z.strictObject({
          of: claim.shape.of,
          at: dateText.optional().meta({ description: 'Default: the last of the run' }),
        }),
      )
      .max(20)
      .optional()
      .meta({
        description: 'Quantities whose probability of being above a value is returned, for all values',
        example: [{ of: 'facility_power', at: 2030 }],
      }),
    at: z
      .array(dateText)
      .min(1)
      .max(50)
      .optional()
      .meta({
        description:
          'Instants of the table of draws. The first is also that of the convergence and of the shares of two worlds. Default: the last ' +
          'of the run',
        example: [2030],
      }),
    margin: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'Relative difference up to which two worlds count as the same; default 0.02', example: 0.02 }),
  })
  .meta({ id: 'EnsembleRequest', description: 'A scenario, or two, run many times with uncertain inputs' });

const uncertainInput = z
  .strictObject({
    name: z.string().meta({ example: 'own_price_elasticity' }),
    title: z.string(),
    unit: z.string(),
    distribution: z.string().meta({ description: 'In words', example: 'normal, mean -1.1, sd 0.36' }),
    mean: z.number().nullable(),
    p5: z.number(),
    p50: z.number(),
    p95: z.number(),
    base: z.number().nullable().meta({ description: 'Its value in the run without uncertainty; null if that has several' }),
    origin: z.enum(['request', 'scenario', 'model', 'plausible']).meta({
      description: 'Who states it: the request, a scenario, the model as a distribution, or the model as a plausible range',
    }),
    from: z.string().meta({ description: 'Name of that scenario or model' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
    why: z.string().optional(),
  })
  .meta({ id: 'UncertainInput', description: 'An input as it was drawn' });

const refusedDraws = z
  .strictObject({
    count,
    why: z.array(problem).meta({ description: 'Problems of the first of them' }),
  })
  .meta({ id: 'RefusedDraws', description: 'Draws that break a requirement of the model; they are left out' });

const conditioned = z
  .strictObject({
    observed: z.array(z.string()).meta({ example: ['facility_power at 2026: equals 1.9 GW within 15 %'] }),
    proposals: count.meta({ description: 'Draws from which they were chosen' }),
    effective: z.number().meta({ description: 'How many independent draws they are worth' }),
  })
  .meta({ id: 'Conditioned', description: 'How draws were held to what was observed' });

const claimShare = z
  .strictObject({
    claim: z.string().meta({ example: 'facility_power at 2030: above 10 GW' }),
    probability: share.nullable().meta({ description: 'Share of the draws in which it holds' }),
    standard_error: z.number().nullable(),
    low: share.nullable().meta({ description: 'Lower end of the 95 % interval of the probability' }),
    high: share.nullable(),
    without_value: share
      .nullable()
      .meta({ description: 'Share of the draws in which its quantity has no value, so that it does not hold' }),
    base: z.boolean().meta({ description: 'Whether it holds in the run without uncertainty' }),
    against: share.nullable().optional().meta({ description: 'The same share in the other world' }),
  })
  .meta({ id: 'ClaimShare', description: 'The probability of a claim' });

const exceedance = z
  .strictObject({
    of: z.string(),
    title: z.string(),
    unit: z.string(),
    at: z.string().optional(),
    probabilities: z.array(share).meta({ description: 'Probabilities of being above the value of the same place' }),
    values: z.array(z.number().nullable()),
  })
  .meta({ id: 'Exceedance', description: 'The value that a quantity exceeds with each probability' });

const convergence = z
  .strictObject({
    curve: z.string(),
    element: z.array(z.string()),
    unit: z.string(),
    at: z.string().optional(),
    draws: z.array(count).meta({ description: 'Numbers of draws, the last of them all' }),
    percentiles: z.array(
      z.strictObject({
        percentile: z.number(),
        values: z.array(z.number().nullable()).meta({ description: 'The percentile of so many draws' }),
        half_width: z.number().nullable().meta({ description: 'Half of its 95 % interval; null where the draws are too few' }),
      }),
    ),
  })
  .meta({ id: 'Convergence', description: 'How percentiles settle as the draws double' });

const pairedShare = z
  .strictObject({
    curve: z.string(),
    title: z.string(),
    element: z.array(z.string()),
    at: z.string().optional(),
    more: share.nullable().meta({ description: 'Share of the draws in which the scenario has more than the other' }),
    same: share.nullable().meta({ description: 'Share of the draws in which they are within the margin of each other' }),
    fewer: share.nullable(),
    standard_error: z.number().nullable().meta({ description: 'Of the larger of more and fewer' }),
  })
  .meta({ id: 'PairedShare', description: 'In how many draws one world has more of a quantity than the other' });

export const ensemble = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    compared_with: z
      .strictObject({ scenario: z.string().nullable(), title: z.string() })
      .optional()
      .meta({ description: 'The other scenario' }),
    draws: z.strictObject({
      asked: count,
      counted: count.meta({ description: 'Draws that every world answers' }),
      seed,
      method,
      refused: refusedDraws,
      refused_against: refusedDraws.optional(),
      conditioned: conditioned.optional(),
    }),
    percentiles: z.array(z.number()),
    percentile_error: z.number().meta({
      description: 'Bound of the relative error of a percentile; 0: exact, by definition 7 of Hyndman and Fan, as Excel and NumPy have it',
    }),
    margin: z.number().optional(),
    notes: z.array(z.string()).meta({ description: 'What the spread does not hold' }),
    worlds: z
      .array(pairedShare)
      .optional()
      .meta({ description: 'The shares of two worlds at one instant; those of every instant are among the curves' }),
    claims: z
      .array(claimShare)
      .optional()
      .meta({ description: leftOut('claims') }),
    exceedance: z
      .array(exceedance)
      .optional()
      .meta({ description: leftOut('exceedance') }),
    convergence: z
      .array(convergence)
      .optional()
      .meta({ description: leftOut('convergence') }),
    uncertain_inputs: z
      .array(uncertainInput)
      .optional()
      .meta({ description: `What was drawn; ${leftOut('inputs')}` }),
    uncertain_inputs_compared: z
      .array(uncertainInput)
      .optional()
      .meta({ description: 'Those that only the other world has, or has otherwise' }),
    correlations: z
      .array(z.strictObject({ between: z.array(z.string()), rank: z.number(), why: z.string().optional() }))
      .optional()
      .meta({ description: 'Rank correlations of the draws' }),
    fixed_inputs: z
      .array(z.strictObject({ name: z.string(), why: z.string() }))
      .optional()
      .meta({ description: 'Inputs with a distribution or a plausible range that keep their value' }),
    time: z.array(z.string()).optional().meta({ description: 'Instants; absent if the model has no time, and in a table of draws' }),
    step: z.string().optional(),
    draw: z.array(count).optional().meta({ description: 'In a table of draws, the number of each' }),
    curves: z
      .record(z.string(), curve)
      .optional()
      .meta({
        description:
          'Each curve has one more dimension, statistic: base is the run without uncertainty, mean and p5 to p95 are of the draws. A ' +
          'category has the share of the draws in each case. With another world there are also x.against, x.difference, x.ratio and ' +
          `x.worlds, the shares of more, same and fewer. In a table of draws: one value per draw; ${leftOut('values')}`,
      }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({
        engine: provenance.shape.engine,
        model: provenance.shape.model,
        scenario: provenance.shape.scenario,
        compared_with: provenance.shape.scenario.optional(),
      })
      .optional(),
  })
  .meta({ id: 'Ensemble', description: 'Percentiles, probabilities and two worlds, from many runs', example: ensembleAnswer });

export type EnsembleJson = Wire<typeof ensemble>;
