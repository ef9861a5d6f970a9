import { figuresOf } from '../src/domain/catalog/figures.ts';
import type { Library } from '../src/domain/library/library.ts';

/** What the figures until a date say of hardware, cost and algorithms, each as a factor in one year. */
export interface Slopes {
  readonly hardwarePower: number;
  readonly capitalCost: number;
  readonly algorithms: number;
}

const stock = 'history.accelerator-stock';
/** The flagship of one maker: each answered at least as well as the one before. */
const flagships = ['gpt-4', 'gpt-4-turbo', 'gpt-4o-launch', 'gpt-4o'];

interface Dated {
  readonly year: number;
  readonly value: number;
}

/**
 * By least squares of logarithms, `since`: of what was sold after that date alone:
 * - how the rated power of the chips for one H100-equivalent changes, of what was sold in each quarter since 2022,
 * - how what buyers pay for a watt of these chips changes,
 * - how much less computing a token takes. The list price of the flagship, three parts read to one part written, falls for
 *   that, for better hardware, and rises with the cost of a watt; margins are taken to stay.
 */
export function fitSlopes(library: Library, until: string, since = ''): Slopes {
  const compute = added(pointsOf(library, `${stock}.nvidia_compute`, since, until));
  const perCompute = (id: string): readonly Dated[] =>
    added(pointsOf(library, id, since, until)).map(({ year, value }, i) => ({ year, value: value / compute[i]!.value }));
  const hardwarePower = growth(perCompute(`${stock}.nvidia_power`));
  const capitalCost = growth(perCompute(`${stock}.nvidia_cost`)) / hardwarePower;
  const price = growth(flagships.map((model) => listPrice(library, model)).filter(({ date }) => date <= until));
  return { hardwarePower, capitalCost, algorithms: (hardwarePower * capitalCost) / price };
}

function pointsOf({ catalog }: Library, id: string, since: string, until: string): readonly Dated[] {
  const figure = figuresOf(catalog).find(id, []);
  if (!('points' in figure)) throw new Error(`${id} has no points`);
  return Object.entries(figure.points ?? {})
    .filter(([date]) => date >= since && date <= until)
    .map(([date, value]) => ({ year: yearOf(date), value }));
}

/** What was added up, back in parts. */
function added(sums: readonly Dated[]): readonly Dated[] {
  return sums.slice(1).map(({ year, value }, i) => ({ year, value: value - sums[i]!.value }));
}

function listPrice({ catalog }: Library, model: string): Dated & { readonly date: string } {
  const figures = figuresOf(catalog);
  const [read, written] = ['input_price', 'output_price'].map((name) => figures.find(`history.${model}.${name}`, []));
  if (!read || !written || !('value' in read) || !('value' in written) || read.asOf === undefined)
    throw new Error(`${model} has no list price`);
  return { date: read.asOf, year: yearOf(read.asOf), value: (3 * Number(read.value) + Number(written.value)) / 4 };
}

function yearOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year + month / 12;
}

function growth(points: readonly Dated[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const logs = points.map(({ value }) => Math.log(value));
  const years = points.map(({ year }) => year);
  const [year, log] = [mean(years), mean(logs)];
  const together = mean(points.map((_, i) => (years[i]! - year) * (logs[i]! - log)));
  return Math.exp(together / mean(years.map((one) => (one - year) ** 2)));
}
