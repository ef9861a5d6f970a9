/**
 * The functions of the language, one row each. The parser, the checker, the printers and the reference page read this
 * table. Elementwise functions are in `elementwise-functions.ts`, with their unit rule; `engine/javascript/math-functions.ts`
 * has their code, under the same name.
 */
import { elementwiseFunctions, named, operator, type ElementwiseRow, type FunctionParameter } from '../elementwise-functions.ts';

export type FunctionGroup =
  /** Elementwise, at one instant. */
  | 'elementwise'
  /** Reduces over one or more dimensions. */
  | 'reduction'
  /** Reads other instants of the run. */
  | 'time'
  /** The value at the first instant; of a constant, its value. */
  | 'first'
  /** Reads a declared series. */
  | 'series'
  /** Survivors of additions that leave service. */
  | 'vintage'
  /** A survival curve; only as the second argument of `surviving`. */
  | 'curve'
  /** One value for the whole run. */
  | 'run';

export interface FunctionRow extends Omit<ElementwiseRow, 'unit' | 'rough'> {
  readonly group: FunctionGroup;
}

type Latex = FunctionRow['latex'];

const sumLatex: Latex = ([, ...dimensions], [x = '']) => `\\sum${dimensions.length > 0 ? `_{${dimensions.join(', ')}}` : ''} ${x}`;

const ifLatex: Latex = ([condition = '', yes = '', no = '']) =>
  `\\begin{cases} ${yes} & \\text{if } ${condition} \\\\ ${no} & \\text{otherwise} \\end{cases}`;

