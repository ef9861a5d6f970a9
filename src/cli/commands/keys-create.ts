import { makeKey } from '../../keys/key.ts';
import type { KeyRecord } from '../../keys/key-file.ts';
import { parseRate, rateText, secondsPerDay } from '../../keys/rate.ts';
import { scopeNames, scopes, type Scope } from '../../contract/scopes.ts';
import { nearest } from '../../core/did-you-mean.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { changeKeys } from '../change-keys.ts';

export interface CreateOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly expires?: string;
  readonly rate?: string;
  readonly quota?: string;
  readonly keys?: string;
}

/** Makes a key and prints it, alone on its line of standard output, so that a script can take it from there. */
export async function createKey(options: CreateOptions, context: Context): Promise<ExitCode> {
  const { out, err } = context;
  const now = new Date();
  const { text, id, sha256 } = makeKey();
  const key: KeyRecord = {
    id,
    name: readName(options.name),
    scopes: readScopes(options.scope),
    sha256,
    created: instant(now),
    ...(options.expires === undefined ? {} : { expires: readExpiry(options.expires, now) }),
    ...(options.rate === undefined ? {} : { rate: readRate(options.rate) }),
    ...(options.quota === undefined ? {} : { quota: readQuota(options.quota) }),
  };
  const file = await changeKeys(options.keys, (keys) => [...keys, key], context);
  if (file === undefined) return 2;
  out.write(`${text}\n`);
  err.write(`key ${id} for ${key.name} is in ${file}; it is shown this once\n`);
  if (key.scopes.includes('write')) err.write(`note: write is ${scopes.write}\n`);
  return 0;
}

/** To the second. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function readName(text: string): string {
  const name = text.trim();
  if (!/^[^\p{C}]{1,100}$/u.test(name))
    throw new BadInput('a name has 1 to 100 printable characters', 'say who or what the key is for: --name "planning sheet"');
  return name;
}

function readScopes(given: readonly string[]): Scope[] {
  const wrong = given.find((name) => !(scopeNames as string[]).includes(name));
  if (wrong !== undefined || given.length === 0) {
    const near = nearest(wrong ?? '', scopeNames);
    throw new BadInput(
      wrong === undefined ? '--scope names no scope' : `there is no scope ${wrong}`,
      near === undefined ? `the scopes are ${scopeNames.join(', ')}` : `did you mean ${near}`,
    );
  }
  return scopeNames.filter((name) => given.includes(name));
}

function readExpiry(day: string, now: Date): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (date <= now) throw new BadInput(`${day} has begun, and the key would be refused at once`, 'name a later day with --expires');
  return instant(date);
}

function readRate(text: string): string {
  const rate = parseRate(text);
  if (!rate) throw new BadInput(`--rate ${text} cannot be read`, 'write for example --rate 60/minute, 5/second or 1000/hour');
  return rateText(rate);
}

function readQuota(text: string): string {
  const quota = parseRate(text);
  if (quota?.seconds !== secondsPerDay) throw new BadInput(`--quota ${text} cannot be read`, 'write for example --quota 10000/day');
  return rateText(quota);
}
