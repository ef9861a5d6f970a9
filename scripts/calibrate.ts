/**
 * Fits the growth of demand without a price, and its fade, to the chips and megawatts that NVIDIA has sold, for one scenario
 * of the world after the other. Prints the fitted values, the errors at every quarter's end, and where the run goes.
 *
 *   npx tsx scripts/calibrate.ts                      all history
 *   npx tsx scripts/calibrate.ts --until 2024-12-31   only what was sold by then; later errors are those of a forecast
 *   npx tsx scripts/calibrate.ts --until 2024-12-31 --premises world-ai-as-of-2024
 *                                                     elasticities and ceiling too (fit-premises.ts), hardware, cost and
 *                                                     algorithms (fit-slopes.ts)
 *
 * Fitted are the ends of years and the last quarter; with --premises, which has more to fit, the end of every quarter.
 * The error is the mean over these dates and both quantities of the squared logarithm of run ÷ history.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Library } from '../src/domain/library/library.ts';
import { fitGrowth, runWith } from './fit-growth.ts';
import { fitPremises } from './fit-premises.ts';
import { fitSlopes } from './fit-slopes.ts';
import { errors, fitted, heldTo, observed } from './history.ts';

const root = path.resolve(import.meta.dirname, '..');
const library = new Library({ models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') });

const { values, positionals } = parseArgs({
  options: { until: { type: 'string', default: '9999-12-31' }, premises: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const scenarios =
  positionals.length > 0
    ? positionals
    : ['world-ai', 'world-ai-ceiling-1000', 'world-ai-ceiling-5000', 'world-ai-residual', 'world-ai-inelastic'];
const all = observed(library);

/** Fits the premises and says what they are; the best of them are those the scenario is printed with. */
function premisesOf(scenario: string): Readonly<Record<string, string>> {
  const known = all.filter(({ date }) => date <= values.until);
  const { hardwarePower, capitalCost, algorithms } = fitSlopes(library, values.until);
  const slopes = {
    hardware_power_growth: `${hardwarePower} x/year`,
    capital_cost_growth: `${100 * (capitalCost - 1)} %/year`,
    algorithmic_growth: `${algorithms} x/year`,
  };
  console.log(
    `${scenario}: ${Object.entries(slopes)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
  const tried = fitPremises(library, scenario, known, slopes, values.until);
  for (const { premises, growth, fade, error } of tried)
    console.log(
      `  ${Object.entries(premises)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}: growth ${growth.toFixed(4)} x/year, fade ${fade.toFixed(3)} year, error ${error.toFixed(4)}`,
    );
  return { ...slopes, ...tried[0]!.premises };
}

for (const scenario of scenarios) {
  const premises = values.premises ? premisesOf(scenario) : {};
  const known = values.premises ? all.filter(({ date }) => date <= values.until) : fitted(all, values.until);
  const fit = fitGrowth(library, scenario, known, premises);
  console.log(`${scenario}: growth ${fit.growth.toFixed(4)} x/year, fade ${fit.fade.toFixed(3)} year, error ${fit.error.toFixed(4)}`);
  const valueOf = runWith(library, scenario, fit, premises);
  const off = errors(all, valueOf);
  for (const [variable] of heldTo) {
    const row = all.flatMap(({ variable: of, date }, i) =>
      of === variable ? [`${date} ${(100 * Math.expm1(off[i]!)).toFixed(1)} %`] : [],
    );
    console.log(`  ${variable}: ${row.join(', ')}`);
  }
  const years = [2026, 2028, 2030, 2035].map(
    (year) => `${year} ${(valueOf('it_nameplate_power', (year - 2023) * 4) / 1000).toFixed(1)} GW`,
  );
  console.log(`  rated IT power: ${years.join(', ')}`);
}
