import { z } from 'zod';
import { defaultWidth, heights, widths } from '../charts/look.ts';
import { themeNames } from '../charts/theme.ts';
import { ensembleRows } from '../analysis/ensemble/ensemble-rows.ts';
import { formats, formatsOf, type AnswerType } from '../formats/formats.ts';
import { blocksOf } from './blocks.ts';
import { asOfText, scenarioId, variableName } from '../domain/value/file-parts.ts';

/** The parameters of the addresses. Their reader, which knows how to refuse them well, is of the edge. */
export const model = scenarioId.meta({ description: 'Name of a model: GET /v1/models lists them', example: 'ai-power' });

export const scenario = scenarioId.meta({ description: 'Name of a scenario: GET /v1/scenarios lists them', example: 'stargate-10gw' });

export const variable = variableName.meta({ description: 'Name of a variable or category of the model', example: 'facility_power' });

export const curves = z.string().min(1).max(4000).meta({
  description: 'Names of the curves to return, separated by commas, or all. Default: those the model and the scenario report',
  example: 'facility_power,unmet_demand',
});

export const set = z
  .array(z.string().min(3).max(4000))
  .max(200)
  .meta({
    description:
      'Overrides of the scenario: name=value. The value is a pure ratio, a text with its unit, or ' +
      'null, which removes one. May be repeated',
    example: ['own_price_elasticity=-0.7'],
  });

export const asOf = z.string().regex(asOfText).meta({
  description: 'Every figure of the catalog as it stood at the end of that year, month or day, in place of the scenario’s as_of',
  example: '2026-12',
});

export const every = z
  .enum(['year'])
  .meta({ description: 'One value per year instead of one per step, aggregated by each curve’s over_time', example: 'year' });

export const rows = z.enum(ensembleRows).meta({
  description:
    'What a row of a table is: an instant with its percentiles (bands, the default), or a draw with its inputs and the quantities ' +
    'at the instants of at (draws), which csv-wide writes as one line each',
  example: 'draws',
});

/** Every format of such an answer. */
export function format(type: AnswerType) {
  const names = formatsOf(type);
  return z.enum(names).meta({
    description: `Takes precedence over the Accept header. ${names.map((name) => formats[name].description).join('; ')}`,
    example: 'json',
  });
}

/** How a picture is to look. They have no examples: a page fills those in, and a table with a theme is refused. */
export const theme = z.enum(themeNames).meta({ description: 'Colours of a picture: light, the default, for paper; dark for dark pages' });

export const width = side('Width', widths, String(defaultWidth));
export const height = side('Height', heights, 'what it needs');

function side(name: string, { least, most }: { readonly least: number; readonly most: number }, preset: string) {
  return z
    .string()
    .regex(/^\d{1,6}$/)
    .meta({ description: `${name} of a picture, a whole number from ${least} to ${most}; default: ${preset}` });
}

/** The blocks of such an answer. */
export function include(type: AnswerType) {
  const blocks = blocksOf[type];
  const preset = blocks.includes('assumptions') ? 'all except assumptions' : 'all';
  return z
    .string()
    .min(1)
    .max(200)
    .meta({
      description:
        `The blocks of a JSON answer, separated by commas: ${blocks.join(', ')}. Default: ${preset}. ` +
        'Title, model, warnings and other fields are always included',
      example: 'values',
    });
}

export const fileFormats = ['json', 'yaml'] as const;

export const fileFormat = z
  .enum(fileFormats)
  .meta({ description: 'Takes precedence over the Accept header. yaml is the file as written, including comments', example: 'json' });

export const catalogPart = scenarioId.meta({
  description: 'A part of the catalog: GET /v1/catalog lists them, including sources',
  example: 'accelerators',
});

export const figureName = z.string().max(200).meta({ description: 'Subject and figure: subject.figure', example: 'h100-sxm.tdp' });

export const catalogFormat = z.enum(['json', 'csv']).meta({
  description: 'Takes precedence over the Accept header. csv has one row per figure, or per point of a figure given over time',
  example: 'json',
});

export const batch = z
  .uuid()
  .meta({ description: 'Id of a batch, from the answer that accepted it', example: '0b7e3c1e-8a5d-4c39-9d53-6a3f4f7b1c2d' });

export const run = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: 'Hash of a run, from its provenance', example: '596c73352b074e96cc3dbfa433b114f0' });

export const after = z
  .string()
  .regex(/^\d{1,6}$/)
  .meta({ description: 'Scenarios with a number above this one; default 0', example: '0' });

export const idempotencyKey = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'A text of your own: the same request with the same key is one batch, however often it is sent' });

export const lastEventId = z
  .string()
  .regex(/^\d{1,6}$/)
  .meta({ description: 'The id of the last event that was received: the next ones are sent', example: '0' });

/** Formats that hold values and can be written scenario by scenario. */
export const resultsFormats = ['json', 'csv', 'csv-wide', 'ndjson'] as const;
export type ResultsFormat = (typeof resultsFormats)[number];

export const resultsFormat = z.enum(resultsFormats).meta({
  description: `Takes precedence over the Accept header. ${resultsFormats.map((name) => formats[name].description).join('; ')}`,
  example: 'csv',
});

export const under = scenarioId.meta({
  description: 'Name of a scenario that runs this model: adds the value it gives the variable, and its values over time',
  example: 'stargate-10gw',
});
