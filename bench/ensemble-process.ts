/**
 * Runs ensembles of stargate-10gw in a process of its own, one after another, once the scenario is planned:
 * `tsx bench/ensemble-process.ts 10000 10000`. Prints the seconds of each, by the clock and of processor time, and the most memory
 * that the process held, in bytes.
 */
import { runEnsemble } from '../src/analysis/ensemble/ensemble.ts';
import { mostWorkAlone } from '../src/analysis/ensemble/most-draws.ts';
import { ensembleOf, opened } from './asked-ensemble.ts';
import { openLibrary } from './plan-scenario.ts';

const library = openLibrary();
opened(library, ensembleOf(1));
const runs = process.argv.slice(2).map((text) => {
  const draws = Number(text);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { ensemble } = runEnsemble(library, { ...ensembleOf(draws), mostWork: mostWorkAlone });
  const { user, system } = process.cpuUsage(used);
  if (ensemble?.draws.counted !== draws) throw new Error(`${draws} draws were asked, ${ensemble?.draws.counted} counted`);
  return { draws, seconds: (performance.now() - began) / 1e3, processor: (user + system) / 1e6 };
});
console.log(JSON.stringify({ runs, memory: process.resourceUsage().maxRSS * 1024 }));
