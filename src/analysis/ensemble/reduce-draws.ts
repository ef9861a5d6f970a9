import { proportionOf } from '../../core/statistics/proportion.ts';
import { elementNames, type Curve, type Frame } from '../frame/frame.ts';
import { frameOf } from '../projection/run-frame.ts';
import { bandOf, caseCounts, type CaseCounts } from './bands.ts';
import { convergenceReader, stopsOf } from './convergence.ts';
import { countClaims, type DrawClaims } from './draw-claims.ts';
import { drawsTable } from './draws-table.ts';
import { exceedances, takeExceedances, type ExceedanceSubject } from './exceedance.ts';
import type { EnsembleRows } from './ensemble-rows.ts';
import { heldBytes, isExact } from './limits.ts';
import { difference, differenceHead, outcomeOf, outcomes, ratio, ratioHead } from './paired.ts';
import type { ClaimShare, Convergence, Exceedance, PairedShare } from './question.ts';
import { heldRows, pairedRows, sketchedRows, type HeldRows, type Rows } from './rows.ts';
import type { DrawPlan, PickedWorld } from './compute-draws.ts';
import { runDraws, type Chunk, type Helpers, type Refused } from './run-draws.ts';
import { placed, type PlacedPick } from './world.ts';

/** A question that has been read. */
export interface Asked {
  readonly plan: DrawPlan;
  /** How many independent draws they are worth, where they are fewer than there are. */
  readonly effective?: number | undefined;
  /** This world, and the other one. The picks are those of the bands, then of the claims, then of exceedance curves. */
  readonly worlds: readonly (PickedWorld & { readonly bands: number })[];
  readonly claims: readonly DrawClaims[];
  readonly exceedance: readonly ExceedanceSubject[];
  /** Instants of the table of draws; the first is that of the convergence and of the shares of two worlds. */
  readonly rows: readonly number[];
  readonly percentiles: readonly number[];
  readonly margin: number;
  readonly table: EnsembleRows;
  /** Values of bands of one draw, of all worlds. */
  readonly cells: number;
  /** Draws that are run at a time; no result depends on it. */
  readonly chunk?: number | undefined;
}

export interface Reduced {
  readonly frame: Frame;
  /** Draws that all worlds answer. */
  readonly counted: number;
  readonly refused: readonly Refused[];
  readonly percentileError: number;
  readonly claims: readonly ClaimShare[];
  readonly exceedance: readonly Exceedance[];
  readonly convergence: readonly Convergence[];
  readonly worlds: readonly PairedShare[];
}

/** Runs the draws of all worlds, with helpers if there are any, and reduces their values as they come. */
export function reduceDraws(asked: Asked, helpers?: Helpers): Reduced {
  const { plan, worlds, percentiles, rows: instants, exceedance, chunk: size } = asked;
  const own = worlds[0]!;
  const { labels, rows: length } = own.world.base;
  const places = worlds.map(({ picks }) => placed(picks, length));
  const bands = worlds.map(({ bands: count }, index) => places[index]!.slice(0, count));
  const bandRows = rowsOf(asked, bands, length);
  const cases = bands.map((picks) => casesOf(picks, length));
  const paired = worlds.length > 1 ? caseCounts(cellCount(bands[0]!, length), 'outcome', outcomes) : undefined;
  const claims = worlds.map(({ bands: from, world }, index) => {
    const { picks } = asked.claims[index]!;
    return countClaims(asked.claims[index]!, places[index]!.slice(from, from + picks.length), index, world.base.rows);
  });
  const exceeded = isExact(plan.count, exceedance.length) ? heldRows(exceedance.length, plan.count) : sketchedRows(exceedance.length);
  const ofExceedance = places[0]!.slice(own.bands + asked.claims[0]!.picks.length);
  const row = instants[0]!;
  const at = labels?.[row];
  const convergence = convergenceReader(bands[0]!, { rows: bandRows.own, row, length, at }, percentiles);
  const table =
    asked.table === 'draws'
      ? drawsTable(
          tabled(asked, bands),
          instants.map((one) => ({ row: one, label: labels?.[one] })),
          { draws: plan.count, length },
        )
      : undefined;
  const stops = stopsOf(plan.count);
  let counted = 0;
  const take = (chunk: Chunk, done: number): void => {
    counted += chunk.draws.length;
    takeBands(chunk, bands, { rows: bandRows, cases, paired, margin: asked.margin, length });
    for (const one of claims) one.take(chunk);
    takeExceedances(exceedance, ofExceedance, { instants: length, values: exceeded }, chunk);
    table?.take(chunk);
    if (stops.includes(done)) convergence.read(counted);
  };
  const refused = runDraws(worlds, plan, { stops, take, size, helpers, held: heldBytes(plan.count, asked.cells) });
  const worth = Math.min(counted, asked.effective ?? Infinity);
  return {
    frame: table ? table.frame() : bandFrame(asked, bands, { rows: bandRows, cases, paired }),
    counted,
    refused,
    percentileError: bandRows.own.error(),
    claims: claims[0]!.shares(worth, claims[1]),
    exceedance: exceedances(exceedance, exceeded),
    convergence: convergence.result(),
    worlds: paired ? sharesAt(bands[0]!, paired, { length, row, at, draws: worth }) : [],
  };
}

/** The rows of the bands of each world and of what two of them make together. */
interface BandRows {
  readonly own: Rows;
  readonly against: Rows | undefined;
  readonly difference: Rows | undefined;
  readonly ratio: Rows | undefined;
}

