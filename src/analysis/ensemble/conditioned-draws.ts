import { exp } from '../../core/mathematics/mathematics.ts';
import { sampleUniforms, type SamplePlan } from '../../core/statistics/sample.ts';
import { runMany } from '../experiment/run-many.ts';
import { commonDraws, type CommonDraws } from './common-draws.ts';
import { logLikelihood, type History } from './read-history.ts';
import { valuesOfDraw } from './values-of-draw.ts';
import { placed, type World } from './world.ts';

/** Draws that are held to history. */
export interface ConditionedDraws {
  /** The numbers of each world, one array per input with one number per draw. */
  readonly draws: CommonDraws;
  /** Draws that they were chosen from. */
  readonly proposals: number;
  /** How many independent draws the proposals are worth, once weighted. */
  readonly effective: number;
}

/** Draws proposed for one that is chosen, and their least and most. */
const perDraw = 32;
const fewest = 8_192;
const most = 65_536;
/** Draws whose inputs are made at a time. */
const atATime = 4_096;

/** Number of draws from which so many are chosen. */
export function proposalsFor(draws: number): number {
  return Math.min(most, Math.max(fewest, perDraw * draws));
}

/**
 * Sampling and resampling (Rubin 1988; Smith and Gelfand, The American Statistician 46, 1992): many draws are proposed, each is
 * weighted by how likely it makes what was observed of the first world, and as many as are asked for are chosen in proportion
 * to their weights, by equal steps through the weights from one random start. Their order is random. Undefined where every
 * proposal contradicts history. The same question gives the same draws, whatever the machine.
 */
export function conditionedDraws(worlds: readonly World[], plan: SamplePlan, history: History): ConditionedDraws | undefined {
  const proposals = proposalsFor(plan.count);
  const proposed: SamplePlan = { ...plan, count: proposals };
  const weights = weightsOf(worlds, proposed, history);
  if (!weights) return undefined;
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const chosen = shuffled(inEqualSteps(weights, sum, plan), plan);
  return { draws: gathered(worlds, proposed, chosen), proposals, effective: (sum * sum) / squares };
}

/** Weights of the proposals, at most 1. */
function weightsOf(worlds: readonly World[], plan: SamplePlan, history: History): Float64Array | undefined {
  const [{ experiment, inputs, base }] = worlds as readonly [World];
  const levers = inputs.map(({ lever }) => lever);
  const rows = Array.from({ length: base.rows }, (_, row) => row);
  const places = placed(history.picks, rows.length);
  const logs = new Float64Array(plan.count);
  for (let from = 0; from < plan.count; from += atATime) {
    const to = Math.min(from + atATime, plan.count);
    const draws = commonDraws(worlds, { ...plan, from, to })[0]!;
    runMany({ experiment, levers, draws, picks: history.picks, rows }, ({ from: first, count, values, refused }) => {
      const chunk = {
        draws: Int32Array.from({ length: count }, (_, d) => d),
        cell: (_: number, cell: number) => values.subarray(cell * count, (cell + 1) * count),
        input: (_: number, input: number) => draws[input]!,
      };
      const valuesOf = history.observed.map(({ curve }) => valuesOfDraw(places[curve]!, { chunk, world: 0, rows: rows.length }));
      for (let d = 0; d < count; d++)
        logs[from + first + d] =
          refused[d] === 1
            ? -Infinity
            : logLikelihood(
                history,
                valuesOf.map((valuesAt, index) => history.observed[index]!.read.verdict((element) => valuesAt(element, d)).value),
              );
    });
  }
  const best = logs.reduce((highest, one) => Math.max(highest, one), -Infinity);
  return best === -Infinity ? undefined : logs.map((one) => exp(one - best));
}

/** The proposals at equal steps through their weights, in order; one of much weight several times. */
function inEqualSteps(weights: Float64Array, sum: number, { count, seed }: SamplePlan): Int32Array {
  const [start] = sampleUniforms(['start of the steps'], { method: 'monte-carlo', seed, count: 1 });
  const chosen = new Int32Array(count);
  let [proposal, reached] = [0, weights[0]!];
  for (let k = 0; k < count; k++) {
    const wanted = ((start![0]! + k) / count) * sum;
    while (reached < wanted && proposal < weights.length - 1) reached += weights[++proposal]!;
    chosen[k] = proposal;
  }
  return chosen;
}

/** In a random order, so that the first half of the draws is a sample like all of them. */
function shuffled(chosen: Int32Array, { count, seed }: SamplePlan): Int32Array {
  const [uniforms] = sampleUniforms(['order of the draws'], { method: 'monte-carlo', seed, count });
  const order = chosen.slice();
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(uniforms![k]! * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/** The inputs of the chosen proposals. */
function gathered(worlds: readonly World[], plan: SamplePlan, chosen: Int32Array): CommonDraws {
  const gathered = worlds.map(({ inputs }) => inputs.map(() => new Float64Array(chosen.length)));
  for (let from = 0; from < plan.count; from += atATime) {
    const to = Math.min(from + atATime, plan.count);
    const draws = commonDraws(worlds, { ...plan, from, to });
    for (const [draw, proposal] of chosen.entries()) {
      if (proposal < from || proposal >= to) continue;
      gathered.forEach((inputs, world) => {
        inputs.forEach((numbers, input) => (numbers[draw] = draws[world]![input]![proposal - from]!));
      });
    }
  }
  return gathered;
}
