import { z } from 'zod';
import { kebabCase, settingName, snakeCase } from '../text/name-rules.ts';

/** Schemas that model files and scenario files share. */
export const variableName = z.string().regex(snakeCase.pattern, snakeCase.message);

/** A variable, or some elements of it: `x[abilene]`. */
export const assumedName = z.string().regex(settingName.pattern, settingName.message);

/** The length is checked first: a pattern that repeats a group overflows V8's stack on megabytes. */
export const scenarioId = z.string().max(100, { abort: true }).regex(kebabCase.pattern, kebabCase.message);

/** A number in the declared unit, or a text with its unit: `"1.9 kW/GPU"`. */
export const quantityText = z.union([z.number(), z.string().min(1)]).meta({ id: 'Quantity' });

export const dimensionList = z.array(variableName).min(1).meta({ description: 'Dimensions, outer first: [site, generation]' });

/** The value of a series before its first point. */
export const before = quantityText.optional();

/** One source or several: ids from models/sources.yaml, or the word assumption. */
export const sourceList = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).meta({ id: 'SourceIds' });

/** Date (or x) → value; per element, one more level of nesting for each dimension. */
export const points = z.record(z.string(), z.unknown());

/** Points, or a catalog figure over time. */
export const pointsOrFigure = z
  .union([z.string().regex(/^\s*figure\s*\(/, 'must be points by date, or figure(part.subject.figure)'), points])
  .meta({ id: 'PointsOrFigure' });

/** Points, a catalog figure over time, or the curve of another scenario. */
const pointsOrCurve = z
  .union([
    z
      .string()
      .max(300, { abort: true })
      .regex(/^\s*(figure|curve)\s*\(/, 'must be points by date, figure(part.subject.figure), or curve(x in a-scenario)'),
    points,
  ])
  .meta({ id: 'PointsOrCurve' });

/** Values that a scenario or an example gives a series; null removes it. */
export const seriesValues = z.union([
  z.null(),
  z
    .strictObject({
      points: pointsOrCurve,
      unit: z.string().optional().meta({ description: 'Unit of bare numbers among the points' }),
      between: z.enum(['step', 'linear', 'log']).optional(),
      outside: z.enum(['hold', 'refuse', 'trend']).optional(),
      before,
      why: z.string().optional(),
      source: sourceList.optional(),
    })
    .meta({ id: 'SeriesValues' }),
]);

/** A bare year is its 1 January; a time of day has no zone. */
export const dateText = z
  .union([
    z.int().min(1000).max(9999),
    z
      .string()
      .regex(
        /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/,
        'must be a year, 2028-06, 2028-06-01 or 2028-06-01T05:00, without a time zone',
      ),
  ])
  .meta({ id: 'CalendarDate' });

/** A year, a month or a day. */
export const asOfText = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const asOfDate = z.union([z.int().min(1000).max(9999), z.string().regex(asOfText, 'must be a year, 2024-12 or 2024-12-31')]).meta({
  id: 'AsOfDate',
  description: 'Every figure of the catalog as it stood at the end of that year, month or day; default: the newest',
});

export const horizon = z.strictObject({
  from: dateText.optional(),
  to: dateText.optional(),
  step: z
    .union([z.enum(['year', 'quarter', 'month']), z.string().regex(/^year\/\d+$/, 'must be year, quarter, month or year/n')])
    .optional(),
});
