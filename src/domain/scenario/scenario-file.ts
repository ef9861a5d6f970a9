import { z } from 'zod';
import {
  asOfDate,
  assumedName,
  before,
  dateText,
  horizon,
  points,
  quantityText,
  scenarioId,
  seriesValues,
  sourceList,
  variableName,
} from '../value/file-parts.ts';
import { correlations, uncertain } from '../uncertainty/distribution-file.ts';
import { sourceDate, year } from '../catalog/sources.ts';
import { history } from './history-file.ts';
import { mostAnalyses, statedAnalysis } from './stated-analyses.ts';
import { claim, mostClaims } from '../claims/claim.ts';

/**
 * A scenario as written, in a file or as a request body: values, never equations.
 * Assumptions, series and tables stay loose here; the plan reads them against the model, so that a
 * message can name the model's variable and unit.
 */
const statedValue = z
  .union([
    z.number(),
    z.string().min(1),
    z
      .strictObject({
        value: z.unknown(),
        between: z.enum(['step', 'linear', 'log']).optional(),
        outside: z.enum(['hold', 'refuse', 'trend']).optional(),
        before,
        why: z.string().optional(),
        source: sourceList.optional(),
      })
      .meta({ id: 'SourcedValue' }),
  ])
  .meta({
    id: 'StatedValue',
    description: 'A pure ratio, "1.9 kW/GPU", or { value, why, source }; value may be dated points or per element',
  });

const assumption = z.union([statedValue, z.null()]);

/** Row (element of the dimension) → column (variable declared for it) → value; `source` is the source of a whole row. */
const table = z.union([z.null(), z.record(z.string(), z.union([z.null(), z.record(variableName, z.unknown())]))]);

const figureValue = z
  .union([
    z.number(),
    z.string().min(1),
    z.strictObject({
      value: z.union([z.number(), z.string().min(1), points]),
      why: z.string().optional(),
      source: sourceList.optional(),
      as_of: dateText.optional(),
    }),
    z.record(z.string().regex(/^\d/, 'must be a date, or one of value, why, source and as_of'), quantityText),
  ])
  .meta({
    id: 'StatedFigure',
    description: 'A number in the figure’s unit, "680 W/GPU", points by date, or { value, why, source, as_of }',
  });

/** Id of a figure → its override. */
const statedFigure = z.union([z.null(), figureValue]);

const ownSource = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    year: year.optional(),
    url: z.string().optional(),
    as_of: sourceDate.optional(),
    note: z.string().optional(),
    confidence: z.enum(['high', 'medium', 'low']).optional(),
  })
  .meta({ id: 'OwnSource' });

export const scenarioFile = z
  .strictObject({
    format: z.literal(1).optional(),
    scenario: scenarioId.optional(),
    title: z.string().min(1).optional(),
    summary: z.string().min(1).optional(),
    findings: z.array(z.string().min(1)).optional().meta({
      description: 'Sentences whose numbers are read from the run and the catalog: "Facility power is {facility_power at 2030 as GW}."',
    }),
    model: scenarioId.optional(),
    extends: scenarioId.optional(),
    as_of: asOfDate.optional(),
    horizon: horizon.optional(),
    assumptions: z.record(assumedName, assumption).optional(),
    series: z.record(variableName, seriesValues).optional(),
    tables: z.record(variableName, table).optional(),
    figures: z
      .record(z.string(), statedFigure)
      .optional()
      .meta({ description: 'Figures of the catalog this scenario takes another value for, by id' }),
    uncertain: uncertain.optional().meta({
      description: 'Inputs whose value is not known, with their distributions; null makes one certain that its model holds for uncertain',
    }),
    correlations: correlations.optional().meta({ description: 'Rank correlations of uncertain inputs, on top of those of the model' }),
    report: z.array(z.union([variableName, z.record(variableName, z.string())]).meta({ id: 'ReportEntry' })).optional(),
    expect: z.array(claim).max(mostClaims).optional(),
    history: history.optional().meta({
      description: 'What was observed of this scenario, to which a conditioned ensemble holds its draws',
    }),
    analyses: z.array(statedAnalysis).max(mostAnalyses).optional().meta({
      description: 'Questions about this scenario, which jevons check checks and jevons run --analyses answers',
    }),
    sources: z.record(z.string(), ownSource).optional(),
  })
  .meta({ id: 'Scenario', title: 'Jevons scenario' });

export type ScenarioFile = z.infer<typeof scenarioFile>;
export { dateText };
