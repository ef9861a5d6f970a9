import type { ChangedCell } from '../../core/engine/system.ts';
import { changesOf, type Lever, type Levered } from './lever.ts';

/** Levers as columns of `LoadedRun.many`. */
export interface LeverColumns {
  readonly columns: readonly (readonly ChangedCell[])[];
  /** The numbers of each column for draws from…from + count − 1, out of those of each lever; buffers are used again. */
  numbers(draws: readonly Float64Array[], from: number, count: number): readonly Float64Array[];
}

/** The columns of some levers, and their numbers. */
interface Part {
  readonly columns: readonly (readonly ChangedCell[])[];
  readonly numbers: LeverColumns['numbers'];
}

/**
 * Columns that change a run as `changesOf` does, the levers in their order. Undefined where a lever changes more than values at
 * instants: a series that is looked up in or is the history of a fleet, and a point of one in a Runge–Kutta run.
 */
export function leverColumns(of: Levered, levers: readonly Lever[]): LeverColumns | undefined {
  const { system, curves, histories } = of.compiled.lowered;
  const read = new Set([...curves, ...histories.map(({ series }) => series)]);
  const series = levers.filter(({ over }) => over === 'series');
  if (series.some(({ name }) => read.has(name))) return undefined;
  // A lever of one number throughout sets that number; others bend the series between its points.
  const bent = new Set(
    series.filter((lever) => lever.point !== undefined || of.series.get(lever.name)!.between === 'log').map(({ name }) => name),
  );
  if (bent.size > 0 && system.method === 'rk4') return undefined;
  const parts = levers.flatMap((lever, index): Part[] => {
    if (!bent.has(lever.name))
      return [
        {
          columns: [lever.cells.map((element) => ({ slot: lever.slot, element }))],
          numbers: (draws, from, count) => [draws[index]!.subarray(from, from + count)],
        },
      ];
    const own = levers.flatMap((other, at) => (other.name === lever.name ? [at] : []));
    return own[0] === index ? [bentSeries(of, levers, own)] : [];
  });
  return {
    columns: parts.flatMap(({ columns }) => columns),
    numbers: (draws, from, count) => parts.flatMap(({ numbers }) => numbers(draws, from, count)),
  };
}

/** All levers of one series: a column for each of its values. */
function bentSeries(of: Levered, levers: readonly Lever[], own: readonly number[]): Part {
  const { slot, name } = levers[own[0]!]!;
  const size = of.series.get(name)!.curves.length;
  const length = size * of.instants.rows;
  let buffers: Float64Array[] = [];
  return {
    columns: Array.from({ length }, (_, at) => [{ slot, element: at % size, row: Math.floor(at / size) }]),
    numbers: (draws, from, count) => {
      if (buffers[0]?.length !== count) buffers = Array.from({ length }, () => new Float64Array(count));
      for (let d = 0; d < count; d++) {
        const rows = changesOf(
          of,
          own.map((index) => [levers[index]!, draws[index]![from + d]!]),
        ).series!.get(slot)!;
        for (let at = 0; at < length; at++) buffers[at]![d] = rows[at]!;
      }
      return buffers;
    },
  };
}
