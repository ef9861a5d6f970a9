import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { nextReleased } from './next-released.ts';
import { releasedContract, releasedFolder, type Versioned } from './released-contract.ts';

// At a release, once the version is raised: the contract becomes the one that later changes are compared with.
const text = readFileSync(path.resolve(import.meta.dirname, '../openapi.yaml'), 'utf8');
const released = releasedContract();
const next = nextReleased(released, { text, contract: parse(text) as Versioned });
if ('refused' in next) {
  process.stderr.write(`${next.refused.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(path.join(releasedFolder, next.file), text);
  if (next.file !== released.file) rmSync(path.join(releasedFolder, released.file));
}
