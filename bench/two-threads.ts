/** Draws of stargate-10gw on two threads against one, both warm: the one that asks computes itself, too. */
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { premiseOf } from '../src/analysis/ensemble/compute-elsewhere.ts';
import type { DrawHelper } from '../src/analysis/ensemble/draw-helper.ts';
import { runDraws } from '../src/analysis/ensemble/run-draws.ts';
import { drawThreads } from '../src/draw-threads/draw-threads.ts';
import { ensembleOf, opened } from './asked-ensemble.ts';
import type { Bench } from './bench.ts';
import { openLibrary } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folders = { models: folder('models'), scenarios: folder('scenarios') };
const program = pathToFileURL(folder('dist/draw-thread.js'));
const draws = 4_096;
const chunk = 512;

export const twoThreads: Bench = {
  name: 'draws of stargate-10gw on one thread ÷ on two, four curves',
  bound: 1.7,
  direction: 'at-least',
  skipped: () => (availableParallelism() < 2 ? 'there is one core' : undefined),
  measure: async () => {
    const library = openLibrary();
    const question = ensembleOf(draws);
    const found = opened(library, question);
    const { worlds, plan } = found.asked;
    const threads = drawThreads(() => 1, folders, program);
    let helpers: readonly DrawHelper[] = [];
    const taking = { stops: [], take: () => undefined, size: chunk };
    // The first call starts the thread, which computes nothing until it has opened its library.
    const start = { start: (shape: Parameters<typeof threads.start>[0]) => (helpers = threads.start(shape, question)) };
    const premise = premiseOf(library, found);
    runDraws(worlds, { ...plan, count: chunk }, { ...taking, helpers: { ...start, premise } });
    for (let waited = 0; helpers[0]?.free !== true; waited += 50) {
      if (waited > 60_000) throw new Error('the thread does not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const ratio = timeRatio(
      () => {
        runDraws(worlds, plan, taking);
      },
      () => {
        runDraws(worlds, plan, { ...taking, helpers: { start: () => helpers, premise } });
      },
      { rounds: 21, least: 1 },
    );
    threads.stop();
    return ratio;
  },
};
