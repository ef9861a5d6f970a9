import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { BadInput } from '../bad-input.ts';
import { cannotWrite, makeOutputFolder } from '../output-folder.ts';
import { writeAtomically } from '../write-atomically.ts';
import { writeWhole } from '../write-whole.ts';
import type { BatchEntry, BatchPremise } from './batch-entry.ts';
import { fileHash } from './batch-inputs.ts';
import { batchFiles } from './batch-results.ts';
import { slashed } from './slashed.ts';

const journalFile = '.journal.ndjson';
const lockFile = '.batch.lock';

/** What an earlier run of the batch left: why nothing of it can be kept, or its entries by file. */
export interface EarlierRun {
  readonly changed?: string;
  readonly entries: ReadonlyMap<string, BatchEntry>;
}

/**
 * The folder of output of a batch. What is done stands in a journal, a line for each scenario, so that a run that is killed goes
 * on from there; at the end it becomes the manifest. A lock keeps a second batch out.
 */
export class BatchFolder {
  readonly path: string;
  private readonly premise: BatchPremise;
  private journal: number | undefined;

  /** Makes the folder. Throws a readable error where it cannot be written, or where another batch writes into it. */
  constructor(folder: string, premise: BatchPremise) {
    makeOutputFolder(folder);
    this.path = folder;
    // Without the fields that JSON leaves out: it is compared with one that was read.
    this.premise = JSON.parse(JSON.stringify(premise)) as BatchPremise;
    this.lock();
    removeTemporary(folder);
  }

  /** Begins from nothing, or with what an earlier run did. */
  begin(resume: boolean): EarlierRun {
    const earlier = resume ? this.earlier() : { entries: new Map<string, BatchEntry>() };
    const journal = path.join(this.path, journalFile);
    const lines = [this.premise, ...earlier.entries.values()].map((line) => `${JSON.stringify(line)}\n`);
    writeAtomically(journal, lines);
    if (!resume) rmSync(path.join(this.path, batchFiles.manifest), { force: true });
    this.journal = openSync(journal, 'a');
    return earlier;
  }

  /** Adds what became of a scenario to the journal; its results are written. */
  add(entry: BatchEntry): void {
    try {
      writeWhole(this.journal!, Buffer.from(`${JSON.stringify(entry)}\n`));
    } catch (error) {
      throw cannotWrite(error, path.join(this.path, journalFile));
    }
  }

  /** Hash of the models that the batch began with. */
  get models(): string {
    return this.premise.models;
  }

  /** Whether the results of an entry are in the folder as they were written. */
  holds({ outputs }: BatchEntry): boolean {
    return outputs.every(({ file, sha256 }) => fileHash(path.join(this.path, file)) === sha256);
  }

  /** Results that none of these entries wrote, of an earlier run. */
  stale(entries: readonly BatchEntry[]): readonly string[] {
    const own = new Set(entries.flatMap(({ outputs }) => outputs.map(({ file }) => file)));
    const results = path.join(this.path, batchFiles.results);
    if (!existsSync(results)) return [];
    return readdirSync(results, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => slashed(path.relative(this.path, path.join(one.parentPath, one.name))))
      .filter((file) => !own.has(file))
      .sort();
  }

  /** Writes the manifest in place of the journal. */
  end(manifest: object): void {
    writeAtomically(path.join(this.path, batchFiles.manifest), [
      `${JSON.stringify({ ...manifest, made_with: this.premise }, undefined, 1)}\n`,
    ]);
    rmSync(path.join(this.path, journalFile), { force: true });
  }

  close(): void {
    if (this.journal !== undefined) {
      fsyncSync(this.journal);
      closeSync(this.journal);
    }
    this.journal = undefined;
    rmSync(path.join(this.path, lockFile), { force: true });
  }

  private earlier(): EarlierRun {
    const entries = new Map<string, BatchEntry>();
    let other: BatchPremise | undefined;
    for (const { premise, scenarios } of [this.readManifest(), this.readJournal()]) {
      if (!premise) continue;
      if (isDeepStrictEqual(premise, this.premise)) for (const entry of scenarios) entries.set(entry.file, entry);
      else other = premise;
    }
    return { entries, ...(other && entries.size === 0 ? { changed: whatChanged(other, this.premise) } : {}) };
  }

  private readManifest(): Recorded {
    const { made_with: premise, scenarios = [] } = (parsed(this.text(batchFiles.manifest)) ?? {}) as {
      made_with?: BatchPremise;
      scenarios?: BatchEntry[];
    };
    return { premise, scenarios };
  }

  /** The last line may have been cut off as it was written. */
  private readJournal(): Recorded {
    const [premise, ...scenarios] = this.text(journalFile)
      .split('\n')
      .flatMap((line) => parsed(line) ?? []);
    return { premise: premise as BatchPremise | undefined, scenarios: scenarios as BatchEntry[] };
  }

  private text(name: string): string {
    const file = path.join(this.path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  private lock(): void {
    const file = path.join(this.path, lockFile);
    for (let attempt = 1; ; attempt++) {
      try {
        writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(error, file);
        const owner = Number(readFileSync(file, 'utf8'));
        if (attempt > 1 || (owner !== process.pid && isAlive(owner)))
          throw new BadInput(`another batch, process ${owner}, writes to ${this.path}`, `wait for it; if there is none, remove ${file}`);
        rmSync(file, { force: true });
      }
    }
  }
}

interface Recorded {
  readonly premise: BatchPremise | undefined;
  readonly scenarios: readonly BatchEntry[];
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Files that were being written as a run was killed. */
export function removeTemporary(folder: string): void {
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (one.isFile() && /^\..+\.\d+\.\d+\.tmp$/.test(one.name)) rmSync(path.join(one.parentPath, one.name), { force: true });
}

function whatChanged(before: BatchPremise, now: BatchPremise): string {
  if (before.engine !== now.engine) return 'the engine is another one';
  if (before.models !== now.models) return 'a model, the catalog or the sources have changed';
  return before.figures === now.figures ? 'the options are others' : 'the figures have changed';
}
