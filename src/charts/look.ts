import type { ThemeName } from './theme.ts';

/** How a picture is to look. */
export interface Look {
  readonly theme?: ThemeName | undefined;
  /** In pixels, with text of about 13. */
  readonly width?: number | undefined;
  /** Default: what the chart needs. */
  readonly height?: number | undefined;
}

export const defaultWidth = 800;
/** Least and most pixels of a side. */
export const widths = { least: 280, most: 2000 } as const;
export const heights = { least: 200, most: 2000 } as const;
/** Below it, the names of lines are written within the chart. */
export const narrow = 560;
/** Width within the margins below which names stand above their bars. */
export const namesAbove = 400;
