import { bodyOf } from './body-of.ts';
import { CannotDraw } from './cannot-draw.ts';
import type { StackChart, Words } from './chart.ts';
import { mostParts } from './limits.ts';
import type { Body, Need } from './page.ts';
import { cut, wrappedInto } from './text-width.ts';
import { words } from './write-words.ts';

const titled = { size: 15, bold: true };
const below = { size: 13 };
const lead = 19;
const gap = 12;

/** Charts below one another, each under a title and a subtitle of its own. Throws `CannotDraw` beyond its limits. */
export function drawStack({ words: { subtitle }, parts }: StackChart): Body {
  if (parts.length > mostParts)
    throw new CannotDraw(`a picture holds up to ${mostParts} charts, and these are ${parts.length}`, 'ask for fewer at once');
  const bodies = parts.map((chart) => ({ chart, body: bodyOf(chart) }));
  const headOf = ({ title, subtitle: own }: Words, width: number): { readonly lines: readonly string[]; readonly height: number } => {
    const lines = wrappedInto(2, title, width * 0.97, titled);
    return { lines, height: gap + lines.length * lead + (own === '' ? 0 : lead) + 4 };
  };
  const need = (width: number, narrow: boolean): Need => {
    const needs = bodies.map(({ chart, body }) => ({ head: headOf(chart.words, width).height, ...body.need(width, narrow) }));
    const sum = (of: 'least' | 'natural'): number => needs.reduce((all, one) => all + one.head + one[of], 0);
    return { least: sum('least'), natural: sum('natural') };
  };
  return {
    description: [subtitle, ...bodies.map(({ chart, body }) => `${chart.words.title} ${body.description}`)].join(' '),
    need,
    draw: ({ theme, narrow, box }) => {
      const width = box.right - box.left;
      const all = need(width, narrow);
      // Room beyond the least is shared as the parts like to have it.
      const wanted = Math.max(1, all.natural - all.least);
      const spare = box.bottom - box.top - all.least;
      let text = '';
      let top = box.top;
      for (const { chart, body } of bodies) {
        const own = body.need(width, narrow);
        const { lines, height } = headOf(chart.words, width);
        const share = all.natural === all.least ? 1 / bodies.length : (own.natural - own.least) / wanted;
        for (const [k, line] of lines.entries())
          text += words(box.left, top + gap + lead * (k + 0.75), line, { ...titled, fill: theme.ink });
        text += words(box.left, top + height - 8, cut(chart.words.subtitle, width * 0.97, below), { ...below, fill: theme.second });
        const bottom = top + height + own.least + spare * share;
        text += body.draw({ theme, narrow, box: { ...box, top: top + height, bottom } });
        top = bottom;
      }
      return text;
    },
  };
}
