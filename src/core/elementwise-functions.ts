/**
 * The functions that work element by element at one instant, one row each: their parameters, what units they take and
 * give, and how they are documented. A new one needs its row here, its row in `engine/javascript/math-functions.ts` and
 * its line in `docs/language.md`; the types miss the second where it lacks, the tests the third.
 */
export interface FunctionParameter {
  readonly name: string;
  readonly optional?: true;
  /** Stands for any further arguments; only the last parameter. */
  readonly repeated?: true;
  /** What the argument must be; any expression when absent. */
  readonly takes?: 'condition' | 'dimension' | 'series' | 'curve';
}

/** What a function asks of the units of its arguments, and the unit it gives. */
export type UnitRule =
  /** Pure ratios; a pure ratio. */
  | 'ratio'
  /** A pure ratio that becomes a whole number: of an amount it would be another one in another scale. */
  | 'whole'
  /** Any amount; its unit. */
  | 'same'
  /** Any amount; the square root of its unit. */
  | 'root'
  /** Amounts or dates that fit each other; the unit of the first. */
  | 'common'
  /** Any amount; a condition. */
  | 'truth';

export interface ElementwiseRow {
  readonly name: string;
  /** A bare name is a required parameter that takes any expression. */
  readonly parameters: readonly (string | FunctionParameter)[];
  readonly unit: UnitRule;
  /** Has corners, where Runge–Kutta loses its accuracy. */
  readonly rough?: true;
  /** Trailing arguments that are dimension names reduce over them: `min(x, site)`. */
  readonly reduces?: true;
  /** The LaTeX form has no closing bracket and must be bracketed inside a larger formula. */
  readonly open?: true;
  readonly does: string;
  readonly example: string;
  /** `tight` are the same arguments, bracketed where they bind looser than a product. */
  readonly latex: (args: readonly string[], tight: readonly string[]) => string;
}

type Latex = ElementwiseRow['latex'];

export const operator =
  (tex: string): Latex =>
  (args) =>
    `${tex}\\left(${args.join(', ')}\\right)`;

export const named = (name: string): Latex => operator(`\\operatorname{${name.replaceAll('_', '\\_')}}`);

const between =
  (left: string, right: string): Latex =>
  ([x = '']) =>
    `\\left${left} ${x} \\right${right}`;

const table = [
  {
    name: 'min',
    unit: 'common',
    rough: true,
    parameters: ['a', 'b', { name: 'more', repeated: true }],
    reduces: true,
    does: 'the least of its arguments; over a dimension when that is named last',
    example: 'min(ordered, grid_limit)',
    latex: operator('\\min'),
  },
  {
    name: 'max',
    unit: 'common',
    rough: true,
    parameters: ['a', 'b', { name: 'more', repeated: true }],
    reduces: true,
    does: 'the greatest of its arguments; over a dimension when that is named last',
    example: 'max(peak_power, site)',
    latex: operator('\\max'),
  },
  {
    name: 'exp',
    unit: 'ratio',
    parameters: ['x'],
    does: 'e to the power of a pure ratio',
    example: 'exp(-hazard * age)',
    latex: operator('\\exp'),
  },
  {
    name: 'log',
    unit: 'ratio',
    parameters: ['x'],
    does: 'the natural logarithm of a pure ratio',
    example: 'log(demand / demand_before)',
    latex: operator('\\ln'),
  },
  {
    name: 'log2',
    unit: 'ratio',
    parameters: ['x'],
    does: 'the logarithm to base 2 of a pure ratio: the number of doublings',
    example: 'log2(cumulative_output / first_output)',
    latex: operator('\\log_{2}'),
  },
  {
    name: 'log1p',
    unit: 'ratio',
    parameters: ['x'],
    does: 'the natural logarithm of 1 + x, exact for small x',
    example: 'log1p(growth)',
    latex: named('log1p'),
  },
  {
    name: 'expm1',
    unit: 'ratio',
    parameters: ['x'],
    does: 'e to the power of x, less 1, exact for small x',
    example: 'expm1(-hazard)',
    latex: named('expm1'),
  },
  {
    name: 'sqrt',
    unit: 'root',
    parameters: ['x'],
    does: 'the square root; the unit is halved in its exponents',
    example: 'sqrt(variance)',
    latex: ([x = '']) => `\\sqrt{${x}}`,
  },
  {
    name: 'abs',
    unit: 'same',
    rough: true,
    parameters: ['x'],
    does: 'the magnitude without the sign',
    example: 'abs(supply - demand)',
    latex: between('|', '|'),
  },
  {
    name: 'round',
    unit: 'whole',
    rough: true,
    parameters: ['x'],
    does: 'the whole number nearest to a pure ratio',
    example: 'round(chips / one_chip)',
    latex: named('round'),
  },
  {
    name: 'floor',
    unit: 'whole',
    rough: true,
    parameters: ['x'],
    does: 'the greatest whole number that is not above a pure ratio',
    example: 'floor(rack_power / chip_power)',
    latex: between('\\lfloor', '\\rfloor'),
  },
  {
    name: 'ceil',
    unit: 'whole',
    rough: true,
    parameters: ['x'],
    does: 'the least whole number that is not below a pure ratio',
    example: 'ceil(memory_needed / chip_memory)',
    latex: between('\\lceil', '\\rceil'),
  },
  {
    name: 'mod',
    unit: 'common',
    rough: true,
    parameters: ['a', 'b'],
    does: 'the remainder of a divided by b; the same as a mod b',
    example: 'mod(month_count, 12)',
    latex: named('mod'),
  },
  {
    name: 'is_unlimited',
    parameters: ['x'],
    unit: 'truth',
    open: true,
    does: 'whether a value is unlimited',
    example: 'is_unlimited(price_cap)',
    latex: (_, [x = '']) => `${x} = \\infty`,
  },
] as const satisfies readonly ElementwiseRow[];

export type ElementwiseFunction = (typeof table)[number]['name'];

export const elementwiseFunctions: readonly (ElementwiseRow & { readonly name: ElementwiseFunction })[] = table;

const byName: ReadonlyMap<string, (typeof elementwiseFunctions)[number]> = new Map(elementwiseFunctions.map((row) => [row.name, row]));

export function elementwiseNamed(name: string): (typeof elementwiseFunctions)[number] | undefined {
  return byName.get(name);
}
