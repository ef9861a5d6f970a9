import type { KeyRecord } from './key-file.ts';

export type KeyState = 'active' | 'expired' | 'revoked';

export function stateOf({ revoked, expires }: KeyRecord, now: Date): KeyState {
  if (revoked !== undefined) return 'revoked';
  return expires !== undefined && new Date(expires) <= now ? 'expired' : 'active';
}
