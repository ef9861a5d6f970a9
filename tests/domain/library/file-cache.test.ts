import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { FileCache } from '../../../src/domain/library/file-cache.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-file-cache-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = path.join(folder, 'one.yaml');

describe('FileCache', () => {
  it('without a TTL sees every change', () => {
    const files = new FileCache();
    for (const text of ['a', 'b', 'c']) {
      writeFileSync(file, text);
      expect(files.read(file).text).toBe(text);
    }
    rmSync(file);
    expect(files.read(file).problem?.code).toBe('file.not-found');
  });

  it('with a TTL sees a change once the TTL has ended and nobody has written for a moment', async () => {
    const files = new FileCache({ ttl: 20 });
    writeFileSync(file, 'a');
    expect(files.read(file).text).toBe('a');
    writeFileSync(file, 'b');
    expect(files.read(file).text).toBe('a');
    await pause(20);
    expect(files.read(file).text).toBe('a');
    await pause(150);
    expect(files.read(file).text).toBe('b');
    rmSync(file);
    expect(files.read(file).text).toBe('b');
    await pause(60);
    expect(files.read(file).problem?.code).toBe('file.not-found');
  });

  it('with a TTL sees a change whose time is in the future', async () => {
    const files = new FileCache({ ttl: 20 });
    writeFileSync(file, 'a');
    expect(files.read(file).text).toBe('a');
    writeFileSync(file, 'b');
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(file, later, later);
    await pause(60);
    expect(files.read(file).text).toBe('b');
    rmSync(file);
  });
});
