/** `npm run bench [-- --json]`: every ratio against its bound. Exit code 1 when a bound is exceeded. */
import { cpus } from 'node:os';
import { aiPowerByHand } from './ai-power-by-hand.ts';
import { holds, type Bench } from './bench.ts';
import { coldStart } from './cold-start.ts';
import { engineBenches } from './engine.ts';
import { healthWhileDrawing } from './health-while-drawing.ts';
import { identityCaches } from './identity-caches.ts';
import { kernelAgainstMathjs } from './kernel-against-mathjs.ts';
import { leversAgainstKernel } from './levers.ts';
import { manyDraws } from './many-draws.ts';
import { numpyDraws } from './numpy-draws.ts';
import { projectionAgainstKernel } from './projection.ts';
import { quantilesOfDraws } from './quantiles-of-draws.ts';
import { serviceBenches } from './service-throughput.ts';
import { twoThreads } from './two-threads.ts';
import { wholeEnsembles } from './whole-ensembles.ts';

const benches: readonly Bench[] = [
  kernelAgainstMathjs,
  aiPowerByHand,
  ...engineBenches.map((bench): Bench => ({ name: bench.name, bound: bench.bound, direction: 'at-most', measure: () => bench.measure() })),
  leversAgainstKernel,
  manyDraws,
  numpyDraws,
  twoThreads,
  quantilesOfDraws,
  ...wholeEnsembles,
  projectionAgainstKernel,
  ...identityCaches,
  coldStart,
  ...serviceBenches,
  healthWhileDrawing,
];
const json = process.argv.includes('--json');
const width = Math.max(...benches.map(({ name }) => name.length));
const print = (...cells: readonly [string, string, string, string]): void => {
  const [name, ratio, bound, ok] = cells;
  if (!json) console.log(`${name.padEnd(width)}  ${ratio.padStart(7)}  ${bound.padStart(7)}  ${ok}`);
};

print('name', 'ratio', 'bound', 'ok');
const measured = [];
const skipped = [];
for (const bench of benches) {
  const { name, bound, direction } = bench;
  const limit = `${direction === 'at-least' ? '≥' : '≤'} ${bound}`;
  const why = bench.skipped?.();
  if (why !== undefined) {
    skipped.push({ name, why });
    print(name, '-', limit, `skipped: ${why}`);
    continue;
  }
  bench.agree?.();
  const ratio = await bench.measure();
  const kept = holds(bench, ratio);
  measured.push({ name, ratio, bound, direction, holds: kept });
  print(name, ratio.toFixed(2), limit, kept ? 'yes' : 'NO');
}
if (json)
  console.log(
    JSON.stringify({
      benches: measured,
      ...(skipped.length > 0 ? { skipped } : {}),
      node: process.version,
      cpu: cpus()[0]?.model ?? 'unknown',
    }),
  );
process.exitCode = measured.every((one) => one.holds) ? 0 : 1;
