import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { KeyRing } from '../../src/keys/key-ring.ts';
import { called, finished, temporaryFolder } from '../support/jevons.ts';
import { keyFileOf, madeKey } from '../support/keys.ts';

const fresh = (): string => path.join(temporaryFolder(), 'keys.json');
const create = (file: string, ...more: readonly string[]) =>
  called('keys', 'create', '--name', 'planner', '--scope', 'read', '--keys', file, ...more);

describe('keys create', () => {
  it('prints the key alone, once, and stores only its hash', async () => {
    const file = fresh();
    const { code, out, err } = await create(file, '--scope', 'run,read', '--expires', '2099-01-01', '--rate', '5/s', '--quota', '100/d');
    expect([code, out]).toEqual([0, expect.stringMatching(/^jv_[0-9a-f]{12}_[0-9a-f]{64}\n$/)]);
    const text = out.trim();
    expect(err).toBe(`key ${text.split('_')[1]} for planner is in ${file}; it is shown this once\n`);
    const stored = readFileSync(file, 'utf8');
    expect(stored).not.toContain(text.slice(-64));
    expect(JSON.parse(stored)).toMatchObject({
      format: 1,
      keys: [{ name: 'planner', scopes: ['read', 'run'], expires: '2099-01-01T00:00:00Z', rate: '5/second', quota: '100/day' }],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new KeyRing({ file, now: () => new Date() }).find(text).kind).toBe('key');
    expect(new KeyRing({ file, now: () => new Date('2099-01-01') }).find(text).kind).toBe('expired');
  });

  it('gives the scope that keeps something without a remark: batches need it', async () => {
    const { code, err } = await create(fresh(), '--scope', 'write');
    expect(code).toBe(0);
    expect(err).not.toContain('reserved');
  });

  test.each([
    [['--scope', 'admin'], 'there is no scope admin'],
    [['--scope', 'raed'], 'did you mean read'],
    [['--scope', ''], '--scope names no scope'],
    [['--scope', 'read,,run'], 'an item is empty'],
    [['--name', ' '], 'a name has 1 to 100 printable characters'],
    [['--name', 'a\u0007b'], 'a name has 1 to 100 printable characters'],
    [['--expires', 'tomorrow'], 'write a day, 2027-06-30'],
    [['--expires', '2027-02-30'], 'write a day, 2027-06-30'],
    [['--expires', '2020-01-01'], '2020-01-01 has begun'],
    [['--rate', '60'], '--rate 60 cannot be read'],
    [['--rate', '0/minute'], '--rate 0/minute cannot be read'],
    [['--quota', '60/hour'], '--quota 60/hour cannot be read'],
  ])('%j is refused, exit code 2, and makes no file', async (options, says) => {
    const file = fresh();
    const { code, out, err } = await create(file, ...options);
    expect([code, out, existsSync(file)]).toEqual([2, '', false]);
    expect(err).toContain(says);
  });

  it('says where it may not write', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await create(path.join(file, 'keys.json'))).toMatchObject({ code: 2, err: expect.stringContaining('--keys') });
    expect(await create('')).toMatchObject({ code: 2, err: expect.stringContaining('--keys names no file') });
  });
});

describe('keys list', () => {
  it('shows what each key may do, and neither a secret nor a hash', async () => {
    const keys = [
      madeKey(['read'], { name: 'one' }),
      madeKey(['run'], { name: 'two', revoked: '2026-02-01T00:00:00Z' }),
      madeKey(['write'], { name: 'three', expires: '2026-02-01T00:00:00Z', quota: '5/day' }),
    ];
    const file = keyFileOf(keys);
    for (const format of ['table', 'json']) {
      const { code, out } = await called('keys', 'list', '--keys', file, '--format', format);
      expect(code).toBe(0);
      for (const { text, record } of keys) {
        expect(out).toContain(record.id);
        expect(out).toContain(record.name);
        expect(out).not.toContain(text.slice(-64));
        expect(out).not.toContain(record.sha256);
      }
      expect(out.match(/(?<=  |"state": ")(active|revoked|expired)/g)).toEqual(['active', 'revoked', 'expired']);
    }
  });

  it.each([
    ['absent', (file: string) => file.replace('keys.json', 'none.json'), 'file.not-found', 'jevons keys create makes one'],
    ['damaged', (file: string) => (writeFileSync(file, '{ "format": 1 }'), file), 'field.missing', 'keys'],
    ['open to others', (file: string) => (chmodSync(file, 0o644), file), 'file.exposed', 'chmod 600'],
  ])('a file that is %s is refused with a hint, exit code 2', async (_, spoil, code, hint) => {
    const done = await called('keys', 'list', '--keys', spoil(keyFileOf([madeKey(['read'])])));
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain(`error ${code}`);
    expect(done.err).toContain(hint);
  });
});

describe('keys revoke', () => {
  it('takes an id or the whole key, and says it once', async () => {
    const [one, two] = [madeKey(['read'], { name: 'one' }), madeKey(['read'])];
    const file = keyFileOf([one, two]);
    expect(await called('keys', 'revoke', one.record.id, '--keys', file)).toMatchObject({
      code: 0,
      out: `the key ${one.record.id} for one is revoked; a running service refuses it within a second\n`,
    });
    const whole = await called('keys', 'revoke', two.text, '--keys', file);
    expect([whole.code, whole.out]).toEqual([0, expect.not.stringContaining(two.text.slice(-64))]);
    expect(await called('keys', 'revoke', one.record.id, '--keys', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('was revoked at'),
    });
    const ring = new KeyRing({ file, now: () => new Date() });
    expect([ring.find(one.text).kind, ring.find(two.text).kind]).toEqual(['revoked', 'revoked']);
  });

  it('of an id that is not there names the nearest, and repeats nothing that may be a secret', async () => {
    const key = madeKey(['read']);
    const file = keyFileOf([key]);
    const { id } = key.record;
    const slip = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    expect(await called('keys', 'revoke', slip, '--keys', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`did you mean ${id}`),
    });
    for (const part of [key.text.slice(3), key.text.slice(-64), `${key.text}x`]) {
      const { code, err } = await called('keys', 'revoke', part, '--keys', file);
      expect([code, err]).toEqual([2, expect.not.stringContaining(key.text.slice(-60, -4))]);
    }
  });
});

it('the file is that of JEVONS_KEYS, else the one in the folder of settings', async () => {
  const home = temporaryFolder();
  const named = path.join(home, 'named.json');
  const made = ['keys', 'create', '--name', 'a', '--scope', 'read'];
  expect((await finished(made, { JEVONS_KEYS: named })).code).toBe(0);
  expect((await finished(made, { XDG_CONFIG_HOME: home })).code).toBe(0);
  expect([existsSync(named), existsSync(path.join(home, 'jevons/keys.json'))]).toEqual([true, true]);
});
