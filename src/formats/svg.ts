import { draw } from '../charts/draw.ts';
import { chartOf, type Drawing } from '../charts/picture.ts';
import type { Answer } from './answer.ts';

/** One image of all answers. Throws `CannotDraw`. */
export function svg(answers: readonly Answer[], drawing: Drawing = {}): readonly [string] {
  return [draw(chartOf(answers, drawing), drawing)];
}
