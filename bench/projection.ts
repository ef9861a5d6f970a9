/**
 * One projection with its curves against the bare kernel. Its findings read this run alone: those of the scenario may read
 * other scenarios, which are run for them. The kernel runs whole; the projection's run, which changes nothing, becomes a copy
 * of an earlier one after a while, so the ratio is that of all the rest.
 */
import { project } from '../src/analysis/projection/project.ts';
import type { Bench } from './bench.ts';
import { openLibrary, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const findings = [
  'Facility power is {facility_power at start as GW} at the start, and highest in {when facility_power is max}.',
  'Megawatts bind from {when binding is megawatts}, and the price is never more than {price_markup at max} times the cost.',
  'Revenue is {revenue at end} at the end, and {revenue_per_gw at max to 2 digits} for a gigawatt at most.',
];

export const projectionAgainstKernel: Bench = {
  name: 'a projection of stargate-10gw with its curves ÷ its kernel',
  bound: 3,
  direction: 'at-most',
  measure: () => {
    const library = openLibrary();
    const plan = planScenario({ extends: 'stargate-10gw', findings }, library);
    const memory = new Float64Array(plan.loaded.length);
    return timeRatio(
      () => {
        project(library, plan);
      },
      () => {
        plan.compiled.kernel.run(plan.input, memory);
      },
    );
  },
};