function rowsOf({ plan, cells: all }: Asked, bands: readonly (readonly PlacedPick[])[], length: number): BandRows {
  const cells = cellCount(bands[0]!, length);
  const two = bands.length > 1;
  if (!isExact(plan.count, all)) {
    const sketched = (): Rows | undefined => (two ? sketchedRows(cells) : undefined);
    return { own: sketchedRows(cells), against: sketched(), difference: sketched(), ratio: sketched() };
  }
  const own: HeldRows = heldRows(cells, plan.count);
  if (!two) return { own, against: undefined, difference: undefined, ratio: undefined };
  const against = heldRows(cells, plan.count);
  return { own, against, difference: pairedRows(own, against, difference), ratio: pairedRows(own, against, ratio) };
}

const cellCount = (picks: readonly PlacedPick[], length: number): number => picks.reduce((sum, { elements }) => sum + elements * length, 0);

/** Counts of the cases of each category, by curve. */
type Cases = ReadonlyMap<string, CaseCounts>;

function casesOf(bands: readonly PlacedPick[], length: number): Cases {
  return new Map(
    bands.flatMap(({ pick: { name, head }, elements }): [string, CaseCounts][] =>
      head.words ? [[name, caseCounts(elements * length, 'case', head.words)]] : [],
    ),
  );
}

interface Taking {
  readonly rows: BandRows;
  readonly cases: readonly Cases[];
  readonly paired: CaseCounts | undefined;
  readonly margin: number;
  readonly length: number;
}

function takeBands(chunk: Chunk, bands: readonly (readonly PlacedPick[])[], { rows, cases, paired, margin, length }: Taking): void {
  for (const { pick, from, elements } of bands[0]!) {
    for (let k = 0; k < elements * length; k++) {
      const values = chunk.cell(0, from + k);
      const others = rows.against ? chunk.cell(1, from + k) : undefined;
      if (pick.head.words) {
        cases[0]!.get(pick.name)!.add(k, values);
        if (others) cases[1]!.get(pick.name)!.add(k, others);
        continue;
      }
      rows.own.add(from + k, values);
      if (!others) continue;
      rows.against!.add(from + k, others);
      rows.difference!.add(
        from + k,
        values.map((value, draw) => difference(value, others[draw]!)),
      );
      rows.ratio!.add(
        from + k,
        values.map((value, draw) => ratio(value, others[draw]!)),
      );
      paired!.add(
        from + k,
        values.map((value, draw) => outcomeOf(value, others[draw]!, margin)),
      );
    }
  }
}

function bandFrame(
  { worlds, percentiles }: Asked,
  bands: readonly (readonly PlacedPick[])[],
  { rows, cases, paired }: Pick<Taking, 'rows' | 'cases' | 'paired'>,
): Frame {
  const bases = worlds.map(({ world, picks, bands: count }) => frameOf(world.base, picks.slice(0, count)));
  const { rows: length } = worlds[0]!.world.base;
  const curves = new Map<string, Curve>();
  for (const { pick, from, elements } of bands[0]!) {
    const { name, head } = pick;
    const [base, other] = bases.map((frame) => frame.curves.get(name)!.values);
    if (head.words) {
      const place = { length, cells: elements * length };
      curves.set(name, cases[0]!.get(name)!.curve(head, 0, place));
      if (other) curves.set(`${name}.against`, cases[1]!.get(name)!.curve(head, 0, place));
      continue;
    }
    curves.set(name, bandOf({ head, from, base: base!, length }, rows.own, percentiles));
    if (!other) continue;
    const against = { ...head, title: `${head.title}: the other world` };
    const differences = base!.map((value, k) => difference(value, other[k]!));
    curves.set(`${name}.against`, bandOf({ head: against, from, base: other, length }, rows.against!, percentiles));
    curves.set(
      `${name}.difference`,
      bandOf({ head: differenceHead(head), from, base: differences, length }, rows.difference!, percentiles),
    );
    if (head.calendar === undefined) {
      const ratios = base!.map((value, k) => ratio(value, other[k]!));
      curves.set(`${name}.ratio`, bandOf({ head: ratioHead(head), from, base: ratios, length }, rows.ratio!, percentiles));
    }
    curves.set(`${name}.worlds`, paired!.curve(head, from, { length, cells: elements * length }));
  }
  return { ...bases[0]!, curves };
}

/** The shares of more, same and fewer at one instant. */
function sharesAt(
  bands: readonly PlacedPick[],
  paired: CaseCounts,
  { length, row, at, draws }: { readonly length: number; readonly row: number; readonly at: string | undefined; readonly draws: number },
): readonly PairedShare[] {
  return bands.flatMap(({ pick, from, elements }) => {
    if (pick.head.words) return [];
    const { values } = paired.curve(pick.head, from, { length, cells: elements * length });
    return Array.from({ length: elements }, (_, element): PairedShare => {
      const [more, same, fewer] = outcomes.map((__, outcome) => values[(element * outcomes.length + outcome) * length + row]!);
      return {
        curve: pick.name,
        title: pick.head.title,
        element: elementNames(pick.head, element),
        ...(at === undefined ? {} : { at }),
        more: more!,
        same: same!,
        fewer: fewer!,
        standardError: proportionOf(Math.max(more!, fewer!) * draws, draws).standardError,
      };
    });
  });
}

/** The columns of the table of draws: the inputs of this world, and those of the other that differ. */
function tabled({ worlds }: Asked, bands: readonly (readonly PlacedPick[])[]): Parameters<typeof drawsTable>[0] {
  const known = new Map(worlds[0]!.world.inputs.map(({ target, words }) => [target, words]));
  return worlds.map((one, index) => ({
    ...one,
    suffix: index === 0 ? '' : '.against',
    placed: bands[index]!,
    columns: index === 0 ? one.world.inputs : one.world.inputs.filter(({ target, words }) => known.get(target) !== words),
  }));
}
