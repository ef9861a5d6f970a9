/**
 * Draws of stargate-10gw by NumPy beside the product, one thread each: the same draws, taking turns in one run. The Python is
 * written from the compiled system; see `numpy-program.ts`.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chunkWeight } from '../src/core/engine/javascript/chunk.ts';
import { compileSystem } from '../src/core/engine/javascript/compile-system.ts';
import { changesOfDraw } from '../src/core/engine/javascript/many-columns.ts';
import { reachedSlots } from '../src/core/engine/javascript/reached-slots.ts';
import { reducedRun } from '../src/core/engine/javascript/reduced-run.ts';
import { buildProgram } from '../src/core/engine/webassembly/build-program.ts';
import { givenNumbers } from '../src/core/engine/webassembly/given-numbers.ts';
import type { Bench } from './bench.ts';
import { drawsOf, valuesOf, type Draws } from './many-draws-asked.ts';
import { numpyProgram } from './numpy-program.ts';

const draws = 4_000;
/** Draws in one array of NumPy, of the sizes that it is measured with. */
const blocks = [1_000, 2_000, 4_000];
const rounds = 21;
const here = fileURLToPath(new URL('numpy', import.meta.url));

/** A Python that has NumPy. */
function python(): string | undefined {
  const places = [process.env['PYTHON_PATH'] ?? 'python3', '/usr/bin/python3'];
  return places.find((place) => spawnSync(place, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0);
}

/** The program for NumPy and the numbers that it reads. */
function written({ plan, asked, columns, count }: Draws, block: number): { readonly text: string; readonly numbers: Float64Array } {
  const { input } = plan;
  const compiled = compileSystem(plan.compiled.lowered.system, chunkWeight);
  const source = { compiled, input, unchanged: () => plan.compiled.kernel.run(input) };
  const changes = changesOfDraw(source, asked.columns, () => 0);
  const reduced = reducedRun(source, asked, reachedSlots(compiled.system, changes));
  const program = buildProgram(reduced.compiled.prepared, asked, new Set());
  if ('why' in program) throw new Error(program.why);
  const given = givenNumbers(reduced);
  const instants = asked.rows;
  return {
    text: numpyProgram(program, { steps: input.steps, draws: count, columns: columns.length, block, cells: asked.cells }),
    numbers: Float64Array.from([
      ...program.given.map((cell) => given.constant(cell)),
      ...instants.flatMap((k) => program.givenRows.map((row) => given.row(row, k))),
      ...program.sums.flatMap(({ table, element }) => instants.map((age) => given.share(table, element, age))),
      ...program.stored.flatMap((row) => (row.node === undefined ? instants.map((k) => given.row(row, k)) : [])),
      ...columns.flatMap((column) => [...column]),
    ]),
  };
}

/** A process of Python that runs the draws when it is told to. */
class Numpy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'jevons-numpy-'));
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  readonly ready: Promise<string>;

  constructor(program: ReturnType<typeof written>) {
    writeFileSync(path.join(this.folder, 'program.py'), program.text);
    writeFileSync(path.join(this.folder, 'numbers.bin'), program.numbers);
    this.child = spawn(python()!, [path.join(here, 'rounds.py'), this.folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', ...keepsMemory },
    });
    this.lines = createInterface(this.child.stdout!)[Symbol.asyncIterator]();
    this.ready = this.line();
  }

  /** Seconds of so many runs. */
  async time(times: number): Promise<number> {
    this.child.stdin!.write(`time ${times}\n`);
    return Number(await this.line());
  }

  async values(): Promise<Float64Array> {
    this.child.stdin!.write('values\n');
    await this.line();
    const bytes = readFileSync(path.join(this.folder, 'values.bin'));
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin!.end();
    await gone;
    rmSync(this.folder, { recursive: true });
  }

  private async line(): Promise<string> {
    const next = await this.lines.next();
    if (next.done === true) throw new Error('Python has ended');
    return next.value;
  }
}

/** Freed memory stays with the process, so that no round waits for pages. */
const keepsMemory = { MALLOC_TRIM_THRESHOLD_: '1000000000', MALLOC_MMAP_THRESHOLD_: '1000000000', MALLOC_TOP_PAD_: '67108864' };

/** Throws where a value differs by more than 1e-9 of the largest one of its curve. */
function compare({ asked, count }: Draws, ours: Float64Array, theirs: Float64Array): void {
  const length = asked.rows.length * count;
  asked.cells.forEach((_, cell) => {
    const from = cell * length;
    let scale = 0;
    for (let k = from; k < from + length; k++) if (Number.isFinite(ours[k])) scale = Math.max(scale, Math.abs(ours[k]!));
    for (let k = from; k < from + length; k++)
      if (!Object.is(ours[k], theirs[k]) && !(Math.abs(ours[k]! - theirs[k]!) <= 1e-9 * scale))
        throw new Error(`cell ${cell}, value ${k - from}: ${ours[k]} here, ${theirs[k]} by NumPy`);
  });
}

export const numpyDraws: Bench = {
  name: 'time of NumPy ÷ of the product, draws of stargate-10gw, one thread',
  bound: 2.5,
  direction: 'at-least',
  skipped: () => (python() === undefined ? 'there is no Python with NumPy; PYTHON_PATH names one' : undefined),
  measure: async () => {
    const all = drawsOf(draws);
    const many = all.plan.loaded.many(all.asked);
    const sides = blocks.map((block) => new Numpy(written(all, block)));
    try {
      for (const side of sides) await side.ready;
      compare(all, valuesOf(all, many), await sides[0]!.values());
      const values = new Float64Array(all.asked.cells.length * all.asked.rows.length * 256);
      const into = { values, broken: new Uint8Array(0) };
      const best = sides.map(() => Infinity);
      let own = Infinity;
      for (let round = 0; round < rounds; round++) {
        for (const [index, side] of sides.entries()) best[index] = Math.min(best[index]!, await side.time(1));
        const start = process.cpuUsage();
        for (let from = 0; from + 256 <= draws; from += 256) many.run(all.columns, from, 256, into);
        const { user, system } = process.cpuUsage(start);
        own = Math.min(own, ((user + system) / 1e6 / (draws - (draws % 256))) * draws);
      }
      return Math.min(...best) / own;
    } finally {
      for (const side of sides) await side.end();
    }
  },
};
