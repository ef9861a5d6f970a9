import { note, warning, type Problem } from '../../core/problem.ts';
import type { Curve } from '../frame/frame.ts';

/** A lever that took several numbers, and the curves that came of it. */
export interface Moved {
  /** The lever's target as the caller wrote it, and its path in the question. */
  readonly target: string;
  readonly path: Problem['path'];
  readonly what: 'curve' | 'sweep';
  readonly curves: ReadonlyMap<string, Curve>;
  /** How many numbers the lever took, and the distance of two of them in the values of a curve. */
  readonly count: number;
  readonly stride: number;
  /** Names of the quantities that were asked for, and their path in the question. */
  readonly quantities: readonly string[] | undefined;
  /** Variables whose equation is overridden. */
  readonly cut: readonly string[];
}

/**
 * Says which quantities are the same at every number of a lever, so that a flat curve is not taken for an answer. The lever itself
 * moves and does not count. A warning where all others are flat; where some are and the lever takes the place of an equation, whose causes
 * do not follow it, a warning for each that was asked for by name, else one note.
 */
export function flatCurves({ target, path, what, curves, count, stride, quantities, cut }: Moved): readonly Problem[] {
  const lever = target.replace(/[@[].*$/, '');
  const others = [...curves].filter(([name, { values }]) => name !== lever || isFlat(values, count, stride));
  const flat = others.filter(([, { values }]) => isFlat(values, count, stride));
  if (count < 2 || flat.length === 0) return [];
  const computed = cut.includes(lever);
  if (flat.length === others.length) {
    const which = others.length < curves.size ? 'no other quantity' : 'no quantity';
    const message = `${which} of the ${what} depends on ${target}: each is the same at every value`;
    return [warning('lever.no-effect', path, message, computed ? causesStay(target) : 'name what the quantities rest on')];
  }
  if (!computed) return [];
  if (quantities)
    return flat.map(([name]) => ({
      ...warning(
        'lever.no-effect',
        ['quantities', Math.max(quantities.indexOf(name), 0)],
        `${name} is the same at every value of ${target}`,
        causesStay(target),
      ),
      about: name,
    }));
  const names = flat.slice(0, mostNamed).map(([name]) => name);
  const more = flat.length > mostNamed ? ` and ${flat.length - mostNamed} more` : '';
  return [note('lever.no-effect', path, `the same at every value of ${target}: ${names.join(', ')}${more}`, causesStay(target))];
}

/** Whether each value equals the one at the lever's first number, but for rounding. A run without values says nothing. */
function isFlat(values: Float64Array, count: number, stride: number): boolean {
  return values.every((value, at) => {
    const first = values[at - (Math.floor(at / stride) % count) * stride]!;
    return Object.is(value, first) || Math.abs(value - first) <= 1e-9 * Math.abs(first);
  });
}

const causesStay = (target: string): string => `${target} is computed from other values, which stay as they are: name one of those`;

/** Names at most so many quantities. */
const mostNamed = 5;
