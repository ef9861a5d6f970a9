import { render } from '../pictures/render.ts';
import type { Drawing } from '../charts/picture.ts';
import type { Answer } from './answer.ts';
import { svg } from './svg.ts';

/** The image of `svg` in pixels. Throws `CannotDraw`. */
export function png(answers: readonly Answer[], drawing: Drawing = {}): readonly [Uint8Array] {
  return [render(svg(answers, drawing)[0])];
}
