import type { Library } from '../src/domain/library/library.ts';
import { fitGrowth, type Fit } from './fit-growth.ts';
import { observed, type Observed } from './history.ts';

export interface FitOfPremises extends Fit {
  readonly premises: Readonly<Record<string, string>>;
}

/**
 * A grid that stops at −0.6: weaker responses fit a little better still, and expect far fewer chips. What demand answers at the
 * start, what remains of it, and what all users pay at most.
 */
const elasticities = [-0.6, -0.8, -1, -1.3, -1.6, -2];
const residuals = [-0.6, -0.8, -1];
const ceilings = [350, 1000, 2500, 5000, 15000];

/**
 * Growth and fade fitted at every combination of elasticity, residual elasticity and ceiling, the best fit first. A residual
 * elasticity is at most the elasticity at the start.
 */
export function fitPremises(
  library: Library,
  scenario: string,
  known: readonly Observed[],
  given: Readonly<Record<string, string>>,
  until: string,
): readonly FitOfPremises[] {
  return elasticities
    .flatMap((own) =>
      residuals
        .filter((residual) => residual >= own)
        .flatMap((residual) =>
          ceilings.map((ceiling) => ({
            own_price_elasticity: `${own}`,
            residual_elasticity: `${residual}`,
            spending_ceiling: `${ceiling} billion USD/year`,
          })),
        ),
    )
    .map((premises) => ({ premises, ...fitGrowth(library, scenario, known, { ...given, ...premises }, nextQuarter(until)) }))
    .sort((a, b) => a.error - b.error);
}

/**
 * By what factor a year the rated power of the chips for one H100-equivalent changes: the slope, by least squares, of the
 * logarithm of power ÷ compute of what was sold in each quarter since 2022.
 */
export function fitHardware(library: Library, until: string): number {
  const known = observed(library, -Infinity).filter(({ date }) => date <= until);
  const sold = (variable: string): readonly Observed[] => known.filter((one) => one.variable === variable);
  const compute = sold('maker_compute_sold');
  const power = sold('maker_chip_power_sold');
  const points = compute.slice(1).map(({ instant, value }, i) => ({
    year: instant / 4,
    log: Math.log((power[i + 1]!.value - power[i]!.value) / (value - compute[i]!.value)),
  }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [year, log] = [mean(points.map((point) => point.year)), mean(points.map((point) => point.log))];
  const together = mean(points.map((point) => (point.year - year) * (point.log - log)));
  return Math.exp(together / mean(points.map((point) => (point.year - year) ** 2)));
}

/** The first instant after a date, as a scenario writes it. */
function nextQuarter(date: string): string {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return month >= 12 ? `${year + 1}-04` : `${year}-${String(month + 4).padStart(2, '0')}`;
}
