import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Projection } from '../analysis/projection/projection.ts';
import type { BatchScenarioJson } from '../contract/schema/batch.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { headlineOf } from './headline.ts';
import { projectionOf } from './projections.ts';
import type { Questions } from './questions.ts';

/** What a store notes of a projection beside its results. */
export type KeptOutcome = Pick<BatchScenarioJson, 'model' | 'headline' | 'expectations' | 'warnings'>;

export interface Kept {
  readonly run: string;
  readonly outcome: KeptOutcome;
  /** The projection as a store keeps it. */
  readonly bytes: Uint8Array;
}

/**
 * A projection as data, to be written in any format later: the length of what comes first, its hash and outcome as JSON, then
 * the projection.
 */
export function keepProjection(library: Library, question: Questions['runProjection']): Answered {
  const projection = projectionOf(library, question);
  const { claims, problems, frame, model, provenance } = projection;
  const headline = headlineOf(frame);
  const outcome: KeptOutcome = {
    model,
    ...(headline ? { headline } : {}),
    expectations: {
      held: claims.filter(({ holds }) => holds).length,
      failed: claims.filter(({ holds }) => !holds).map(({ claim }) => claim),
    },
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
  const head = Buffer.from(JSON.stringify({ run: provenance.run, outcome }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return { body: [length, head, gzipSync(serialize(projection), { level: 1 })], mediaType: 'application/json' };
}

export function readKept(all: Buffer): Kept {
  const end = 4 + all.readUInt32LE(0);
  const { run, outcome } = JSON.parse(all.toString('utf8', 4, end)) as Omit<Kept, 'bytes'>;
  return { run, outcome, bytes: all.subarray(end) };
}

/** The projection that a store has kept. */
export function openKept(bytes: Uint8Array): Projection {
  return deserialize(gunzipSync(bytes)) as Projection;
}
