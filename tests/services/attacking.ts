import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { expectDocumented } from '../support/contract.ts';
import { expectMedianBelow } from '../support/median.ts';
import { childrenOf } from './built-service.ts';

export const yaml = 'application/yaml';
export const json = 'application/json';

/** A request that is small, and whose answer would not be. */
export interface Attack {
  readonly path: string;
  readonly type: string;
  readonly text: string;
  readonly gzip?: true;
}

interface Heard {
  readonly status: number;
  readonly text: string;
  /** Milliseconds. */
  readonly took: number;
}

export interface Attackable {
  post(attack: Attack): Promise<Heard>;
  /**
   * The attack is answered or refused within so many milliseconds, each time it is tried; health answers meanwhile, memory
   * stays under its ceiling, and the next request is served.
   */
  expectToStand(attack: Attack, longest: number, statuses?: readonly number[]): Promise<readonly Heard[]>;
  expectWithinMemory(): void;
}

/** Bytes of memory that the service, and each of its worker processes, may hold at most. */
const megabyte = 1 << 20;
const ofService = 1_024 * megabyte;
/** What a worker takes between two looks at its memory is beyond its limit of 256 MB. */
const ofWorker = 2 * 256 * megabyte;

/** Attacks on a service. */
export function attackable({ url, pid }: { url(): string; pid(): number }): Attackable {
  const post = async ({ path: address, type, text, gzip }: Attack): Promise<Heard> => {
    const began = performance.now();
    const response = await fetch(url() + address, {
      method: 'POST',
      headers: { 'content-type': type, ...(gzip ? { 'content-encoding': 'gzip' } : {}) },
      body: gzip ? gzipSync(text) : text,
    });
    const heard = await response.text();
    const took = performance.now() - began;
    expectDocumented({
      method: 'POST',
      pathname: address.split('?', 1)[0]!,
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: heard,
    });
    return { status: response.status, text: heard, took };
  };
  return {
    post,
    expectToStand: async (attack, longest, statuses = [200, 413, 422, 503]) => {
      const heard: Heard[] = [];
      await expectMedianBelow(1, async () => {
        const { watched: idle } = await watching(url(), pid(), () => pause(100));
        const { watched, done } = await watching(url(), pid(), () => post(attack));
        for (const { status, took } of done) {
          expect(statuses).toContain(status);
          expect(took).toBeLessThan(longest);
        }
        expect(peakOf(pid())).toBeLessThan(ofService);
        expect(watched.ofWorkers).toBeLessThan(ofWorker);
        heard.push(...done);
        return p99(watched) / Math.max(50, 5 * p99(idle));
      });
      expect((await post({ path: '/v1/projections', type: json, text: '{"extends":"stargate-10gw"}' })).status).toBe(200);
      return heard;
    },
    expectWithinMemory: () => {
      expect(peakOf(pid())).toBeLessThan(ofService);
      expect(Math.max(...childrenOf(pid()).map(peakOf))).toBeLessThan(ofWorker);
    },
  };
}

function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1]) * 1_024;
  } catch {
    return 0; // it has ended
  }
}

interface Watched {
  /** Milliseconds in ascending order. */
  readonly health: readonly number[];
  readonly ofWorkers: number;
}

/** Answers of health from which a 99th percentile is taken at least. */
const enough = 400;

/**
 * Does work again and again until health was asked for often enough meanwhile: by a process of its own, so that what this
 * one does for the attack (it writes and packs texts, and reads answers) is not counted.
 */
async function watching<T>(
  url: string,
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly watched: Watched; readonly done: readonly T[] }> {
  const watcher = fork(path.join(import.meta.dirname, '../support/health-watcher.mjs'), [url], { execArgv: [] });
  let asked = 0;
  const ended = new Promise<readonly number[]>((resolve, reject) => {
    watcher.on('message', (said: { readonly asked?: number; readonly health?: readonly number[] }) => {
      if (said.asked !== undefined) asked = said.asked;
      if (said.health !== undefined) resolve(said.health);
    });
    watcher.once('exit', (code) => {
      reject(new Error(`the watcher of health ended with ${code}`));
    });
  });
  ended.catch(() => undefined); // reported below, where it is waited for
  let ofWorkers = 0;
  const looking = setInterval(() => {
    ofWorkers = Math.max(ofWorkers, ...childrenOf(pid).map(peakOf));
  }, 10);
  try {
    await Promise.race([once(watcher, 'message'), ended]);
    const done: T[] = [];
    while (asked < enough && watcher.connected) done.push(await work());
    if (watcher.connected) watcher.send('stop');
    const health = await ended;
    return { watched: { health: [...health].sort((a, b) => a - b), ofWorkers }, done };
  } finally {
    clearInterval(looking);
    watcher.kill();
  }
}

const p99 = ({ health }: Watched): number => health[Math.floor(health.length * 0.99)]!;
