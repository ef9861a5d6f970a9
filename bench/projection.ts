/** One projection with its curves against the bare kernel. */
import { project } from '../src/analysis/projection/project.ts';
import type { Bench } from './bench.ts';
import { openLibrary, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

export const projectionAgainstKernel: Bench = {
  name: 'a projection of stargate-10gw with its curves ÷ its kernel',
  bound: 3,
  direction: 'at-most',
  measure: () => {
    const library = openLibrary();
    const plan = planScenario({ extends: 'stargate-10gw' }, library);
    const memory = new Float64Array(plan.loaded.length);
    return timeRatio(
      () => {
        project(library, plan);
      },
      () => {
        plan.loaded.run(plan.changes, memory);
      },
    );
  },
};
