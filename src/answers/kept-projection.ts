import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Projection } from '../analysis/projection/projection.ts';
import type { BatchScenarioJson } from '../contract/schema/batch.ts';
import { readUnits } from '../domain/cost/read-cost.ts';
import type { Library } from '../domain/library/library.ts';
import { overrideScenario, type Overrides } from '../domain/scenario/override-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { Answered } from './answered.ts';
import { headlineOf } from './headline.ts';
import { projectionOf } from './projections.ts';
import type { Questions } from './questions.ts';
import { textOf } from './read-body.ts';
import { sizeOf, tooManyValues } from './written.ts';

/** What a store notes of a projection beside its results. */
export type KeptOutcome = Pick<BatchScenarioJson, 'model' | 'headline' | 'expectations' | 'warnings'>;

export interface Kept {
  readonly run: string;
  readonly outcome: KeptOutcome;
  /** The projection as a store keeps it. */
  readonly bytes: Uint8Array;
}

/** Values of a projection that is kept, about 20 MB as text. */
export const mostKeptValues = 1_000_000;

/**
 * A projection as data, to be written in any format later: the length of what comes first, its hash and outcome as JSON, then
 * the projection.
 */
export function keepProjection(library: Library, question: Questions['runProjection'], settings: Overrides['set']): Answered {
  const projection = projectionOf(library, withSettings(library, question, settings));
  const { claims, problems, frame, model, provenance } = projection;
  const values = sizeOf([frame]).values;
  if (values > mostKeptValues) throw tooManyValues(values, mostKeptValues);
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

/** Units of opening a projection, per byte of it as data. */
const unitsOfByte = 0.03;

/** The projection that a store has kept. What it costs is counted before it is unpacked. */
export function openKept({ meter }: Library, bytes: Uint8Array): Projection {
  // The last four bytes of a gzip are its length.
  meter?.charge('read', 50 + unitsOfByte * Buffer.from(bytes.subarray(-4)).readUInt32LE(0));
  return deserialize(gunzipSync(bytes)) as Projection;
}

/** The question about a scenario with values on top of it. */
function withSettings({ meter }: Library, question: Questions['runProjection'], settings: Overrides['set']): Questions['runProjection'] {
  if (Object.keys(settings).length === 0) return question;
  const text = textOf(question.body);
  meter?.charge('read', readUnits(text, 'json'));
  const scenario = overrideScenario(JSON.parse(text) as ScenarioFile, { set: settings });
  return { ...question, body: { bytes: Buffer.from(JSON.stringify(scenario)), format: 'json' } };
}
