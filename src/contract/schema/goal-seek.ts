import { z } from 'zod';
import { claim } from '../../domain/claims/claim.ts';
import { quantityText } from '../../domain/value/file-parts.ts';
import { along, target } from './along.ts';
import { goalSeekAnswer } from './example-analyses.ts';
import { figures } from './figure.ts';
import { problem } from './problem.ts';
import { asOf, leftOut, provenance, sources } from './projection.ts';
import { otherScenario, scenarioOrName } from './scenario-or-name.ts';
import { inputAxis } from './sweep.ts';
import type { Wire } from './wire.ts';

const goal = z
  .strictObject({
    of: claim.shape.of,
    at: claim.shape.at,
    during: claim.shape.during,
    always: claim.shape.always,
    ever: claim.shape.ever,
    equals: quantityText.optional().meta({ description: 'A number with its unit, or a figure of the catalog', example: '8 GW' }),
    above: quantityText.optional(),
    below: quantityText.optional(),
  })
  .meta({ id: 'Goal', description: 'A claim that equals, is above or is below a value' });

const soughtInput = z
  .strictObject({ name: target, ...along, points: along.points.meta({ description: 'How many values are looked at first', example: 41 }) })
  .meta({ id: 'SoughtInput', description: 'An input and where it is looked for; default: its plausible range and its range' });

export const goalSeekRequest = z
  .strictObject({
    scenario: scenarioOrName,
    goal,
    input: soughtInput,
    along: soughtInput.optional().meta({ description: 'A second input: the sought value is returned for each of its values' }),
    against: otherScenario.optional().meta({ description: 'A second scenario: the goal is about the quantity compared with its own' }),
    compare: z.enum(['ratio', 'difference']).optional().meta({ description: 'How the two are compared; default ratio' }),
  })
  .meta({ id: 'GoalSeekRequest', description: 'A claim, and the input whose value makes it just hold' });

const solution = z
  .strictObject({
    value: z.number(),
    to: z.number().optional().meta({ description: 'End of a stretch of values that all reach the goal' }),
    found: z.number().meta({ description: 'The quantity there, in unit' }),
    kind: z.enum(['crosses', 'touches', 'jumps', 'stays']).meta({ description: 'How the quantity meets the bound' }),
    holds: z.enum(['above', 'below']).optional().meta({ description: 'For above and below: on which side of the value the goal holds' }),
    plausible: z.literal(false).optional().meta({ description: 'Present where the value lies outside the plausible range of the input' }),
  })
  .meta({ id: 'Solution', description: 'A value of the input at which the goal just holds' });

const sought = z
  .strictObject({
    along: z.number().optional().meta({ description: 'Value of the second input' }),
    attained: z.boolean().meta({ description: 'Whether some value of the input reaches the goal' }),
    solutions: z.array(solution).meta({ description: 'In ascending order' }),
    throughout: z.literal(true).optional().meta({ description: 'Present where the goal holds at every value that was looked at' }),
    nearest: z
      .strictObject({ value: z.number(), found: z.number() })
      .optional()
      .meta({ description: 'The value that comes closest, where none reaches the goal' }),
    why: z.string().optional().meta({ description: 'Why no value makes the goal just hold' }),
    refused: z.int().min(0).max(1_000_000).meta({ description: 'Runs that break a requirement or have no value' }),
  })
  .meta({ id: 'Sought', description: 'What was found, at one value of the second input if there is one' });

export const goalSeek = z
  .strictObject({
    scenario: z.string().nullable(),
    title: z.string(),
    model: z.string(),
    as_of: asOf.optional(),
    goal: z.string().meta({ description: 'The goal as text', example: 'facility_power at 2030: equals 8 GW' }),
    unit: z.string().meta({ description: 'Unit of bound and found' }),
    bound: z.number(),
    input: z.strictObject({ name: z.string(), title: z.string(), unit: z.string(), from: z.number(), to: z.number() }),
    second: z.strictObject({ name: z.string(), title: z.string(), unit: z.string() }).optional(),
    compared: z
      .strictObject({
        scenario: z.string().nullable(),
        title: z.string(),
        model: z.string(),
        compare: z.enum(['ratio', 'difference']),
        cut_equations: z.array(z.string()),
      })
      .optional()
      .meta({ description: 'The second scenario' }),
    sought: z.array(sought),
    scan: z
      .strictObject({ values: inputAxis.shape.values, found: z.array(z.number().nullable()) })
      .optional()
      .meta({ description: `The values that were looked at first; ${leftOut('values')}` }),
    cut_equations: z.array(z.string()),
    problems: z.array(problem),
    sources: sources.optional(),
    figures: figures.optional(),
    provenance: z
      .strictObject({ engine: provenance.shape.engine, model: provenance.shape.model, scenario: provenance.shape.scenario })
      .optional(),
  })
  .meta({ id: 'GoalSeek', description: 'The values of an input that make a claim just hold', example: goalSeekAnswer });

export type GoalSeekJson = Wire<typeof goalSeek>;
