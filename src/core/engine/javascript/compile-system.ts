import type { System } from '../system.ts';
import { addressOf, type Layout } from './layout.ts';
import { kernelSections, type Sections } from './kernel-sections.ts';
import { prepare, type Prepared } from './prepare.ts';
import { survivalTables, type SurvivalTable } from './survival.ts';

export interface CompiledSystem extends Sections {
  /** As given, before constants were hoisted. */
  readonly system: System;
  readonly prepared: Prepared;
  readonly layout: Layout;
  readonly tablesByAge: readonly SurvivalTable[];
  readonly offsetOf: (slot: number, steps: number) => number;
  /** Weight above which a function is split. */
  readonly limit: number;
}

/** `limit`: the weight above which a function is split (see `chunkWeight`). */
export function compileSystem(system: System, limit: number): CompiledSystem {
  const prepared = prepare(system);
  const { begin, run, layout } = kernelSections(prepared, limit);
  const tablesByAge = survivalTables(prepared.survivals, prepared.system, (slot) => layout.fixed.get(slot) ?? 0);
  const offsetOf = (slot: number, steps: number): number => {
    const fixed = layout.fixed.get(slot);
    const place = layout.rows.get(slot);
    return fixed ?? (place ? addressOf(place, steps) : NaN);
  };
  return { system, prepared, layout, tablesByAge, begin, run, offsetOf, limit };
}
