import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

/** A folder for the bundle of this test run, inside the package but apart from dist. The first test that needs the bundle builds it. */
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
