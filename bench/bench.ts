/** One ratio of two times, and the bound it must keep. */
export interface Bench {
  readonly name: string;
  readonly bound: number;
  readonly direction: 'at-least' | 'at-most';
  /** Throws where the two sides do not compute the same; also run by the tests, that a model does not outgrow its bench. */
  agree?(): void;
  measure(): number | Promise<number>;
  /** Why it cannot be measured here; undefined when it can. */
  skipped?(): string | undefined;
}

export function holds({ bound, direction }: Pick<Bench, 'bound' | 'direction'>, ratio: number): boolean {
  return direction === 'at-least' ? ratio >= bound : ratio <= bound;
}
