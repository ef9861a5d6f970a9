import type { Axis, Curve, Equation, SeriesSlot, Slot, Stock } from '../engine/system.ts';
import type { CheckedModel } from './checked-model.ts';
import type { Phase } from './typed.ts';

/** The slots, equations and stocks of a system that is being built. */
export class SystemDraft {
  readonly axes: readonly Axis[];
  readonly axisOf: ReadonlyMap<string, number>;
  readonly slots: Slot[] = [];
  /** Variable or category → its slot. */
  readonly named = new Map<string, number>();
  /** Variable → the slot of its given value. */
  readonly given = new Map<string, number>();
  readonly inputs: number[] = [];
  readonly series: SeriesSlot[] = [];
  readonly curves: Curve[] = [];
  readonly curveNames: string[] = [];
  readonly histories: { series: string; factor: number; slot: number }[] = [];
  readonly stocks: Stock[] = [];
  readonly constants: Equation[] = [];
  readonly step: Equation[] = [];
  readonly finish: Equation[] = [];

  constructor({ scope }: CheckedModel) {
    this.axes = [...scope.dimensions].map(([name, elements]) => ({ name, size: elements?.length ?? 1 }));
    this.axisOf = new Map(this.axes.map((axis, index) => [axis.name, index]));
  }

  emit(phase: Phase, equation: Equation): void {
    (phase === 'constant' ? this.constants : phase === 'time' ? this.step : this.finish).push(equation);
  }

  slot(name: string, storage: Slot['storage'], axes: readonly number[]): number {
    const size = axes.reduce((product, axis) => product * this.axes[axis]!.size, 1);
    return this.slots.push({ id: this.slots.length, name, storage, axes, size }) - 1;
  }

  /** A slot without a name in the model. */
  hiddenSlot(storage: Slot['storage'], axes: readonly number[]): number {
    return this.slot(`hidden ${this.slots.length}`, storage, axes);
  }

  axesOf(dims: readonly string[]): readonly number[] {
    return dims.map((dim) => this.axisOf.get(dim)!).sort((a, b) => a - b);
  }
}
