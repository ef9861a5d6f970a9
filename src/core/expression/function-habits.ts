/** Functions of spreadsheets, Python and other modelling languages → what to write in an equation. */

interface Habit {
  /** In lower case; matching ignores case. */
  readonly names: string;
  /** Replacements; each is a legal expression. */
  readonly write: readonly string[];
  readonly note?: string;
}

export const functionHabits: readonly Habit[] = [
  { names: 'maximum fmax', write: ['max(a, b)'] },
  { names: 'minimum fmin', write: ['min(a, b)'] },
  {
    names: 'average avg mean',
    write: ['(a + b) / 2', 'sum(x * weight, site) / sum(weight, site)'],
    note: 'smooth(x, time) follows a value over time',
  },
  { names: 'total add', write: ['sum(x, site)', 'a + b'] },
  { names: 'sumproduct dot', write: ['sum(a * b, site)'] },
  { names: 'product prod mul', write: ['a * b'] },
  { names: 'ln loge', write: ['log(x)'], note: 'it is the natural logarithm' },
  { names: 'log10', write: ['log(x) / log(10)'] },
  { names: 'pow power', write: ['a ^ b'] },
  { names: 'sqr square', write: ['x ^ 2'] },
  { names: 'cbrt', write: ['x ^ (1 / 3)'] },
  { names: 'exp2', write: ['2 ^ x'] },
  { names: 'ifelse if_else iff iif if_then_else ifthenelse where', write: ['if(condition, a, b)'] },
  { names: 'and', write: ['a and b'] },
  { names: 'or', write: ['a or b'] },
  { names: 'not', write: ['not a'] },
  { names: 'clip clamp bound', write: ['min(max(x, low), high)'] },
  { names: 'xidz zidz iferror div0', write: ['if(b == 0, c, a / b)'] },
  { names: 'ceiling roundup', write: ['ceil(x)'] },
  { names: 'int trunc truncate rounddown', write: ['floor(x)'] },
  { names: 'modulo rem remainder fmod', write: ['a mod b'] },
  { names: 'sign sgn', write: ['if(x < 0, -1, 1)'] },
  { names: 'init first initial_value', write: ['initial(x)'] },
  { names: 'lag shift', write: ['previous(x, initial)', 'delay(x, duration)'], note: 'the first goes back one step, the second a time' },
  { names: 'delayfixed fixed_delay', write: ['delay_fixed(x, duration, before)', 'delay(x, duration, before)'] },
  { names: 'delay1 delay1i delay3 delay3i delayn', write: ['delay_n(x, time, order, initial)'], note: 'the order is 1 or 3' },
  { names: 'smooth1 smth1 ewm', write: ['smooth(x, time)'] },
  { names: 'smoothi smooth3 smooth3i smoothn smth3 smthn', write: ['smooth_n(x, time, order, initial)'] },
  { names: 'cumsum integral', write: ['cumulative(x)'] },
  { names: 'integ', write: ['cumulative(x)'], note: 'or declare a stock with its inflows and outflows' },
  { names: 'diff derivative deriv', write: ['(x - previous(x, first_x)) / time_step'] },
  { names: 'interp interpolate vlookup xlookup with_lookup graph', write: ['lookup(series, x)'] },
];

const byName: ReadonlyMap<string, Habit> = new Map(
  functionHabits.flatMap((habit) => habit.names.split(' ').map((name) => [name, habit] as const)),
);

/** Hint with what to write instead; undefined for an unknown name. */
export function hintForFunction(name: string): string | undefined {
  const habit = byName.get(name.toLowerCase());
  return habit && `write ${habit.write.join(' or ')}${habit.note === undefined ? '' : `; ${habit.note}`}`;
}
