import type { BodyFormat } from './questions.ts';

/** Limit in bytes, after decompression. */
export const maxBodyBytes: Readonly<Record<BodyFormat, number>> = { json: 10_000_000, yaml: 2_000_000 };
