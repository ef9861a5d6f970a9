import type { Provenance } from '../../analysis/projection/projection.ts';
import type { problemJson } from '../../contract/problem-json.ts';
import type { ExitCode } from '../context.ts';
import { statuses } from '../run-file.ts';

/** What became of one scenario of a batch: a line of its journal, then an item of its manifest. */
export interface BatchEntry {
  /** Relative to the folder of the batch. */
  readonly file: string;
  /** Its name in tables and the name of its results: the file without its ending. */
  readonly label: string;
  readonly status: (typeof statuses)[ExitCode];
  /** Errors and warnings. */
  readonly problems: readonly ReturnType<typeof problemJson>[];
  /** The expectations that do not hold. */
  readonly failed_claims: readonly string[];
  /** The scenario files it was made from: its own first, then those it extends and reads. */
  readonly inputs: readonly BatchInput[];
  /** Hashes of the run, as in its JSON answer; absent where it could not be run. */
  readonly provenance?: Omit<Provenance, 'engine'>;
  readonly outputs: readonly BatchOutput[];
  /** Its line of `summary.csv`. */
  readonly summary: string;
}

export interface BatchInput {
  /** Relative to the folder of the batch, or `library:` and the name of a scenario of the library. */
  readonly file: string;
  /** Null where there is no such file: one that is added there would be read. */
  readonly sha256: string | null;
}

export interface BatchOutput {
  /** Relative to the folder of results. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What all scenarios of a batch are run with. Another one makes other results, so all are run again. */
export interface BatchPremise {
  readonly engine: string;
  /** Hash of the folder of models, with catalog and sources. */
  readonly models: string;
  /** Hash of the file of figures. */
  readonly figures: string | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The worst there is. */
export function codeOf(entries: readonly BatchEntry[]): ExitCode {
  return entries.reduce<ExitCode>((code, { status }) => Math.max(code, statuses.indexOf(status)) as ExitCode, 0);
}
