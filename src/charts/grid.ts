import type { Box, Need } from './page.ts';

const gap = 26;

/** Panels side by side, each with its least and its natural height; one below the other in a narrow picture. */
export interface Grid {
  readonly need: Need;
  readonly boxes: (within: Box) => readonly Box[];
}

/** The grid of so many panels in a width. `heights` is asked for the width of a panel. */
export function gridOf(count: number, width: number, narrow: boolean, heights: (panelWidth: number) => Need): Grid {
  const columns = count <= 1 || narrow ? 1 : count > 4 && width >= 1_000 ? 3 : 2;
  const rows = Math.ceil(count / columns);
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const { least, natural } = heights(panelWidth);
  return {
    need: { least: rows * least, natural: rows * natural },
    boxes: ({ left, top, bottom }) =>
      Array.from({ length: count }, (_, k) => {
        const height = (bottom - top) / rows;
        const from = left + (k % columns) * (panelWidth + gap);
        const above = top + Math.floor(k / columns) * height;
        return { left: from, right: from + panelWidth, top: above, bottom: above + height };
      }),
  };
}
