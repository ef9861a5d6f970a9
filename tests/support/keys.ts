import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scope } from '../../src/contract/scopes.ts';
import { makeKey } from '../../src/keys/key.ts';
import { keyFileText, type KeyRecord } from '../../src/keys/key-file.ts';
import { temporaryFolder } from './jevons.ts';

export interface MadeKey {
  /** What a caller sends. */
  readonly text: string;
  readonly record: KeyRecord;
}

export function madeKey(scopes: readonly Scope[], more: Partial<KeyRecord> = {}): MadeKey {
  const { text, id, sha256 } = makeKey();
  return { text, record: { id, name: scopes.join(' and '), scopes: [...scopes], sha256, created: '2026-01-01T00:00:00Z', ...more } };
}

/** Writes a key file of its own, readable by its owner alone. */
export function keyFileOf(keys: readonly MadeKey[], file = path.join(temporaryFolder(), 'keys.json')): string {
  writeFileSync(file, keyFileText(keys.map(({ record }) => record)), { mode: 0o600 });
  return file;
}

export function bearer(text: string): { headers: { authorization: string } } {
  return { headers: { authorization: `Bearer ${text}` } };
}
