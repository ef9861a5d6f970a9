import { neededSlots } from '../../core/engine/needed-slots.ts';
import type { Equation, System } from '../../core/engine/system.ts';
import { targetsOf } from '../../core/engine/system-walk.ts';
import { mostNodes } from '../../core/engine/webassembly/program-builder.ts';
import { runUnits } from './run-cost.ts';
import { operationsOf, systemWork, type SystemWork } from './system-work.ts';

/** What draws of one run cost, from sizes alone. */
export interface DrawWork {
  /** The work of the whole system, as in a single run. */
  readonly whole: SystemWork;
  /** The work of the equations that changes reach and that something asked needs; absent where draws do not run in blocks. */
  readonly inBlocks?: SystemWork;
  readonly operations: number;
}

/** The slots that changes reach, and those that are asked. */
export interface DrawSlots {
  readonly reached: ReadonlySet<number>;
  readonly asked: Iterable<number>;
}

/** The sizes of draws of a system with this work. Without `slots`, draws change more than values at instants. */
export function drawWork(system: System, whole: SystemWork, slots: DrawSlots | undefined): DrawWork {
  if (!slots || system.method === 'rk4') return { whole, operations: 0 };
  const needed = neededSlots(system, slots.asked);
  const isKept = (slot: number): boolean => needed.has(slot) && slots.reached.has(slot);
  const keeps = (equation: Equation): boolean => targetsOf(equation).some(isKept);
  const reduced: System = {
    ...system,
    constants: system.constants.filter(keeps),
    start: system.start.filter((item) => item.kind !== 'initial' && keeps(item)),
    stocks: system.stocks.filter(({ slot }) => isKept(slot)),
    step: system.step.filter(keeps),
    finish: system.finish.filter(keeps),
  };
  const operations = operationsOf(reduced);
  return operations > mostNodes ? { whole, operations } : { whole, operations, inBlocks: systemWork(reduced) };
}

/** Draws up to which they run one by one. */
export const firstDraws = 100;

/** Nanoseconds of making a module, per operation. */
const perOperation = 50_000;

/** Nanoseconds per draw, and in it per asked value, per age of a vintage and per instant of a result of the whole run. */
const perDraw = 1_500;
const perValue = 40;
const perAge = 0.3;
const perFlow = 20;

/** Share of the time of an equation in a single run that it takes in a block of draws. */
const blockShare = 0.17;

/** Units of so many draws with so many asked values each; measured by `bench/cost.ts`. */
export function drawUnits({ whole, inBlocks, operations }: DrawWork, steps: number, draws: number, values: number): number {
  if (!inBlocks || draws <= firstDraws) return runUnits(whole, steps, draws);
  const instants = steps + 1;
  const equations = inBlocks.once + inBlocks.perInstant * instants;
  const ages = (inBlocks.vintages * instants * instants) / 2;
  const each = perDraw + blockShare * equations + perAge * ages + perFlow * inBlocks.wholeRuns * instants + perValue * values;
  return runUnits(whole, steps, firstDraws) + (perOperation * operations + each * (draws - firstDraws)) / 1000;
}
