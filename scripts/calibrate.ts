/**
 * Fits the growth of demand without a price, and its fade, to the chips and megawatts that NVIDIA has sold, for one scenario
 * of the world after the other. Prints the fitted values, the errors at every quarter's end, and where the run goes.
 *
 *   npx tsx scripts/calibrate.ts                      all history
 *   npx tsx scripts/calibrate.ts --until 2024-12-31   only what was sold by then; later errors are those of a forecast
 *
 * Fitted are the ends of years and the last quarter.
 * The error is the mean over these dates and both quantities of the squared logarithm of run ÷ history.
 * It is minimised by golden section over the logarithm of the fade time, and within it over that of the growth.
 */
import path from 'node:path';
import { seriesOf } from '../src/analysis/frame/frame.ts';
import { runScenario } from '../src/analysis/projection/run-scenario.ts';
import { Library } from '../src/domain/library/library.ts';
import { errors, fitted, heldTo, meanSquare, observed } from './history.ts';

const root = path.resolve(import.meta.dirname, '..');
const library = new Library({ models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') });

const until = process.argv.includes('--until') ? process.argv[process.argv.indexOf('--until') + 1]! : '9999-12-31';
const scenarios = process.argv.slice(2).filter((word, i, words) => !word.startsWith('--') && words[i - 1] !== '--until');

const rounds = 40;

/** Minimum of a function with one valley. */
function golden(of: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [left, right] = [of(c), of(d)];
  for (let round = 0; round < rounds && b - a > 1e-4; round++) {
    if (left < right) {
      [b, d, right] = [d, c, left];
      c = b - ratio * (b - a);
      left = of(c);
    } else {
      [a, c, left] = [c, d, right];
      d = a + ratio * (b - a);
      right = of(d);
    }
  }
  return (a + b) / 2;
}

const all = observed(library);
const known = fitted(all, until);
const shown = [...heldTo.map(([variable]) => variable), 'it_nameplate_power'];

for (const scenario of scenarios.length > 0
  ? scenarios
  : ['world-ai', 'world-ai-ceiling-1000', 'world-ai-ceiling-5000', 'world-ai-residual', 'world-ai-inelastic']) {
  const run = (logGrowth: number, logFade: number): ((variable: string, instant: number) => number) => {
    const assumptions = { autonomous_growth: `${Math.exp(logGrowth)} x/year`, growth_fade: `${Math.exp(logFade)} year` };
    const { projection, problems } = runScenario(library, { extends: scenario, assumptions }, { curves: shown });
    if (!projection) throw new Error(problems.map(({ message }) => message).join('\n'));
    const { curves } = projection.frame;
    return (variable, instant) => seriesOf(curves.get(variable)!, 0)[instant]!;
  };
  const loss = (logGrowth: number, logFade: number): number => meanSquare(errors(known, run(logGrowth, logFade)));
  const bestGrowth = (logFade: number): number => golden((growth) => loss(growth, logFade), Math.log(1.1), Math.log(20));
  const logFade = golden((x) => loss(bestGrowth(x), x), Math.log(1), Math.log(60));
  const logGrowth = bestGrowth(logFade);
  const error = Math.sqrt(loss(logGrowth, logFade));
  console.log(
    `${scenario}: growth ${Math.exp(logGrowth).toFixed(4)} x/year, fade ${Math.exp(logFade).toFixed(3)} year, error ${error.toFixed(4)}`,
  );
  const valueOf = run(logGrowth, logFade);
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
