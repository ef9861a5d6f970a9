/**
 * Many runs of one loaded input. The first draws run one by one; with enough of them the part that varies and is asked for is
 * reduced to a system of its own, which keeps its memory from draw to draw.
 */
import type { LoadedRun, ManyAsked, ManyRuns, ManyValues, RunInput, RunOutput } from '../system.ts';
import type { CompiledSystem } from './compile-system.ts';
import { ManyReader } from './many-reader.ts';
import { reachedSlots } from './reached-slots.ts';
import { reducedRun, type DrawRun } from './reduced-run.ts';
import { blockRun, type BlockRun } from '../webassembly/block-run.ts';
import { settledColumns, changesOfDraw } from './many-columns.ts';

export interface ManySource {
  readonly compiled: CompiledSystem;
  readonly input: RunInput;
  readonly single: LoadedRun['run'];
  /** The whole system's run without changes. */
  readonly unchanged: () => RunOutput;
  readonly drawsBeforeOwn: number;
  /** Whether draws may run in blocks by WebAssembly. */
  readonly blocks: boolean;
}

/** Reduced systems that one loaded run keeps. */
const mostKept = 8;

/** How the draws of one question are computed, once there are enough of them. */
interface Own {
  readonly by: string;
  readonly whyNotFaster?: string;
  readonly run: BlockRun;
}

interface Kept {
  draws: number;
  own: Own | undefined;
}

export function manyRuns(source: ManySource): LoadedRun['many'] {
  const kept = new Map<string, Kept>();
  return (given) => {
    const { system } = source.compiled;
    const asked: ManyAsked = { ...given, columns: settledColumns(given.columns) };
    const reached = reachedSlots(
      system,
      changesOfDraw(source, asked.columns, () => 0),
    );
    const key = JSON.stringify([
      asked.columns,
      asked.cells,
      asked.rows,
      asked.guards.map(({ low, high, ...rest }) => [`${low} ${high}`, rest]),
    ]);
    const known = kept.get(key) ?? { draws: 0, own: undefined };
    kept.delete(key);
    kept.set(key, known);
    for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old);
    return new Many(source, asked, reached, known);
  };
}

class Many implements ManyRuns {
  private readonly source: ManySource;
  private readonly asked: ManyAsked;
  private readonly reached: ReadonlySet<number>;
  private readonly kept: Kept;
  private readonly reader: ManyReader;
  private memory: Float64Array | undefined;

  constructor(source: ManySource, asked: ManyAsked, reached: ReadonlySet<number>, kept: Kept) {
    this.source = source;
    this.asked = asked;
    this.reached = reached;
    this.kept = kept;
    this.reader = new ManyReader(source.compiled.system, source.input.steps, asked, reached);
  }

  get by(): string {
    return this.kept.own?.by ?? 'the loaded run';
  }

  get whyNotFaster(): string | undefined {
    return this.kept.own ? this.kept.own.whyNotFaster : 'there were too few draws';
  }

  run(columns: readonly Float64Array[], from: number, count: number, into: ManyValues): void {
    const { source, kept, reader } = this;
    kept.draws += count;
    if (!kept.own && kept.draws >= source.drawsBeforeOwn) kept.own = this.compiled();
    reader.fixed(source.unchanged(), count, into);
    if (kept.own) kept.own.run(columns, from, count, into);
    else this.oneByOne(this.single())(columns, from, count, into);
  }

  private compiled(): Own {
    const { source, asked, reached } = this;
    const reduced = reducedRun(source, asked, reached);
    const draws: Own = { by: 'javascript', run: this.oneByOne(reduced.run) };
    if (!source.blocks) return draws;
    const isReached = (list: readonly { readonly slot: number }[]): number[] =>
      list.flatMap(({ slot }, place) => (reached.has(slot) ? [place] : []));
    const [cells, guards] = [isReached(asked.cells), isReached(asked.guards)];
    const own: ManyAsked = {
      ...asked,
      cells: cells.map((place) => asked.cells[place]!),
      guards: guards.map((place) => asked.guards[place]!),
    };
    const blocks = blockRun(reduced, { asked: own, cells, guards });
    return 'why' in blocks ? { ...draws, whyNotFaster: blocks.why } : { by: 'webassembly', run: blocks };
  }

  private oneByOne(draw: DrawRun): BlockRun {
    return (columns, from, count, into) => {
      for (let d = 0; d < count; d++)
        this.reader.read(
          draw((column) => columns[column]![from + d]!),
          d,
          count,
          into,
        );
    };
  }

  /** Draw by draw, by the loaded run of the whole system. */
  private single(): DrawRun {
    const { source, asked } = this;
    return (value) => {
      const output = source.single(changesOfDraw(source, asked.columns, value), this.memory);
      this.memory = output.memory;
      return output;
    };
  }
}
