import type { Problem } from '../../core/problem.ts';

/** What could not be read of a model: said where it stands, and not again where it is missed. */
export interface ModelGaps {
  /** Variables and categories whose unit, dimensions or equation could not be read, and dimensions. */
  readonly names: ReadonlySet<string>;
  /** Declarations, as `section.name`, whose own values could not be read. */
  readonly values: ReadonlySet<string>;
  /** Declarations are missing altogether, so a name that nothing defines may be one of them. */
  readonly open: boolean;
  /** So may a dimension, or an element. */
  readonly dimensions: boolean;
  readonly time: boolean;
}

export const noModelGaps: ModelGaps = { names: new Set(), values: new Set(), open: false, dimensions: false, time: false };

/** Of a model whose file could not be read at all. */
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

/** Whether a problem is likely to be there only for what could not be read. */
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
