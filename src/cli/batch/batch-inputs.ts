import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from '../../domain/text/canonical.ts';
import { isDocumentName, withoutEnding } from '../../domain/text/document-name.ts';
import type { BatchInput } from './batch-entry.ts';
import { slashed } from './slashed.ts';

const ofLibrary = 'library:';

/** A scenario file and its hash, under a name that does not change when the folder is moved. */
export function batchInput(folder: string, file: string): BatchInput {
  const relative = path.relative(folder, file);
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return {
    file: inside ? slashed(relative) : `${ofLibrary}${withoutEnding(path.basename(file))}`,
    sha256: fileHash(file) ?? null,
  };
}

/** Whether the file is as it was. */
export function isUnchanged(folder: string, scenarios: string, { file, sha256 }: BatchInput): boolean {
  const place = file.startsWith(ofLibrary) ? path.join(scenarios, `${file.slice(ofLibrary.length)}.yaml`) : path.join(folder, file);
  return (fileHash(place) ?? null) === sha256;
}

/** SHA-256 of a file; undefined where it cannot be read. */
export function fileHash(file: string): string | undefined {
  try {
    return contentHash(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** One hash for the files of models, catalog and sources in a folder. */
export function modelsHash(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDocumentName).sort();
  return contentHash(files.map((file) => [slashed(file), fileHash(path.join(folder, file)) ?? null]));
}
