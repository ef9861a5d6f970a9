/** A measured ratio and its bound. */
export interface Bench {
  readonly name: string;
  readonly bound: number;
  readonly direction: 'at-least' | 'at-most';
  /** Throws when the two sides compute different results. The tests run it too, so that bench and model stay in step. */
  agree?(): void;
  measure(): number | Promise<number>;
  /** Reason why the bench cannot run here; undefined when it can. */
  skipped?(): string | undefined;
}

export function holds({ bound, direction }: Pick<Bench, 'bound' | 'direction'>, ratio: number): boolean {
  return direction === 'at-least' ? ratio >= bound : ratio <= bound;
}
