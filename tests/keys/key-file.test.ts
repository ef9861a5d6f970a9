import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changeKeyFile, KeyFileBusy } from '../../src/keys/change-key-file.ts';
import { defaultKeyFile } from '../../src/keys/default-key-file.ts';
import { parseKeyFile } from '../../src/keys/key-file.ts';
import { KeyRing } from '../../src/keys/key-ring.ts';
import { readKeyFile } from '../../src/keys/read-key-file.ts';
import { finished, root, temporaryFolder } from '../support/jevons.ts';
import { keyFileOf, madeKey } from '../support/keys.ts';

const one = madeKey(['read']);
const text = (change: (file: { format: unknown; keys: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const file = { format: 1, keys: [{ ...one.record }] };
  change(file);
  return JSON.stringify(file);
};

describe('a damaged key file', () => {
  it.each<readonly [string, string, string, string]>([
    ['no JSON', 'keys: []', 'file.syntax', ''],
    ['nothing', '', 'file.syntax', ''],
    ['half of itself', text(() => undefined).slice(0, 90), 'file.syntax', ''],
    ['a list', '[]', 'field.type', ''],
    ['no format', '{ "keys": [] }', 'field.missing', 'format'],
    ['a later format', '{ "format": 2, "keys": [] }', 'field.type', 'format'],
    ['a misspelt field', text((file) => (file.keys[0]!['expirs'] = '2027-01-01T00:00:00Z')), 'field.unknown', 'keys/0/expirs'],
    ['an id of another form', text((file) => (file.keys[0]!['id'] = 'planner')), 'field.type', 'keys/0/id'],
    ['an unknown scope', text((file) => (file.keys[0]!['scopes'] = ['admin'])), 'field.type', 'keys/0/scopes/0'],
    ['no scope', text((file) => (file.keys[0]!['scopes'] = [])), 'field.type', 'keys/0/scopes'],
    ['a secret for a hash', text((file) => (file.keys[0]!['sha256'] = 'secret')), 'field.type', 'keys/0/sha256'],
    ['a day for an instant', text((file) => (file.keys[0]!['expires'] = '2027-01-01')), 'field.type', 'keys/0/expires'],
    ['an unreadable rate', text((file) => (file.keys[0]!['rate'] = 'fast')), 'field.type', 'keys/0/rate'],
    ['a quota per hour', text((file) => (file.keys[0]!['quota'] = '5/hour')), 'field.type', 'keys/0/quota'],
    ['an id twice', text((file) => file.keys.push({ ...one.record })), 'name.duplicate', 'keys/1/id'],
  ])('%s: is refused with its place', (_, damaged, code, at) => {
    const { keys, problems } = parseKeyFile(damaged, 'keys.json');
    expect(keys).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error', file: 'keys.json' }]);
    expect(problems![0]!.path.join('/')).toBe(at);
  });

  it('is not changed by a command', async () => {
    const file = path.join(temporaryFolder(), 'keys.json');
    writeFileSync(file, '{ "format": 1', { mode: 0o600 });
    expect(await changeKeyFile(file, (keys) => [...keys, one.record])).toMatchObject([{ code: 'file.syntax' }]);
    expect(readFileSync(file, 'utf8')).toBe('{ "format": 1');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe('a key file', () => {
  it('is for its owner alone, and its folder too if it is new', async () => {
    const file = path.join(temporaryFolder(), 'new/place/keys.json');
    expect(await changeKeyFile(file, () => [one.record])).toEqual([]);
    expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readKeyFile(file).keys).toEqual([one.record]);
    expect(readdirSync(path.dirname(file))).toEqual(['keys.json']);
  });

  it.each([0o640, 0o604, 0o620, 0o602, 0o660, 0o666, 0o777, 0o610])('that others may use is refused: %o', async (mode) => {
    const file = keyFileOf([one]);
    chmodSync(file, mode);
    expect(readKeyFile(file).problems).toMatchObject([{ code: 'file.exposed', hint: `take their rights away: chmod 600 ${file}` }]);
    expect(await changeKeyFile(file, () => [])).toMatchObject([{ code: 'file.exposed' }]);
    chmodSync(file, 0o400);
    expect(readKeyFile(file).keys).toHaveLength(1);
  });

  it('that is a folder, a pipe or absent is refused without waiting', () => {
    const folder = temporaryFolder();
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const codes = [folder, pipe, path.join(folder, 'none'), path.join(folder, 'pipe/below')].map(
      (file) => readKeyFile(file).problems![0]!.code,
    );
    expect(codes).toEqual(['file.unreadable', 'file.unreadable', 'file.not-found', 'file.not-found']);
  });

  it('that a link names is changed where it is', async () => {
    const file = keyFileOf([one]);
    const link = path.join(temporaryFolder(), 'link.json');
    symlinkSync(file, link);
    const other = madeKey(['run']);
    await changeKeyFile(link, (keys) => [...keys, other.record]);
    expect(readKeyFile(file).keys).toHaveLength(2);
    expect(readKeyFile(link).keys).toHaveLength(2);
  });

  it('that another command holds is waited for, and said to be busy if that takes too long', async () => {
    const file = keyFileOf([one]);
    writeFileSync(`${file}.lock`, '');
    await expect(changeKeyFile(file, () => [], 100)).rejects.toThrow(KeyFileBusy);
    expect(readKeyFile(file).keys).toHaveLength(1);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('stays whole when a change fails', async () => {
    const file = keyFileOf([one]);
    const failing = changeKeyFile(file, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(readKeyFile(file).keys).toHaveLength(1);
    expect(readdirSync(path.dirname(file))).toEqual(['keys.json']);
  });

  it('is in the folder of settings by default', () => {
    expect(defaultKeyFile({ XDG_CONFIG_HOME: '/etc/of/ours' })).toBe('/etc/of/ours/jevons/keys.json');
    expect(defaultKeyFile({ XDG_CONFIG_HOME: 'relative' })).toMatch(/^\/.*\/\.config\/jevons\/keys\.json$/);
    expect(defaultKeyFile({})).toMatch(/\.config\/jevons\/keys\.json$/);
  });
});

describe('several processes', () => {
  it('that create keys at the same time lose none', async () => {
    const file = path.join(temporaryFolder(), 'keys.json');
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, k) => finished(['keys', 'create', '--name', `caller ${k}`, '--scope', 'read', '--keys', file])),
    );
    expect(made.map(({ code }) => code)).toEqual(Array(12).fill(0));
    const ring = new KeyRing({ file, now: () => new Date() });
    expect(made.map(({ out }) => ring.find(out.trim()).kind)).toEqual(Array(12).fill('key'));
    expect(
      readKeyFile(file)
        .keys!.map(({ name }) => name)
        .sort(),
    ).toEqual(Array.from({ length: 12 }, (_, k) => `caller ${k}`).sort());
    expect(readdirSync(path.dirname(file))).toEqual(['keys.json']);
  }, 60_000);

  it('that are killed while they change it leave a whole file', async () => {
    const folder = temporaryFolder();
    const script = path.join(folder, 'change.mts');
    writeFileSync(
      script,
      `import { changeKeyFile } from ${JSON.stringify(path.join(root, 'src/keys/change-key-file.ts'))};
       let k = 0;
       for (;;) await changeKeyFile(process.argv[2], (keys) => [...keys.slice(-200), { ...keys[0], id: String(k++).padStart(12, '0') }]);`,
    );
    for (let round = 0; round < 3; round++) {
      const file = keyFileOf([one], path.join(folder, `keys-${round}.json`));
      const child = spawn(process.execPath, ['--import', path.join(root, 'node_modules/tsx/dist/esm/index.mjs'), script, file]);
      const ended = new Promise((resolve) => child.once('close', resolve));
      while ((readKeyFile(file).keys ?? []).length < 50) await pause(5);
      await pause(Math.random() * 20);
      child.kill('SIGKILL');
      await ended;
      expect(readKeyFile(file).problems).toBeUndefined();
    }
  }, 60_000);
});

describe('the keys of a running service', () => {
  it('follow the file, and none is known while it cannot be read', async () => {
    const file = keyFileOf([one]);
    const reports: string[] = [];
    const ring = new KeyRing({
      file,
      now: () => new Date('2026-06-01'),
      checkEvery: 0,
      report: (problems) => reports.push(problems[0]!.code),
    });
    expect(ring.find(one.text).kind).toBe('key');
    await changeKeyFile(file, (keys) => keys.map((key) => ({ ...key, revoked: '2026-05-01T00:00:00Z' })));
    expect(ring.find(one.text).kind).toBe('revoked');
    await changeKeyFile(file, (keys) => keys.map(({ revoked: _, ...key }) => ({ ...key, expires: '2026-06-01T00:00:00Z' })));
    expect(ring.find(one.text).kind).toBe('expired');
    writeFileSync(file, '{');
    expect([ring.find(one.text).kind, ring.find(one.text).kind, reports]).toEqual(['unreadable', 'unreadable', ['file.syntax']]);
    keyFileOf([one], file);
    expect(ring.find(one.text).kind).toBe('key');
    chmodSync(file, 0o644);
    expect([ring.find(one.text).kind, reports]).toEqual(['unreadable', ['file.syntax', 'file.exposed']]);
    rmSync(file);
    symlinkSync(file, file);
    expect([ring.find(one.text).kind, reports.at(-1)]).toEqual(['unreadable', 'file.unreadable']);
  });

  it('lets nobody in while the place of the file cannot be looked at', () => {
    const file = keyFileOf([one]);
    const ring = new KeyRing({ file, now: () => new Date('2026-06-01'), checkEvery: 0 });
    expect(ring.find(one.text).kind).toBe('key');
    rmSync(file);
    symlinkSync(path.basename(file), file);
    for (let again = 0; again < 2; again++) expect(ring.find(one.text).kind).toBe('unreadable');
  });

  it('are looked up by id and compared by hash: the id of one and the secret of another is no key', () => {
    const other = madeKey(['run']);
    const ring = new KeyRing({ file: keyFileOf([one, other]), now: () => new Date('2026-06-01') });
    expect(ring.find(`jv_${one.record.id}_${other.text.slice(-64)}`).kind).toBe('unknown');
    expect(ring.find(madeKey(['run']).text).kind).toBe('unknown');
    for (const text of ['', one.record.id, one.record.sha256, `${one.text} `, one.text.toUpperCase()])
      expect(ring.find(text).kind).toBe('unknown');
  });
});
