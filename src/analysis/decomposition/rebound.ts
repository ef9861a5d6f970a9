import { expm1, log } from '../../core/mathematics/mathematics.ts';

/**
 * Rebound of a gain in efficiency from counterfactual runs. With E the use of a resource, `elastic` and `frozen` say
 * whether demand responds to the price, 1 and 0 with and without the gain:
 *
 *   log rebound = 1 − ln(E elastic 1 ÷ E elastic 0) ÷ ln(E frozen 1 ÷ E frozen 0)
 *   arc rebound = 1 − (E elastic 0 − E elastic 1) ÷ E elastic 0 · E frozen 0 ÷ (E frozen 0 − E frozen 1)
 *
 * 0: the whole saving that engineering expects comes true. 1: none of it. Above 1: backfire, the paradox of Jevons. The two
 * agree at 0, at 1 and for small gains (Dimitropoulos and Sorrell 2006). NaN where the gain saves nothing at frozen demand, or
 * where a use is 0 or below.
 */
export interface ReboundWorlds<T> {
  readonly withGain: T;
  readonly withoutGain: T;
  readonly frozenWithGain: T;
  readonly frozenWithoutGain: T;
}

export interface Rebound {
  readonly log: number;
  readonly arc: number;
}

/** A gain that saves less than this share at frozen demand expects no saving. */
const noSaving = 1e-9;

export function reboundOf({ withGain, withoutGain, frozenWithGain, frozenWithoutGain }: ReboundWorlds<number>): Rebound {
  const uses = [withGain, withoutGain, frozenWithGain, frozenWithoutGain];
  const expected = log(frozenWithGain / frozenWithoutGain);
  if (!uses.every((use) => use > 0 && Number.isFinite(use)) || !(Math.abs(expected) > noSaving)) return { log: NaN, arc: NaN };
  const actual = log(withGain / withoutGain);
  return { log: 1 - actual / expected, arc: 1 - expm1(actual) / expm1(expected) };
}

/** As in the model `rebound`. */
export const regimes = ['super_conservation', 'none', 'partial', 'full', 'backfire'] as const;

const onTheLine = 1e-9;

/** Index into `regimes`; NaN where there is no rebound to speak of. */
export function regimeOf(log: number): number {
  if (Number.isNaN(log)) return NaN;
  if (log < -onTheLine) return 0;
  if (log <= onTheLine) return 1;
  if (log < 1 - onTheLine) return 2;
  return log <= 1 + onTheLine ? 3 : 4;
}
