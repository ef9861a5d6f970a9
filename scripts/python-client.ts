import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generatePython } from '../tests/interop/tools.ts';

/** The part of clients/python that openapi-python-client writes. */
export const generatedFolder = path.resolve(import.meta.dirname, '../clients/python/src/jevons/generated');

/** Writes it again. */
export async function writePythonClient(): Promise<void> {
  await generated((folder) => {
    rmSync(generatedFolder, { recursive: true, force: true });
    cpSync(folder, generatedFolder, { recursive: true });
  });
}

/** The files that differ from what would be written now. */
export function stalePythonClient(): Promise<readonly string[]> {
  return generated((folder) => {
    const files = new Set([...filesOf(folder), ...filesOf(generatedFolder)]);
    return [...files].filter((file) => textOf(path.join(folder, file)) !== textOf(path.join(generatedFolder, file)));
  });
}

/** Outside the package, whose settings the generator's formatter would take. */
async function generated<T>(use: (folder: string) => T): Promise<T> {
  const place = mkdtempSync(path.join(tmpdir(), 'jevons-client-'));
  const folder = path.join(place, 'generated');
  try {
    await generatePython(folder, '--meta', 'none');
    rmSync(path.join(folder, '.ruff_cache'), { recursive: true, force: true });
    return use(folder);
  } finally {
    rmSync(place, { recursive: true });
  }
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
