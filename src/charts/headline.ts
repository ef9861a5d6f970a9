import type { Frame } from '../analysis/frame/frame.ts';
import { isNumeric } from './frame-lines.ts';

/** The frame with its first curve of numbers alone: what a picture shows unless curves are named. */
export function headline(frame: Frame): Frame {
  const { axis, curves } = frame;
  const first = [...curves].find(([name, curve]) => isNumeric(curve) && !(axis?.kind === 'values' && axis.name === name));
  return first ? { ...frame, curves: new Map([first]) } : frame;
}
