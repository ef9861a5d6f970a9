/**
 * The elementwise functions, one row each: parameters, unit rule, documentation. A new function needs a row here, a row in
 * `engine/javascript/math-functions.ts` and a line in `docs/language.md`. The type checker reports a missing second, the
 * tests a missing third.
 */
export interface FunctionParameter {
  readonly name: string;
  readonly optional?: true;
  /** Takes all further arguments; last parameter only. */
  readonly repeated?: true;
  /** Required form of the argument; any expression when absent. */
  readonly takes?: 'condition' | 'dimension' | 'series' | 'curve';
}

/** Unit rule: units of the arguments, then unit of the result. */
export type UnitRule =
  /** Pure ratios → a pure ratio. */
  | 'ratio'
  /** A pure ratio → a whole number. An amount is refused, since its whole number would depend on the scale. */
  | 'whole'
  /** Any amount → the same unit. */
  | 'same'
  /** Any amount → the square root of its unit. */
  | 'root'
  /** Amounts or dates that fit each other → the unit of the first. */
  | 'common'
  /** Any amount → a condition. */
  | 'truth';

export interface ElementwiseRow {
  readonly name: string;
  /** A bare name is a required parameter; its argument may be any expression. */
  readonly parameters: readonly (string | FunctionParameter)[];
  readonly unit: UnitRule;
  /** Not smooth: Runge–Kutta loses accuracy at its corners. */
  readonly rough?: true;
  /** Trailing dimension names reduce over these dimensions: `min(x, site)`. */
  readonly reduces?: true;
  /** The LaTeX form has no closing bracket, so it needs brackets inside a larger formula. */
  readonly open?: true;
  readonly does: string;
  readonly example: string;
  /** `tight`: the same arguments, bracketed when they bind looser than a product. */
  readonly latex: (args: readonly string[], tight: readonly string[]) => string;
}

type Latex = ElementwiseRow['latex'];

export const operator =
  (tex: string): Latex =>
  (args) =>
    `${tex}\\left(${args.join(', ')}\\right)`;

export const named = (name: string): Latex => operator(`\\operatorname{${name.replaceAll('_', '\\_')}}`);

const delimited =
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
    name: 'sin',
    unit: 'ratio',
    parameters: ['x'],
    does: 'the sine of an angle in radians',
    example: 'sin(2 * pi * elapsed / year)',
    latex: operator('\\sin'),
  },
  {
    name: 'cos',
    unit: 'ratio',
    parameters: ['x'],
    does: 'the cosine of an angle in radians',
    example: 'cos(2 * pi * elapsed / year)',
    latex: operator('\\cos'),
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
    latex: delimited('|', '|'),
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
    latex: delimited('\\lfloor', '\\rfloor'),
  },
  {
    name: 'ceil',
    unit: 'whole',
    rough: true,
    parameters: ['x'],
    does: 'the least whole number that is not below a pure ratio',
    example: 'ceil(memory_needed / chip_memory)',
    latex: delimited('\\lceil', '\\rceil'),
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
