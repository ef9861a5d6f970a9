import { z } from 'zod';
import { quantityText } from '../../domain/value/file-parts.ts';
import { unlimitedWord } from '../../domain/value/values.ts';
import { figures } from './figure.ts';
import { curve, overTime, sources } from './projection.ts';

const id = z.string().meta({ description: 'The name of a model', example: 'ai-power' });

export const modelSummary = z
  .strictObject({
    model: id,
    title: z.string(),
    version: z.string().meta({ example: '1.0.0' }),
    summary: z.string(),
    includes: z.array(z.string()).meta({ description: 'Names of the models it includes' }),
  })
  .meta({ id: 'ModelSummary' });

export const modelList = z.strictObject({ models: z.array(modelSummary) }).meta({ id: 'ModelList' });

const equation = z
  .strictObject({
    role: z.string().meta({
      description:
        'What the text defines: = the variable itself; initial, inflow or outflow of a stock; the label of a case; ' +
        'so that, at least, at most of a bounded root',
    }),
    text: z.string().meta({ example: 'it_power * pue' }),
    latex: z.string(),
  })
  .meta({ id: 'Equation' });

const namedVariable = z.strictObject({ name: z.string(), title: z.string(), unit: z.string() }).meta({ id: 'NamedVariable' });

/** An equation, a default or a range, as written in the file. */
const written = z.unknown().meta({
  description: 'As written in the file: a number in the unit above, a text with its own unit, points, or one of these per element',
});

const role = z.enum(['input', 'parameter', 'series', 'stock', 'flow', 'auxiliary', 'category']);

const bound = quantityText;

