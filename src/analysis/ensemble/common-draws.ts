import { sampleUniforms, type SamplePlan } from '../../core/statistics/sample.ts';
import { valuesAt } from '../experiment/draws-of.ts';
import type { UncertainInput } from '../experiment/uncertain-input.ts';
import type { RankCorrelation } from '../experiment/uncertain-inputs.ts';
import type { World } from './world.ts';

/** The draws of each world, one array per input of it, in the lever's unit. */
export type CommonDraws = readonly (readonly Float64Array[])[];

type Varied = Pick<World, 'inputs' | 'correlations'>;

/**
 * The draws `from` to `to` of one or two worlds. Inputs of one name have the same probability in both, also where their
 * distributions differ: the uniform numbers and the correlations are those of all inputs of both worlds together.
 */
export function commonDraws(worlds: readonly Varied[], plan: SamplePlan): CommonDraws {
  const targets = [...new Set(worlds.flatMap(({ inputs }) => inputs.map(({ target }) => target)))].sort();
  const uniforms = sampleUniforms(targets, plan);
  return worlds.map((world) => {
    const others = worlds.filter((other) => other !== world);
    const own = byTarget([world, ...others]);
    const values = valuesAt(
      targets.map((target) => own.get(target)!),
      joined([world, ...others]),
      uniforms,
    );
    return world.inputs.map(({ target }) => values[targets.indexOf(target)]!);
  });
}

/** The inputs of all worlds; of one name, that of the first world that has it. */
function byTarget(worlds: readonly Varied[]): ReadonlyMap<string, UncertainInput> {
  const all = new Map<string, UncertainInput>();
  for (const { inputs } of worlds) for (const input of inputs) if (!all.has(input.target)) all.set(input.target, input);
  return all;
}

/** The correlations of all worlds; of two inputs that the first world has, as it has them. */
function joined([first, ...others]: readonly Varied[]): readonly RankCorrelation[] {
  const known = new Set(first!.inputs.map(({ target }) => target));
  const added = others.flatMap(({ correlations }) => correlations.filter(({ between }) => !between.every((target) => known.has(target))));
  return [...first!.correlations, ...added];
}
