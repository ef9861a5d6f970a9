import type { Path } from '../../core/check/draft.ts';

/** An entry of `main` as a file writes it; an including file may leave out what the included one says. */
export interface WrittenMain {
  readonly name: string;
  readonly path: Path;
  readonly label?: string | undefined;
  readonly group?: string | undefined;
  readonly scale?: 'linear' | 'log' | undefined;
  readonly step?: number | string | undefined;
  readonly says?: string | undefined;
}
