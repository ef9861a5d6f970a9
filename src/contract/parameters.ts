import { z } from 'zod';
import { formats, formatsOf, type AnswerKind } from '../formats/formats.ts';
import { blocksOf } from './blocks.ts';
import { scenarioId, variableName } from '../domain/value/file-parts.ts';

/** The parameters of the addresses. Their reader, which knows how to refuse them well, is of the edge. */
export const model = scenarioId.meta({ description: 'Name of a model: GET /v1/models lists them', example: 'ai-power' });

export const scenario = scenarioId.meta({ description: 'Name of a scenario: GET /v1/scenarios lists them', example: 'stargate-10gw' });

export const variable = variableName.meta({ description: 'Name of a variable or category of the model', example: 'facility_power' });

export const curves = z
  .string()
  .min(1)
  .max(4000)
  .meta({
    description: 'The curves to give: names separated by commas, or all. Left out: those the model and the scenario report',
    example: 'facility_power,unmet_demand',
  });

export const set = z
  .array(z.string().min(3).max(4000))
  .max(200)
  .meta({
    description:
      'Assumptions over those of the scenario: name=value. The value is a pure ratio, a text with its unit, or null, which removes one. May be repeated',
    example: ['own_price_elasticity=-0.7'],
  });

export const every = z
  .enum(['year'])
  .meta({ description: 'One value a year instead of one a step: each curve by its own over_time', example: 'year' });

/** Every format that writes such an answer. */
export function format(kind: AnswerKind) {
  const names = formatsOf(kind);
  return z
    .enum(names)
    .meta({ description: `Beats the Accept header. ${names.map((name) => formats[name].description).join('; ')}`, example: 'json' });
}

/** The blocks of such an answer. */
export function include(kind: AnswerKind) {
  return z
    .string()
    .min(1)
    .max(200)
    .meta({
      description: `The blocks of a JSON answer, separated by commas: ${blocksOf[kind].join(', ')}. Left out: all of them. Title, model, warnings and the like are always there`,
      example: 'values',
    });
}

export const fileFormats = ['json', 'yaml'] as const;

export const fileFormat = z
  .enum(fileFormats)
  .meta({ description: 'Beats the Accept header. yaml is the file as it was written, comments and all', example: 'json' });

export const catalogPart = scenarioId.meta({
  description: 'A part of the catalog: GET /v1/catalog lists them. sources is one of them',
  example: 'accelerators',
});

export const figureName = z
  .string()
  .max(200)
  .meta({ description: 'What it is a figure of, and which: subject.figure', example: 'h100-sxm.tdp' });

export const catalogFormat = z
  .enum(['json', 'csv'])
  .meta({
    description: 'Beats the Accept header. csv has one row for each figure, and for each point of one that is given over time',
    example: 'json',
  });

export const under = scenarioId.meta({
  description: 'Name of a scenario that runs this model: adds what it gives the variable, and its values',
  example: 'stargate-10gw',
});
