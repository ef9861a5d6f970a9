/**
 * Screening by elementary effects: Morris 1991 (Technometrics 33), with the mean of absolute effects by Campolongo et al.
 * 2007 (Environmental Modelling & Software 22). A trajectory starts at a random point of a grid and moves one factor after
 * the other, in random order, by half of the grid.
 */

export interface Trajectories {
  /** By factor: its place from 0 (low end) to 1 (high end) in each run. The runs of a trajectory follow each other. */
  readonly places: readonly Float64Array[];
  /** By trajectory: the factors in the order in which they move; run r of it is the one after r moves. */
  readonly orders: readonly (readonly number[])[];
}

/** Random trajectories of factors + 1 runs each, on a grid of an even number of levels. `random` is from 0 to 1, without 1. */
export function trajectories(factors: number, count: number, levels: number, random: () => number): Trajectories {
  const runs = factors + 1;
  const places = Array.from({ length: factors }, () => new Float64Array(count * runs));
  const step = levels / 2 / (levels - 1);
  const orders = Array.from({ length: count }, (_, trajectory) => {
    const order = shuffled(factors, random);
    const up = order.map(() => random() < 0.5);
    for (let factor = 0; factor < factors; factor++) {
      // The lower half of the grid, from which a step up stays within; a factor that goes down starts a step higher.
      const low = Math.floor(random() * (levels / 2)) / (levels - 1);
      const moves = order.indexOf(factor);
      for (let run = 0; run < runs; run++) places[factor]![trajectory * runs + run] = run > moves === up[factor] ? low + step : low;
    }
    return order;
  });
  return { places, orders };
}

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** The effects of one factor, per whole way from its low to its high end. */
export interface ElementaryEffects {
  /** Mean effect; undefined, like the others, where no effect has a value. */
  readonly mean: number | undefined;
  /** Mean absolute effect: the measure of importance. */
  readonly meanAbsolute: number | undefined;
  /** Standard deviation: how much the effect depends on the other factors or on the place; undefined with one effect. */
  readonly deviation: number | undefined;
  /** Number of effects: those between two runs that both have a value. */
  readonly used: number;
  /** Whether a run changed with the factor. */
  readonly moved: boolean;
}

/** The elementary effects of every factor. `results` has one value per run, NaN where the run has none. */
export function elementaryEffects({ places, orders }: Trajectories, results: Float64Array): readonly ElementaryEffects[] {
  const runs = places.length + 1;
  const effects = places.map((): number[] => []);
  for (const [trajectory, order] of orders.entries()) {
    for (const [move, factor] of order.entries()) {
      const before = trajectory * runs + move;
      const way = places[factor]![before + 1]! - places[factor]![before]!;
      const effect = (results[before + 1]! - results[before]!) / way;
      if (Number.isFinite(effect)) effects[factor]!.push(effect);
    }
  }
  return effects.map(summary);
}

function summary(effects: readonly number[]): ElementaryEffects {
  const used = effects.length;
  const moved = effects.some((effect) => effect !== 0);
  if (used === 0) return { mean: undefined, meanAbsolute: undefined, deviation: undefined, used, moved };
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / used;
  const meanAbsolute = effects.reduce((sum, effect) => sum + Math.abs(effect), 0) / used;
  const squares = effects.reduce((sum, effect) => sum + (effect - mean) * (effect - mean), 0);
  return { mean, meanAbsolute, deviation: used > 1 ? Math.sqrt(squares / (used - 1)) : undefined, used, moved };
}
