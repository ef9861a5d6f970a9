import { z } from 'zod';
import {
  asOfDate,
  assumedName,
  before,
  dimensionList,
  horizon,
  pointsOrFigure,
  quantityText,
  seriesValues,
  sourceList,
  variableName,
  scenarioId,
} from '../value/file-parts.ts';
import { claim, mostClaims } from '../claims/claim.ts';
import type { Partially } from '../text/well-formed.ts';
import { correlations, notDrawn, ownDistribution } from '../uncertainty/distribution-file.ts';
import { plausible } from '../value/plausible.ts';

/**
 * The zod schema of a model file; the editor's JSON Schema is made from it. Fields are in the order an analyst reads them.
 * Equations stay text until the checker parses them.
 */
const described = {
  title: z.string().min(1).meta({ description: 'What a reader calls it: Facility power' }),
  unit: z.string().min(1).meta({ description: 'Unit with its kind, e.g. MW(facility), USD/MWh(facility), ratio' }),
  note: z.string().min(1).optional().meta({ description: 'What a sceptical reader should know' }),
};

const dimensioned = { for: dimensionList.optional() };

const overTime = {
  over_time: z
    .enum(['mean', 'last', 'max', 'sum'])
    .optional()
    .meta({ description: 'How a year is made of its steps; stocks: last, everything else: mean' }),
};

const alternatives = z.literal(true).optional();

const reported = {
  report: z.boolean().optional().meta({ description: 'Part of every answer' }),
  may_be: z.enum(['none', 'unlimited']).optional().meta({ description: 'No value is a legal answer, or an unlimited one' }),
  alternatives: alternatives.meta({
    description: 'Its elements are alternatives, of which one applies: they are never added up, although those of its dimension may be',
  }),
};

/** Bounds of a value: `range` refuses a given value outside and warns of a computed one; `plausible` notes both. */
const ranged = { range: z.tuple([quantityText, quantityText]).optional(), plausible: plausible.optional() };

const computed = {
  ...ranged,
  require: z.literal(true).optional().meta({ description: 'A run that leaves the range is refused, not only warned about' }),
};

const sourced = { source: sourceList.optional() };

/** A number in the declared unit, a text with its unit, or one of these per element. */
const value = z.union([z.number(), z.string().min(1), z.record(z.string(), z.unknown())]);

export const inputDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  default: value.optional(),
  ...ranged,
  distribution: ownDistribution.optional(),
  ...sourced,
  ...reported,
  ...overTime,
});

export const parameterDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  value: value.optional(),
  ...ranged,
  distribution: ownDistribution.optional(),
  ...sourced,
  ...reported,
  ...overTime,
});

export const seriesDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  against: z.string().min(1).optional().meta({ description: 'Unit of what the points are given over; a date where it is left out' }),
  between: z.enum(['step', 'linear', 'log']),
  outside: z.enum(['hold', 'refuse', 'trend']),
  before: before.meta({ description: 'The value before the first point of each element; scenarios that replace the points keep it' }),
  points: pointsOrFigure.optional(),
  ...ranged,
  distribution: z.literal(notDrawn).optional().meta({ description: 'none: not drawn, whatever range is plausible' }),
  ...sourced,
  ...reported,
  ...overTime,
});

const equationText = z.string().min(1);

export const stockDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  initial: z.union([z.number(), equationText]),
  inflows: z.array(equationText).optional(),
  outflows: z.array(equationText).optional(),
  non_negative: z.literal(true).optional(),
  ...computed,
  ...sourced,
  ...reported,
  ...overTime,
});

export const flowDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  equation: equationText,
  ...computed,
  ...sourced,
  ...reported,
  ...overTime,
});

export const auxiliaryDeclaration = z.strictObject({
  ...described,
  ...dimensioned,
  equation: equationText.optional(),
  solve: variableName.optional().meta({ description: 'A bounded root: the variable itself' }),
  so_that: equationText.optional().meta({ description: 'left == right' }),
  between: z.tuple([z.union([z.number(), equationText]), z.union([z.number(), equationText])]).optional(),
  ...computed,
  ...sourced,
  ...reported,
  ...overTime,
});

export const categoryDeclaration = z.strictObject({
  title: z.string().min(1),
  note: described.note,
  cases: z.array(z.strictObject({ when: equationText, is: z.string().min(1) })).min(1),
  otherwise: z.string().min(1).optional(),
  report: z.boolean().optional(),
});

/** Values of an example; null removes a value that all examples share. */
const filled = {
  as_of: asOfDate.optional(),
  horizon: horizon.optional(),
  assumptions: z.record(assumedName, z.unknown()).optional(),
  series: z.record(variableName, seriesValues).optional(),
  tables: z
    .record(variableName, z.union([z.null(), z.record(z.string(), z.union([z.null(), z.record(z.string(), z.unknown())]))]))
    .optional(),
};

