import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { KeptFiles } from '../../../src/domain/library/kept-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-kept-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = path.join(folder, 'one.yaml');

describe('kept files', () => {
  it('see every change', () => {
    const files = new KeptFiles();
    for (const text of ['a', 'b', 'c']) {
      writeFileSync(file, text);
      expect(files.read(file).text).toBe(text);
    }
    rmSync(file);
    expect(files.read(file).problem?.code).toBe('file.not-found');
  });

  it('that are held for a moment see after it what has changed in it', async () => {
    const files = new KeptFiles({ heldFor: 20 });
    writeFileSync(file, 'a');
    expect(files.read(file).text).toBe('a');
    writeFileSync(file, 'b');
    expect(files.read(file).text).toBe('a');
    await pause(60);
    expect(files.read(file).text).toBe('b');
    rmSync(file);
    expect(files.read(file).text).toBe('b');
    await pause(60);
    expect(files.read(file).problem?.code).toBe('file.not-found');
  });
});