const plausibleRange = z
  .strictObject({
    element: z.string().optional().meta({ description: 'The element it applies to; absent if it applies to the whole variable' }),
    low: bound,
    high: bound,
    central: bound.optional(),
    unit: z.string().meta({ description: 'Unit of bounds that are bare numbers' }),
    model: z.string().meta({ description: 'The model that states it' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  })
  .meta({ id: 'PlausibleRange', description: 'The plausible range of a value; a value outside it gives a note in the answer' });

const explainedDistribution = z
  .strictObject({
    element: z.string().optional().meta({ description: 'The element it applies to; absent if it applies to the whole variable' }),
    stated: z.string().meta({ example: 'normal, mean -1.1, sd 0.36, cut to -3 to -0.05' }),
    why: z.string().optional(),
    model: z.string().meta({ description: 'The model that states it' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  })
  .meta({ id: 'ParameterDistribution', description: 'What a value is held to be where analyses draw it' });

const variableFields = {
  name: z.string().meta({ example: 'facility_power' }),
  title: z.string(),
  model: z.string().meta({ description: 'The model that declares it: this one or one it includes' }),
  role,
  unit: z.string().meta({ description: 'Unit with its kind; empty for a category', example: 'MW(facility)' }),
  dims: z.array(z.string()),
  alternatives: z
    .array(z.string())
    .optional()
    .meta({ description: 'The dimensions whose elements are alternatives and are never summed; absent if there are none' }),
  note: z.string().optional(),
  value: written.optional(),
  before: bound.optional().meta({ description: 'Of a series: its value before the first point; absent where outside decides' }),
  figures: figures.optional().meta({ description: 'Catalog figures the value names as figure(id), by id' }),
  range: z.array(written).optional().meta({ description: 'Lowest and highest legal value' }),
  plausible: z
    .array(plausibleRange)
    .optional()
    .meta({ description: 'Plausible ranges, narrower than range, of the variable or of some elements' }),
  distribution: z
    .array(explainedDistribution)
    .optional()
    .meta({
      description:
        'Its own distribution, or those of some elements; empty if it is not drawn; absent if it is drawn from its plausible ' +
        'range, or not at all',
    }),
  sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  equations: z.array(equation),
};

export const modelVariable = z
  .strictObject({
    ...variableFields,
    over_time: overTime.optional(),
    reported: z.boolean().meta({ description: 'True if it is in every answer by default' }),
  })
  .meta({ id: 'ModelVariable', description: 'A variable of a model: declaration and equations' });

const given = z.strictObject({
  value: z.string().meta({ description: 'As written', example: '1.9 kW/GPU' }),
  before: z.string().optional().meta({ description: 'Its value before the first point, if the scenario states one' }),
  figures: z.array(z.string()).optional().meta({ description: 'Ids of the catalog figures it names' }),
  from: z
    .array(z.string())
    .meta({ description: 'The scenarios in the extends chain that state it; several if a table has rows from several' }),
  sources: z.array(z.string()),
  why: z.string().optional(),
});

export const variableDetail = z
  .strictObject({
    ...variableFields,
    ranges: z
      .array(z.strictObject({ range: z.array(written), unit: z.string(), model: z.string() }))
      .optional()
      .meta({ description: 'Every range if several models state one; all of them apply' }),
    given: given.optional().meta({
      description: 'The value the requested scenario gives it; absent if the scenario does not set it',
    }),
    conversions: z
      .array(z.strictObject({ of: z.string(), from: z.string(), to: z.string(), factor: z.number() }))
      .meta({ description: 'Unit conversions inserted into the equations' }),
    rests_on: z.array(namedVariable),
    feeds: z.array(namedVariable),
    source_entries: sources,
    under: z
      .strictObject({ scenario: z.string(), time: z.array(z.string()).optional(), curve })
      .optional()
      .meta({
        description: 'Its values under the requested scenario; absent for a lookup table, which has none over time',
      }),
  })
  .meta({ id: 'Variable', description: 'Everything a model knows of one variable' });

export const saidNumber = z
  .union([z.number(), z.literal(unlimitedWord)])
  .meta({ id: 'SaidNumber', description: 'A number, or the word unlimited' });

const saidValue = z
  .strictObject({
    value: saidNumber,
    says: z.string().meta({ description: 'What the value means', example: 'a tenth cheaper, 15 % more use' }),
  })
  .meta({ id: 'SaidValue', description: 'A value in the unit beside it, a growth factor as a factor, and what it means' });

export const mainAssumption = z
  .strictObject({
    input: z.string().meta({ description: 'An input or a parameter, or one element of it', example: 'own_price_elasticity' }),
    label: z.string().meta({ description: 'Its name in plain words', example: 'Response of use to price' }),
    group: z.string().meta({ description: 'The heading it stands under', example: 'Demand' }),
    scale: z.enum(['linear', 'log']).meta({ description: 'Whether it moves by amounts or by ratios' }),
    step: z.number().meta({ description: 'A small move: an amount in the unit, or a ratio above 1 on a logarithmic scale' }),
    unit: z.string(),
    says: z.string().meta({
      description: 'What a value means, as a sentence with expressions of the value in braces',
      example: 'a tenth cheaper, {0.9 ^ value - 1 as %, more or less} use',
    }),
    low: saidValue.optional().meta({ description: 'The low end of its plausible range; absent if it has none' }),
    high: saidValue.optional().meta({ description: 'The high end of its plausible range; absent if it has none' }),
  })
  .meta({ id: 'MainAssumption', description: 'An input that matters most' });

const setValues = z.record(z.string(), quantityText);

export const modelDetail = z
  .strictObject({
    ...modelSummary.shape,
    time: z
      .strictObject({ from: z.string().optional(), to: z.string().optional(), step: z.string(), method: z.enum(['euler', 'rk4']) })
      .optional()
      .meta({ description: 'Default horizon; absent if the model has no time' }),
    dimensions: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        elements: z.array(z.string()).optional().meta({ description: 'Absent if the scenario lists them' }),
        alternatives: z.literal(true).optional().meta({ description: 'True if its elements are alternatives and are never summed' }),
      }),
    ),
    variables: z.array(modelVariable),
    main: z
      .array(mainAssumption)
      .meta({ description: 'The inputs that matter most, in the order to show them; empty if the model lists none' }),
    counterfactuals: z
      .strictObject({ without_gain: setValues, frozen_demand: setValues, without_limits: setValues.optional() })
      .optional()
      .meta({ description: 'Assumptions of the worlds that a gain in efficiency is held against; absent if the model states none' }),
    graph: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .meta({ description: 'An edge from each variable to every variable whose equation names it' }),
    requirements: z.array(z.strictObject({ that: z.string(), message: z.string() })),
    examples: z
      .array(z.strictObject({ title: z.string(), note: z.string().optional(), sources: z.array(z.string()), claims: z.array(z.string()) }))
      .meta({ description: 'Cases with a known answer; they run as tests' }),
    sources,
  })
  .meta({ id: 'Model', description: 'A model with its includes' });

export const mainAssumptions = z
  .strictObject({ model: modelDetail.shape.model, main: modelDetail.shape.main, counterfactuals: modelDetail.shape.counterfactuals })
  .meta({ id: 'MainAssumptions', description: 'The inputs of a model that matter most' });
