import { z } from 'zod';
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

/** Every format of such an answer. */
export function format(type: AnswerType) {
  const names = formatsOf(type);
  return z.enum(names).meta({
    description: `Takes precedence over the Accept header. ${names.map((name) => formats[name].description).join('; ')}`,
    example: 'json',
  });
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

export const under = scenarioId.meta({
  description: 'Name of a scenario that runs this model: adds the value it gives the variable, and its values over time',
  example: 'stargate-10gw',
});
