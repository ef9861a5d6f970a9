import { z } from 'zod';
import { figures } from './figure.ts';
import { curve, overTime, sources } from './projection.ts';

const id = z.string().meta({ description: 'The name of a model', example: 'ai-power' });

export const modelSummary = z
  .strictObject({
    model: id,
    title: z.string(),
    version: z.string().meta({ example: '1.0.0' }),
    summary: z.string(),
    includes: z.array(z.string()).meta({ description: 'Models it takes in by name' }),
  })
  .meta({ id: 'ModelSummary' });

export const modelList = z.strictObject({ models: z.array(modelSummary) }).meta({ id: 'ModelList' });

const equation = z
  .strictObject({
    role: z
      .string()
      .meta({
        description:
          'What the text gives: = the variable itself; initial, inflow or outflow of a stock; the label of a case; so that, at least, at most of a bounded root',
      }),
    text: z.string().meta({ example: 'it_power * pue' }),
    latex: z.string(),
  })
  .meta({ id: 'Equation' });

const namedVariable = z.strictObject({ name: z.string(), title: z.string(), unit: z.string() }).meta({ id: 'NamedVariable' });

/** What an equation, a default or a range holds, as the file writes it. */
const written = z
  .unknown()
  .meta({
    description: 'As the file writes it: a number in the unit above, a text with its own unit, points, or one of these per element',
  });

const role = z.enum(['input', 'parameter', 'series', 'stock', 'flow', 'auxiliary', 'category']);

const bound = z.union([z.number(), z.string()]);

const plausibleRange = z
  .strictObject({
    element: z.string().optional().meta({ description: 'The element it is of; absent where it is of the whole variable' }),
    low: bound,
    high: bound,
    central: bound.optional(),
    unit: z.string().meta({ description: 'Of bounds that are bare numbers' }),
    model: z.string().meta({ description: 'The model that states it' }),
    sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  })
  .meta({ id: 'PlausibleRange', description: 'What a value may well be; one outside is a note in the answer' });

const variableFields = {
  name: z.string().meta({ example: 'facility_power' }),
  title: z.string(),
  model: z.string().meta({ description: 'The model that declares it: this one or one it includes' }),
  role,
  unit: z.string().meta({ description: 'With its kind; empty for a category', example: 'MW(facility)' }),
  dims: z.array(z.string()),
  alternatives: z
    .array(z.string())
    .optional()
    .meta({ description: 'Those of dims whose elements are cases side by side, never added up; absent where there are none' }),
  note: z.string().optional(),
  value: written.optional(),
  figures: figures.optional().meta({ description: 'Figures of the catalog the value names as figure(id), by id' }),
  range: z.array(written).optional().meta({ description: 'Lowest and highest legal value' }),
  plausible: z.array(plausibleRange).optional().meta({ description: 'Narrower than range: for the variable, or for some of its elements' }),
  sources: z.array(z.string()).meta({ description: 'Ids of sources, or the word assumption' }),
  equations: z.array(equation),
};

export const modelVariable = z
  .strictObject({
    ...variableFields,
    over_time: overTime.optional(),
    reported: z.boolean().meta({ description: 'Part of every answer' }),
  })
  .meta({ id: 'ModelVariable', description: 'A variable of a model: declaration and equations' });

const given = z.strictObject({
  value: z.string().meta({ description: 'As written', example: '1.9 kW/GPU' }),
  figures: z.array(z.string()).optional().meta({ description: 'Ids of the figures of the catalog it names' }),
  from: z
    .array(z.string())
    .meta({ description: 'The scenario that wrote it, of those that extend each other; several where a table was written by several' }),
  sources: z.array(z.string()),
  why: z.string().optional(),
});

export const variableDetail = z
  .strictObject({
    ...variableFields,
    ranges: z
      .array(z.strictObject({ range: z.array(written), unit: z.string(), model: z.string() }))
      .optional()
      .meta({ description: 'Where several of the models state a range: each of them, and all of them hold' }),
    given: given
      .optional()
      .meta({
        description: 'What the scenario that was asked for gives it in the place of the model; absent where it leaves it to the model',
      }),
    conversions: z
      .array(z.strictObject({ of: z.string(), from: z.string(), to: z.string(), factor: z.number() }))
      .meta({ description: 'Unit conversions that were put into the equations' }),
    rests_on: z.array(namedVariable),
    feeds: z.array(namedVariable),
    source_entries: sources,
    under: z
      .strictObject({ scenario: z.string(), time: z.array(z.string()).optional(), curve })
      .optional()
      .meta({
        description: 'Its values under the scenario that was asked for; absent for a table to look up in, which has none over time',
      }),
  })
  .meta({ id: 'Variable', description: 'Everything a model knows of one variable' });

export const modelDetail = z
  .strictObject({
    ...modelSummary.shape,
    time: z
      .strictObject({ from: z.string().optional(), to: z.string().optional(), step: z.string(), method: z.enum(['euler', 'rk4']) })
      .optional()
      .meta({ description: 'The horizon where a scenario gives none; absent where the model has no time' }),
    dimensions: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        elements: z.array(z.string()).optional().meta({ description: 'Absent where a scenario lists them' }),
        alternatives: z.literal(true).optional().meta({ description: 'Its elements are cases side by side, never added up' }),
      }),
    ),
    variables: z.array(modelVariable),
    graph: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .meta({ description: 'An edge from each variable to every variable whose equation names it' }),
    requirements: z.array(z.strictObject({ that: z.string(), message: z.string() })),
    examples: z
      .array(z.strictObject({ title: z.string(), note: z.string().optional(), sources: z.array(z.string()), claims: z.array(z.string()) }))
      .meta({ description: 'Cases whose answer is known on paper; they run as tests' }),
    sources,
  })
  .meta({ id: 'Model', description: 'A model with everything it includes' });