export const functionTable: readonly FunctionRow[] = [
  ...elementwiseFunctions.map((row): FunctionRow => ({ ...row, group: 'elementwise' })),
  {
    name: 'if',
    group: 'elementwise',
    parameters: [{ name: 'condition', takes: 'condition' }, 'a', 'b'],
    open: true,
    does: 'a where the condition holds, else b',
    example: 'if(price > cap, cap, price)',
    latex: ifLatex,
  },
  {
    name: 'sum',
    group: 'reduction',
    parameters: ['x', { name: 'dimension', repeated: true, takes: 'dimension' }],
    reduces: true,
    open: true,
    does: 'the sum over the named dimensions, or over all of them',
    example: 'sum(it_power, site)',
    latex: sumLatex,
  },
  {
    name: 'initial',
    group: 'first',
    parameters: ['x'],
    does: 'the value of x at the first instant, over the whole run',
    example: 'initial(price * output)',
    latex: ([x = '']) => `\\left. ${x} \\right|_{0}`,
  },
  {
    name: 'previous',
    group: 'time',
    parameters: ['x', 'initial'],
    does: 'the value of x one step before; initial at the first instant',
    example: 'previous(price, first_price)',
    latex: named('previous'),
  },
  {
    name: 'delay',
    group: 'time',
    parameters: ['x', 'duration', { name: 'before', optional: true }],
    does: 'the value of x a duration earlier, linear between instants; before the run it is before, else the first value of x',
    example: 'delay(orders, lead_time)',
    latex: named('delay'),
  },
  {
    name: 'delay_fixed',
    group: 'time',
    parameters: ['x', 'duration', 'before'],
    does: 'the value of x a whole number of steps earlier, at least one: the duration at the first instant, rounded; until then before',
    example: 'delay_fixed(orders, lead_time, first_orders)',
    latex: named('delay_fixed'),
  },
  {
    name: 'delay_n',
    group: 'time',
    parameters: ['x', 'time', 'order', { name: 'initial', optional: true }],
    does: 'what leaves a chain of that many stocks which x fills and which holds it for that time; starts full at initial, else at x',
    example: 'delay_n(orders, lead_time, 3)',
    latex: named('delay_n'),
  },
  {
    name: 'smooth',
    group: 'time',
    parameters: ['x', 'time'],
    does: 'x smoothed to first order with that time constant, starting at the first value of x',
    example: 'smooth(price, expectation_time)',
    latex: named('smooth'),
  },
  {
    name: 'smooth_n',
    group: 'time',
    parameters: ['x', 'time', 'order', { name: 'initial', optional: true }],
    does: 'x smoothed that many times, each with its part of the time; starts at initial, else at the first value of x',
    example: 'smooth_n(price, expectation_time, 3)',
    latex: named('smooth_n'),
  },
  {
    name: 'cumulative',
    group: 'time',
    parameters: ['x'],
    does: 'the integral of x since the start, 0 at the first instant',
    example: 'cumulative(shipments)',
    latex: named('cumulative'),
  },
  {
    name: 'step',
    group: 'time',
    parameters: ['height', 'at'],
    does: '0 before a date and height from it on',
    example: 'step(tariff, tariff_date)',
    latex: named('step'),
  },
  {
    name: 'ramp',
    group: 'time',
    parameters: ['slope', 'from', 'to'],
    does: '0 before a date, then rising with slope until another date, then level',
    example: 'ramp(annual_rise, rise_from, rise_to)',
    latex: named('ramp'),
  },
  {
    name: 'pulse',
    group: 'time',
    parameters: ['height', 'at', 'duration'],
    does: 'height for a duration from a date on, else 0; its area is exact off the grid',
    example: 'pulse(outage, outage_date, outage_length)',
    latex: named('pulse'),
  },
  {
    name: 'lookup',
    group: 'series',
    parameters: [{ name: 'series', takes: 'series' }, 'x'],
    does: 'the value of a series at x; outside its points as the series states',
    example: 'lookup(load_curve, utilization)',
    latex: named('lookup'),
  },
  {
    name: 'surviving',
    group: 'vintage',
    parameters: ['additions', { name: 'curve', takes: 'curve' }, { name: 'history', optional: true, takes: 'series' }],
    does: 'what is left of all earlier additions under a survival curve',
    example: 'surviving(chip_additions, fixed_life(chip_life))',
    latex: named('surviving'),
  },
  {
    name: 'fixed_life',
    group: 'curve',
    parameters: ['lifetime'],
    does: 'everything serves for the lifetime and then leaves at once',
    example: 'fixed_life(chip_life)',
    latex: named('fixed_life'),
  },
  {
    name: 'geometric',
    group: 'curve',
    parameters: ['rate'],
    does: 'a constant share per year leaves',
    example: 'geometric(failure_rate)',
    latex: named('geometric'),
  },
  {
    name: 'weibull',
    group: 'curve',
    parameters: ['scale', 'shape'],
    does: 'a share of exp(-(age / scale) ^ shape) is left',
    example: 'weibull(chip_life, wear_shape)',
    latex: named('weibull'),
  },
  {
    name: 'aged',
    group: 'curve',
    parameters: [{ name: 'curve', takes: 'curve' }, 'time'],
    does: 'a survival curve when everything is older by a time: what will be left of what there is',
    example: 'aged(weibull(chip_life, wear_shape), lead_time)',
    latex: named('aged'),
  },
  {
    name: 'npv',
    group: 'run',
    parameters: ['flow', 'rate'],
    does: 'the present value, at the start of the run, of a flow of money',
    example: 'npv(cash_flow, discount_rate)',
    latex: operator('\\operatorname{NPV}'),
  },
  {
    name: 'irr',
    group: 'run',
    parameters: ['flow'],
    does: 'the discount rate at which the present value of a flow of money is 0',
    example: 'irr(cash_flow)',
    latex: operator('\\operatorname{IRR}'),
  },
];

const byName: ReadonlyMap<string, FunctionRow> = new Map(functionTable.map((row) => [row.name, row]));

export function functionNamed(name: string): FunctionRow | undefined {
  return byName.get(name);
}

/** How many arguments a call may have; `max` may be Infinity. */
export function arityOf(row: FunctionRow): { readonly min: number; readonly max: number } {
  const parameters = parametersOf(row);
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeated);
  const endless = parameters.some((parameter) => parameter.repeated);
  return { min: required.length, max: endless ? Number.POSITIVE_INFINITY : parameters.length };
}

export function parametersOf(row: FunctionRow): readonly FunctionParameter[] {
  return row.parameters.map((parameter) => (typeof parameter === 'string' ? { name: parameter } : parameter));
}

/** For hints and the reference page: `delay(x, duration[, before])`. */
export function signatureOf(row: FunctionRow): string {
  const shown = parametersOf(row).map(({ name, optional, repeated }, index) => {
    const comma = index > 0 ? ', ' : '';
    if (repeated) return `[${comma}${name}…]`;
    return optional ? `[${comma}${name}]` : `${comma}${name}`;
  });
  return `${row.name}(${shown.join('')})`;
}
