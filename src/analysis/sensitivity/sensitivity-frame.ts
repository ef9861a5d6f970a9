import type { Curve, Frame } from '../frame/frame.ts';
import type { Effect, Sensitivity } from './question.ts';
import type { SensitivityMethod } from './sensitivity-methods.ts';

/** The numbers of an effect in a table, in the order of their columns. */
const measures = {
  tornado: { low: ({ low }) => low, high: ({ high }) => high, span: ({ span }) => span },
  morris: { mean: ({ mean }) => mean, mean_absolute: ({ meanAbsolute }) => meanAbsolute, deviation: ({ deviation }) => deviation },
  sobol: {
    first: ({ first }) => first?.value,
    first_low: ({ first }) => first?.low,
    first_high: ({ first }) => first?.high,
    total: ({ total }) => total?.value,
    total_low: ({ total }) => total?.low,
    total_high: ({ total }) => total?.high,
  },
  rank: { correlation: ({ correlation }) => correlation },
} as const satisfies Readonly<Record<SensitivityMethod, Readonly<Record<string, (effect: Measured) => number | undefined>>>>;

type Measured = Extract<Effect, { status: 'measured' }>;

/**
 * The effects as curves without an axis, for tables: a quantity by its own dimensions, by input and by measure, in its own
 * unit or, for indices and correlations, as a ratio; then each input that is not a quantity, by its low end, its value in
 * the scenario and its high end. A number that is not there is missing, not 0.
 */
export function sensitivityFrame({ method, quantities, inputs }: Sensitivity): Frame {
  const columns = Object.entries<(effect: Measured) => number | undefined>(measures[method]);
  const names = inputs.map(({ input }) => input);
  const curves = new Map<string, Curve>();
  for (const name of new Set(quantities.map(({ quantity }) => quantity))) {
    const own = quantities.filter(({ quantity }) => quantity === name);
    const { title, unit, element } = own[0]!;
    const dims = Object.keys(element);
    const elements = dims.map((dim) => [...new Set(own.map((one) => one.element[dim]!))]);
    const values = own.flatMap(({ effects }) =>
      names.flatMap((input) => {
        const effect = effects.find((one) => one.input === input);
        return columns.map(([, read]) => (effect?.status === 'measured' ? (read(effect) ?? NaN) : NaN));
      }),
    );
    curves.set(name, {
      title,
      unit: method === 'tornado' || method === 'morris' ? unit : 'ratio',
      overTime: 'last',
      dims: [...dims, 'input', 'measure'],
      elements: [...elements, names, columns.map(([measure]) => measure)],
      values: Float64Array.from(values),
    });
  }
  for (const { input, label, unit, low, value, high } of inputs)
    if (!curves.has(input))
      curves.set(input, {
        title: label,
        unit,
        overTime: 'last',
        dims: ['measure'],
        elements: [['input_low', 'input_value', 'input_high']],
        values: Float64Array.of(low.value, value.value, high.value),
        unlimited: true,
      });
  return { curves };
}
