import path from 'node:path';
import { withoutEnding } from '../domain/text/document-name.ts';
import type { FileRun } from './run-file.ts';

/** Gives a run whose scenario has the name of an earlier one the name of its file, or else the file itself. */
export function distinctNames(): (done: FileRun) => FileRun {
  const taken = new Set<string>();
  return (done) => {
    const file = withoutEnding(done.file);
    const scenario = [done.scenario, path.basename(file)].find((name) => !taken.has(name)) ?? file;
    taken.add(scenario);
    return { ...done, scenario, ...(done.projection ? { projection: { ...done.projection, scenario } } : {}) };
  };
}
