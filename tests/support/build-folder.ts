import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

/** A folder for the bundle of this run, within the package so that the checkout's dist is left alone; the first test that wants one builds it. */
export function setup(project: TestProject): () => void {
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'jevons-'));
  project.provide('buildFolder', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly buildFolder: string;
  }
}
