import type { Problem } from '../../core/problem.ts';

/** The unreadable parts of a model. They are reported where they stand, and not again as missing. */
export interface ModelGaps {
  /** Dimensions, and variables and categories whose unit, dimensions or equation could not be read. */
  readonly names: ReadonlySet<string>;
  /** Declarations, as `section.name`, whose own values could not be read. */
  readonly values: ReadonlySet<string>;
  /** Whether whole declarations are missing, so that an undefined name may be one of them. */
  readonly open: boolean;
  /** Whether dimensions or elements may be missing. */
  readonly dimensions: boolean;
  readonly time: boolean;
}

export const noModelGaps: ModelGaps = { names: new Set(), values: new Set(), open: false, dimensions: false, time: false };

/** Gaps of a model whose file could not be read at all. */
export const wholeModelMissing: ModelGaps = { ...noModelGaps, open: true, dimensions: true };

export function joinedModelGaps(list: readonly ModelGaps[]): ModelGaps {
  return {
    names: new Set(list.flatMap(({ names }) => [...names])),
    values: new Set(list.flatMap(({ values }) => [...values])),
    open: list.some(({ open }) => open),
    dimensions: list.some(({ dimensions }) => dimensions),
    time: list.some(({ time }) => time),
  };
}

/** Whether a problem is probably a consequence of the gaps. */
export function followsFromModelGaps({ open, dimensions, time }: ModelGaps, { code }: Problem): boolean {
  switch (code) {
    case 'dimension.unknown':
    case 'dimension.element':
    case 'dimension.reduce':
    case 'dimension.mismatch':
      return open || dimensions;
    case 'time.missing':
      return open || time;
    default:
      return false;
  }
}
