import { z } from 'zod';
import { scenarioFile } from '../../domain/scenario/scenario-file.ts';
import { counterfactualNames } from '../../domain/model/counterfactual-names.ts';
import { scenarioId } from '../../domain/value/file-parts.ts';

/** The scenario of a question about one. */
export const scenarioOrName = z.union([scenarioId, scenarioFile]).meta({
  id: 'ScenarioOrName',
  description: 'The name of a library scenario, or a scenario in the form of a request body',
  example: 'stargate-10gw',
});

/** The scenario that another one is held against. */
export const otherScenario = z.union([z.enum(counterfactualNames), scenarioId, scenarioFile]).meta({
  id: 'OtherScenario',
  description:
    'The name of a library scenario, a scenario in the form of a request body, or a world that the model of the first scenario ' +
    'declares: without_gain is that scenario without its gain, frozen_demand with demand that does not respond to its price, ' +
    'without_limits without limits',
  example: 'without_gain',
});