export const example = z.strictObject({
  title: z.string().min(1),
  source: sourceList.optional(),
  note: z.string().optional(),
  given: z.literal('none').optional().meta({ description: 'Starts from the model alone, not from what all examples are given' }),
  ...filled,
  expect: z.array(claim).min(1).max(mostClaims),
});

/** Values that all examples of a model share. */
export const given = z.strictObject(filled);

/** Settings of given variables in the form of a caller's: `{ algorithmic_growth: 1 x/year }`. */
const settings = z.record(assumedName, quantityText);

/** The worlds that a rebound is measured against. */
const counterfactuals = z.strictObject({
  without_gain: settings.meta({ description: 'What the gain in efficiency is set to where there is none' }),
  frozen_demand: settings.meta({ description: 'What keeps the service that is demanded from responding to its price' }),
  without_limits: settings.optional().meta({ description: 'What lifts the limits on growth' }),
});

/** A product of ratios of neighbours: each factor is this quantity over the one before. */
const chain = z
  .array(
    z.strictObject({
      of: z.string().min(1).max(300).meta({ description: 'A variable, an element x[abilene], or a total sum(x)' }),
      title: z.string().min(1).meta({ description: 'What this quantity over the one before it says: Power per unit of compute' }),
    }),
  )
  .min(2)
  .max(20);

/** A field left out is that of an included model's entry. */
export const mainAssumption = z.strictObject({
  label: z.string().min(1).max(80).optional().meta({ description: 'What a reader calls it, in plain words: Response of use to price' }),
  group: z.string().min(1).max(40).optional().meta({ description: 'The heading it stands under: Demand' }),
  scale: z.enum(['linear', 'log']).optional().meta({ description: 'Whether it moves by amounts or by ratios' }),
  step: quantityText.optional().meta({ description: 'A small move: an amount in the unit, or a ratio above 1 on a logarithmic scale' }),
  says: z.string().min(1).max(300).optional().meta({
    description: 'What a value means, with computed numbers in braces: a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use',
  }),
});

const modelTime = horizon.extend({ method: z.enum(['euler', 'rk4']).optional() });

export const modelFile = z
  .strictObject({
    format: z.literal(1),
    model: scenarioId,
    title: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.0.0'),
    summary: z.string().min(1),
    include: z.array(scenarioId).optional(),
    time: modelTime.optional(),
    dimensions: z
      .record(
        variableName,
        z.strictObject({
          title: z.string().min(1),
          elements: z.array(z.string().min(1)).min(1).optional(),
          alternatives: alternatives.meta({ description: 'Its elements are alternatives, of which one applies: they are never added up' }),
        }),
      )
      .optional(),
    inputs: z.record(variableName, inputDeclaration).optional(),
    parameters: z.record(variableName, parameterDeclaration).optional(),
    series: z.record(variableName, seriesDeclaration).optional(),
    stocks: z.record(variableName, stockDeclaration).optional(),
    flows: z.record(variableName, flowDeclaration).optional(),
    auxiliaries: z.record(variableName, auxiliaryDeclaration).optional(),
    categories: z.record(variableName, categoryDeclaration).optional(),
    correlations: correlations.optional().meta({ description: 'Rank correlations of inputs that are drawn together' }),
    require: z.array(z.strictObject({ that: equationText, message: z.string().min(1) })).optional(),
    report: z.array(z.union([variableName, z.record(variableName, z.string())])).optional(),
    chains: z.record(variableName, chain).optional().meta({
      description: 'Quantity → the quantities it is a product of, from activity to itself: what a decomposition into factors follows',
    }),
    counterfactuals: counterfactuals.optional().meta({ description: 'What a rebound is measured against' }),
    main: z
      .record(assumedName, mainAssumption)
      .optional()
      .meta({ description: 'The five to ten inputs that matter most, in the order in which they are shown' }),
    given: given.optional().meta({ description: 'What every example starts from, as a scenario does from what it extends' }),
    examples: z.array(example).optional(),
  })
  .meta({ id: 'ModelFile', title: 'Jevons model file' });

export type ModelFile = z.infer<typeof modelFile>;
/** The well-formed part of a model file; complete where the file has no fault. */
export type PartialModelFile = Omit<Partially<ModelFile>, 'model' | 'given' | 'examples' | 'chains' | 'counterfactuals'> & {
  readonly model: string;
  /** Complete or absent. */
  readonly given?: SharedGiven | undefined;
  /** Complete chains only. */
  readonly chains?: Readonly<Record<string, readonly ChainLink[]>> | undefined;
  /** Complete or absent. */
  readonly counterfactuals?: Counterfactuals | undefined;
  /** A faulty example leaves an undefined entry, so that the others keep their index. */
  readonly examples?: readonly (Example | undefined)[] | undefined;
};
export type ModelTime = z.infer<typeof modelTime>;
export type SharedGiven = z.infer<typeof given>;
export type Example = z.infer<typeof example>;
export type Counterfactuals = z.infer<typeof counterfactuals>;
export type ChainLink = z.infer<typeof chain>[number];
