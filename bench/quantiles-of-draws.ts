/** Five exact percentiles of every instant of every curve, besides the draws themselves. */
import { reduceDraws } from '../src/analysis/ensemble/reduce-draws.ts';
import { runDraws } from '../src/analysis/ensemble/run-draws.ts';
import { ensembleOf, opened } from './asked-ensemble.ts';
import type { Bench } from './bench.ts';
import { openLibrary } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const draws = 10_000;

export const quantilesOfDraws: Bench = {
  name: `${draws.toLocaleString('en-US')} draws of stargate-10gw with five exact percentiles of every value ÷ the draws alone`,
  bound: 2,
  direction: 'at-most',
  measure: () => {
    const { asked } = opened(openLibrary(), ensembleOf(draws));
    return timeRatio(
      () => {
        reduceDraws(asked);
      },
      () => {
        runDraws(asked.worlds, asked.plan, { stops: [], take: () => undefined });
      },
      { rounds: 11, least: 1 },
    );
  },
};
