import type { Frame } from '../analysis/frame/frame.ts';
import type { About } from './about.ts';
import { against } from './against.ts';
import { CannotDraw } from './cannot-draw.ts';
import type { Chart } from './chart.ts';
import { headline } from './headline.ts';
import type { Look } from './look.ts';
import { overTime, type Run } from './over-time.ts';

/** What an answer looks like as a picture: its frame over time, its frame along a variable, or a chart of its own. */
export type Picture =
  | { readonly kind: 'over time'; readonly about: About }
  | { readonly kind: 'against'; readonly about: About; readonly at?: string | undefined }
  | { readonly kind: 'chart'; readonly chart: (asked: { readonly headline: boolean }) => Chart };

/** A look, and what is shown of an answer. */
export interface Drawing extends Look {
  /** An instant whose values are marked, in years. */
  readonly at?: number | undefined;
  /** The first curve with numbers alone: where no curves are named. */
  readonly headline?: boolean | undefined;
}

export interface Pictured {
  readonly frame: Frame;
  readonly picture?: Picture | undefined;
}

/** The chart of an answer, or of several: only curves over time of several scenarios share one. Throws `CannotDraw`. */
export function chartOf(answers: readonly Pictured[], { at, headline: first = false }: Drawing): Chart {
  const [only] = answers;
  if (only?.picture && only.picture.kind !== 'over time' && answers.length === 1) return single(only.frame, only.picture, first);
  const runs = answers.map(({ frame, picture }): Run => {
    if (picture?.kind !== 'over time') throw new CannotDraw('this answer has no picture with others', 'ask for one at a time');
    return { frame: first ? headline(frame) : frame, about: picture.about };
  });
  if (runs.length === 0) throw new CannotDraw('there is nothing to draw', 'name a scenario');
  return overTime(runs, at);
}

function single(frame: Frame, picture: Exclude<Picture, { kind: 'over time' }>, first: boolean): Chart {
  switch (picture.kind) {
    case 'chart':
      return picture.chart({ headline: first });
    case 'against': {
      const { axis } = frame;
      if (axis?.kind !== 'values') throw new CannotDraw('there is no variable to draw against', 'ask for json or csv');
      return against({ ...(first ? headline(frame) : frame), axis }, picture.about, picture.at);
    }
    default:
      return picture satisfies never;
  }
}
