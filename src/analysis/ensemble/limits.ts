import { fault, type Problem } from '../../core/problem.ts';
import { mostSampledWork } from '../../domain/cost/most-work.ts';
import { manyUnits } from '../experiment/many-units.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { proposalsFor } from './conditioned-draws.ts';
import type { History } from './read-history.ts';
import { cellsOf, type World } from './world.ts';

export const usualSeed = 1;
export const usualPercentiles = [5, 25, 50, 75, 95] as const;
export const usualMargin = 0.02;

/** Draws of one ensemble up to which percentiles are exact, and the values that may be held for them (64 MB). */
const mostExactDraws = 100_000;
const mostHeld = 8_000_000;

/** Cells whose values are counted in buckets, of some 8 kB each. */
const mostSketches = 20_000;

/** Units of taking one value into a band, and of drawing one input. */
const perValue = 0.1;
const perInput = 0.5;

/** Whether every value is held, so that percentiles are exact. `cells` are those of one draw, of all worlds. */
export function isExact(draws: number, cells: number): boolean {
  return draws <= mostExactDraws && draws * cells <= mostHeld;
}

/** Bytes of a cell whose values are counted in buckets. */
const bytesOfSketch = 8_192;

/** Bytes that an ensemble holds for the values of its bands. */
export function heldBytes(draws: number, cells: number): number {
  return isExact(draws, cells) ? 8 * draws * cells : bytesOfSketch * cells;
}

/** Units of running all worlds on so many draws and of reducing their values. */
export function ensembleUnits(worlds: readonly { readonly world: World; readonly picks: readonly CurvePick[] }[], draws: number): number {
  return worlds.reduce((sum, { world, picks }) => {
    const planned = { levers: world.inputs.map(({ lever }) => lever), picks, rows: world.base.rows };
    const runs = manyUnits(world.experiment.prepared, planned)(draws);
    return sum + runs + draws * (perValue * cellsOf(world, picks) + perInput * world.inputs.length);
  }, 0);
}

/** Draws that may be held to observations: they are chosen from not many more, and their inputs are kept. */
const mostConditioned = 20_000;

/** Why so many draws cannot be held to observations. */
export function beyondConditioned(draws: number): Problem | undefined {
  if (draws <= mostConditioned) return undefined;
  const message = `${counted(draws)} conditioned draws are asked for, the limit is ${counted(mostConditioned)}`;
  return fault(
    'limit.exceeded',
    ['draws'],
    message,
    `they are chosen from at most ${counted(proposalsFor(draws))}: more would only repeat them`,
  );
}

/** Units of proposing draws and holding them to what was observed. */
export function conditioningUnits(world: World, { picks }: History, draws: number): number {
  return ensembleUnits([{ world, picks }], proposalsFor(draws));
}

/** Why an ensemble is too much, with what makes it fit; `most`: units that it may take. */
export function beyondLimits(draws: number, units: number, cells: number, most = mostSampledWork): Problem | undefined {
  if (units > most) {
    const fits = Math.floor((draws * most) / units);
    return fault(
      'limit.exceeded',
      ['draws'],
      `${counted(draws)} draws take an estimated ${Math.round(units / 1e6)} s of computing, the limit is ${most / 1e6} s`,
      fits > 0
        ? `ask for at most ${counted(roundedDown(fits))} draws, or use a longer step or a shorter horizon`
        : 'use a longer step or a shorter horizon',
    );
  }
  if (!isExact(draws, cells) && cells > mostSketches)
    return fault(
      'limit.exceeded',
      ['quantities'],
      `each draw has ${counted(cells)} values, too many for ${counted(draws)} draws`,
      `ask for fewer quantities, a longer step, or at most ${counted(roundedDown(Math.floor(mostHeld / cells)))} draws`,
    );
  return undefined;
}

const counted = (count: number): string => count.toLocaleString('en-US');

/** To two digits. */
function roundedDown(count: number): number {
  const step = Number(`1e${Math.max(0, String(count).length - 2)}`);
  return Math.floor(count / step) * step;
}
