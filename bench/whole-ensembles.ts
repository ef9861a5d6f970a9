/** Whole ensembles, each process by itself: the first beside later ones, many draws beside few, and the memory they take. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench } from './bench.ts';
import { median } from './ratio.ts';

const program = fileURLToPath(new URL('ensemble-process.ts', import.meta.url));

interface Ran {
  readonly runs: readonly { readonly draws: number; readonly seconds: number; readonly processor: number }[];
  readonly memory: number;
}

async function ensembles(...draws: readonly number[]): Promise<Ran> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, ...draws.map(String)]);
  return JSON.parse(stdout) as Ran;
}

const coldAgainstHot: Bench = {
  name: '10,000 draws of stargate-10gw with bands, the first call once it is planned ÷ later calls',
  bound: 3,
  direction: 'at-most',
  measure: async () => {
    const ratios: number[] = [];
    for (let round = 0; round < 3; round++) {
      const [cold, ...hot] = (await ensembles(...new Array<number>(4).fill(10_000))).runs.map(({ seconds }) => seconds);
      ratios.push(cold! / Math.min(...hot));
    }
    return median(ratios);
  },
};

const few = 1_000;
const many = [10_000, 100_000, 1_000_000];
/** One process for both rows, which take a while. */
let asked: Promise<Ran> | undefined;
const ofAllSizes = (): Promise<Ran> => (asked ??= ensembles(...new Array<number>(20).fill(few), ...many));

const linear: Bench = {
  name: 'time a draw of an ensemble of 10,000 to 1,000,000 draws, the longest ÷ of 1,000 draws',
  bound: 1.25,
  direction: 'at-most',
  measure: async () => {
    const perDraw = (await ofAllSizes()).runs.map(({ draws, processor }) => ({ draws, each: processor / draws }));
    const short = perDraw.filter(({ draws }) => draws === few).map(({ each }) => each);
    const long = perDraw.filter(({ draws }) => draws !== few).map(({ each }) => each);
    return Math.max(...long) / median(short.slice(short.length / 2));
  },
};

const memory: Bench = {
  name: 'memory of a process that runs an ensemble of 1,000,000 draws, in GiB',
  bound: 1,
  direction: 'at-most',
  measure: async () => (await ofAllSizes()).memory / 2 ** 30,
};

export const wholeEnsembles: readonly Bench[] = [coldAgainstHot, linear, memory];
