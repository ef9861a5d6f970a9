import { z } from 'zod';
import { quantityText } from '../../domain/value/file-parts.ts';
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
