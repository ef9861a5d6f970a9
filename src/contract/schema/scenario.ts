import { z } from 'zod';
import { mostObserved } from '../../domain/scenario/history-file.ts';
import { scenarioFile } from '../../domain/scenario/scenario-file.ts';

export const scenarioSummary = z
  .strictObject({
    scenario: z.string().meta({ example: 'stargate-10gw' }),
    title: z.string(),
    summary: z.string(),
    model: z.string().nullable().meta({ description: 'The model it runs; null if a scenario it extends cannot be read' }),
    extends: z.string().nullable(),
    observations: z
      .int()
      .min(0)
      .max(mostObserved)
      .meta({ description: 'To which the draws of a conditioned ensemble are held; 0: it states none' }),
  })
  .meta({ id: 'ScenarioSummary' });

export const scenarioList = z.strictObject({ scenarios: z.array(scenarioSummary) }).meta({ id: 'ScenarioList' });

export const scenarioDetail = z
  .strictObject({
    ...scenarioSummary.shape,
    written: scenarioFile.meta({ description: 'As written in its file' }),
    resolved: scenarioFile.meta({ description: 'With everything it extends merged in' }),
  })
  .meta({ id: 'ScenarioDetail' });
