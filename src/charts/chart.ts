/** The words around a chart. Texts are plain; drawing escapes and wraps them. */
export interface Words {
  /** A sentence: what the chart shows. */
  readonly title: string;
  /** Quantity, unit and scope. */
  readonly subtitle: string;
  /** Model, version, run, date of the figures. */
  readonly source: string;
}

/** Values along years; a value that is not a finite number breaks the line. */
export interface Line {
  /** Written at the line. */
  readonly name: string;
  readonly years: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The room between two percentiles, over the same years. The widest comes first. */
export interface Band {
  /** Written at its edge: `9 in 10 runs`. */
  readonly name: string;
  readonly years: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** At half strength: its runs belong to what was shown before. */
  readonly faint?: boolean;
}

/** Lines over the same quantity, on one scale. */
export interface Panel {
  /** Absent where the words of the chart say it. */
  readonly title?: string;
  readonly unit: string;
  /** From zero, or logarithmic. */
  readonly scale: 'zero' | 'log';
  readonly lines: readonly Line[];
  readonly bands?: readonly Band[];
}

/** Labels over time: which limit holds a service back. */
export interface Strip {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly years: ArrayLike<number>;
    /** Undefined for a missing value. */
    readonly labels: readonly (string | undefined)[];
  }[];
}

/** Curves over time, of one or several scenarios, with bands where there are many runs: panels of equal size. */
export interface CurvesChart {
  readonly kind: 'curves';
  readonly words: Words;
  readonly panels: readonly Panel[];
  readonly strips?: readonly Strip[];
  /** An instant whose values are marked, in years. */
  readonly at?: number | undefined;
}

/** Quantities against another, as demand curves: panels of equal size. */
export interface DemandChart {
  readonly kind: 'demand curve';
  readonly words: Words;
  readonly panels: readonly DemandPanel[];
}

export interface DemandPanel {
  readonly x: Quantity;
  readonly y: Quantity;
  readonly lines: readonly { readonly name: string; readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }[];
  /** Points with a name: where a scenario stands. */
  readonly points?: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  /** A level of y with its name: what is sought. */
  readonly level?: { readonly name: string; readonly y: number } | undefined;
  /** A line along which x times y is the same, through this point, and its name: equal spending. */
  readonly equal?: { readonly name: string; readonly x: number; readonly y: number } | undefined;
}

export interface Quantity {
  readonly title: string;
  readonly unit: string;
  /** From zero where upright, and over the values where across; `within` over the values in either place. */
  readonly scale: 'linear' | 'within' | 'log';
}

/** What each assumption moves between its ends, longest bar first. */
export interface TornadoChart {
  readonly kind: 'tornado';
  readonly words: Words;
  readonly unit: string;
  /** The value of the run itself, with its name. */
  readonly now: { readonly name: string; readonly value: number };
  readonly rows: readonly {
    readonly name: string;
    /** The result where the assumption is at its low and at its high end, and the ends in words. */
    readonly low: { readonly value: number; readonly words: string };
    readonly high: { readonly value: number; readonly words: string };
  }[];
}

/** Steps from one total to another. */
export interface WaterfallChart {
  readonly kind: 'waterfall';
  readonly words: Words;
  readonly unit: string;
  /** `nth` is the line of the same scenario in a chart above it; default: to is the first and from the second. */
  readonly from: WaterfallEnd;
  readonly steps: readonly { readonly name: string; readonly change: number }[];
  readonly to: WaterfallEnd;
}

export interface WaterfallEnd {
  readonly name: string;
  readonly value: number;
  readonly nth?: number;
}

/** How many runs lie in each interval: `edges` has one more entry than `shares`, which sum to one at most. */
export interface HistogramChart {
  readonly kind: 'histogram';
  readonly words: Words;
  readonly unit: string;
  readonly edges: ArrayLike<number>;
  readonly shares: ArrayLike<number>;
  readonly marks?: readonly { readonly name: string; readonly value: number }[];
}

/** The share of runs above each value. */
export interface ExceedanceChart {
  readonly kind: 'exceedance';
  readonly words: Words;
  readonly unit: string;
  readonly scale: 'linear' | 'log';
  readonly lines: readonly {
    readonly name: string;
    /** Increasing. */
    readonly values: ArrayLike<number>;
    /** Share of runs above the value, from 1 to 0. */
    readonly shares: ArrayLike<number>;
  }[];
  readonly marks?: readonly { readonly name: string; readonly value: number }[];
}

/** The shares of runs in each of some cases over time, which sum to one at most: stacked, the first at the bottom. */
export interface SharesChart {
  readonly kind: 'shares';
  readonly words: Words;
  readonly years: ArrayLike<number>;
  readonly parts: readonly {
    /** Written beside its area. */
    readonly name: string;
    readonly values: ArrayLike<number>;
    /** Two worlds have more, the same and fewer; cases of a category have a number each. */
    readonly tone: 'more' | 'same' | 'fewer' | number;
  }[];
}

/** A bar from zero for each input, longest first. */
export interface BarsChart {
  readonly kind: 'bars';
  readonly words: Words;
  readonly unit: string;
  /** Whether values are shares, and the axis is in per cent. */
  readonly percent?: boolean;
  /** What the whole bar and the part of it within are, where there are two. */
  readonly names?: { readonly whole: string; readonly within: string };
  readonly rows: readonly {
    readonly name: string;
    /** NaN for an input without a number. */
    readonly value: number;
    readonly within?: number;
    /** An interval about the value. */
    readonly low?: number;
    readonly high?: number;
    /** Written at the end of the bar. */
    readonly words: string;
  }[];
}

/** A quantity on a grid of two others, in shades of one colour with its value in each cell. */
export interface GridChart {
  readonly kind: 'grid';
  readonly words: Words;
  readonly unit: string;
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** By y, then by x; NaN for a missing value. */
  readonly values: ArrayLike<number>;
}

export interface GridAxis {
  readonly title: string;
  readonly unit: string;
  readonly values: ArrayLike<number>;
}

/** Charts below one another. Their titles stand above them, and they have no source line of their own. */
export interface StackChart {
  readonly kind: 'stack';
  readonly words: Words;
  readonly parts: readonly SingleChart[];
}

export type SingleChart =
  CurvesChart | DemandChart | TornadoChart | BarsChart | WaterfallChart | HistogramChart | ExceedanceChart | SharesChart | GridChart;

/** What a picture shows, as plain data. */
export type Chart = SingleChart | StackChart;
