import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Contract } from './contract-parts.ts';

/** The contract of the last release, named after its version. */
export const releasedFolder = path.resolve(import.meta.dirname, '../tests/contract/released');

export type Versioned = Contract & { readonly info: { readonly version: string } };

export interface Released {
  readonly file: string;
  readonly text: string;
  readonly contract: Versioned;
}

export function releasedContract(): Released {
  const files = readdirSync(releasedFolder);
  if (files.length !== 1) throw new Error(`${releasedFolder} holds ${files.length} files, and should hold one contract`);
  const text = readFileSync(path.join(releasedFolder, files[0]!), 'utf8');
  return { file: files[0]!, text, contract: parse(text) as Versioned };
}
