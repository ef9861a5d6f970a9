import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `jv_<id>_<secret>`: 48 bits that name the key, 256 bits that only its holder knows. */
const form = /^jv_([0-9a-f]{12})_[0-9a-f]{64}$/;

export interface NewKey {
  readonly id: string;
  /** The whole key. It is shown once and stored nowhere. */
  readonly text: string;
  readonly sha256: string;
}

export function makeKey(): NewKey {
  const id = randomBytes(6).toString('hex');
  const text = `jv_${id}_${randomBytes(32).toString('hex')}`;
  return { id, text, sha256: hashOf(text).toString('hex') };
}

/** The id of a text that has the form of a key. */
export function idOf(text: string): string | undefined {
  return form.exec(text)?.[1];
}

/** Compares a key with a stored hash in constant time. */
export function isKey(text: string, sha256: string): boolean {
  return timingSafeEqual(hashOf(text), Buffer.from(sha256, 'hex'));
}

/**
 * One round of SHA-256. Slow hashes such as scrypt protect passwords, which can be guessed; 256 random bits cannot, however
 * fast the hash, and a slow one would cost every request more than its answer.
 */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * A text with the secret of every key in it left out: for logs, and for what an answer quotes from a request, where a name
 * may have been rewritten with other marks.
 */
export function withoutSecrets(text: string): string {
  return text.replace(/(jv(?:[^0-9a-z]|%5f)[0-9a-f]{12})(?:[^0-9a-z]|%5f)[0-9a-f]+/gi, '$1_…');
}
