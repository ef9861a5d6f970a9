import type { Library } from '../src/domain/library/library.ts';
import { fitGrowth, type Fit } from './fit-growth.ts';
import type { Observed } from './history.ts';

export interface FitOfPremises extends Fit {
  readonly premises: Readonly<Record<string, string>>;
}

/** Over their plausible ranges: what demand answers at the start, what remains of it, and what all users pay at most. */
const elasticities = [-0.4, -0.6, -0.8, -1, -1.3, -1.6, -2];
const residuals = [-0.5, -0.6, -0.8, -1];
const ceilings = [350, 1000, 2500, 5000, 15000];

/**
 * Growth and fade fitted at every combination of elasticity, residual elasticity and ceiling, the best fit first. A residual
 * elasticity beyond that at the start has no part, so such an elasticity is tried with one of them.
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
        .filter((residual) => residual >= Math.min(own, residuals[0]!))
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

/** The first instant after a date, as a scenario writes it. */
function nextQuarter(date: string): string {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return month >= 12 ? `${year + 1}-04` : `${year}-${String(month + 4).padStart(2, '0')}`;
}
