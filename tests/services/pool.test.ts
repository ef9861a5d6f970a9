import { fork } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { JobEnded } from '../../src/pool/job-ended.ts';
import { Pool, type PoolOptions } from '../../src/pool/pool.ts';

const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function open(options: Partial<PoolOptions> = {}, env: NodeJS.ProcessEnv = {}): Pool {
  const pool = new Pool({
    start: () =>
      fork(path.join(import.meta.dirname, '../support/pool-worker.ts'), [], {
        serialization: 'advanced',
        execArgv: ['--import', 'tsx', '--max-old-space-size=64'],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...process.env, ...env },
      }),
    size: 1,
    reserve: 0,
    mostWaiting: 4,
    longestWait: 60_000,
    memory: 400 << 20,
    longestStart: 30_000,
    idleFor: 60_000,
    ...options,
  });
  pools.push(pool);
  return pool;
}

const patient = { client: 'one', deadline: 30_000, onPiece: () => undefined };
const answers = { does: 'answers' };

async function reasonOf(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(JobEnded);
  return (error as JobEnded).reason;
}

describe('a job', () => {
  it('gives pieces in their order, then a result; the next job uses the same process', async () => {
    const pool = open();
    const pieces: number[] = [];
    const first = await pool.run({ does: 'answers', count: 50 }, { ...patient, onPiece: ([value]) => pieces.push(value!) });
    expect(pieces).toEqual(Array.from({ length: 50 }, (_, k) => k));
    expect(await pool.run(answers, patient)).toEqual(first);
  });

  it.each([
    ['deadline', { does: 'runs for ever' }, { deadline: 300 }],
    ['memory', { does: 'fills memory' }, {}],
    ['memory', { does: 'fills its heap' }, {}],
    ['lost', { does: 'ends' }, {}],
  ])('ends by its %s: %j; the next one is answered', async (reason, payload, options) => {
    const pool = open();
    await pool.run(answers, patient);
    expect(await reasonOf(pool.run(payload, { ...patient, ...options }))).toBe(reason);
    expect(await pool.run(answers, patient)).toBeTypeOf('object');
    expect(pool.state().ended).toEqual({ [reason]: 1 });
  });

  it('is lost when its process is killed from outside, and only that job', async () => {
    const pool = open({ size: 2 });
    await Promise.all([pool.run(answers, patient), pool.run({ does: 'waits', count: 300 }, patient)]);
    const [victim] = pool.pids();
    const runs = [1, 2].map(() => pool.run({ does: 'waits', count: 500 }, patient));
    const ends = runs.map((run) => run.catch((error: unknown) => (error as JobEnded).reason));
    process.kill(victim!, 'SIGKILL');
    expect((await Promise.all(ends)).sort()).toEqual(['lost', 'waited']);
  });

  it('that nobody waits for is dropped from the queue, and its process killed if it goes on', async () => {
    const pool = open();
    await pool.run(answers, patient);
    const [pid] = pool.pids();
    const leaving = new AbortController();
    const running = reasonOf(pool.run({ does: 'runs for ever' }, { ...patient, signal: leaving.signal }));
    const waiting = reasonOf(pool.run(answers, { ...patient, signal: leaving.signal }));
    expect(pool.state()).toMatchObject({ running: 1, waiting: 1 });
    leaving.abort();
    expect(await waiting).toBe('left');
    expect(await running).toBe('left');
    expect(await pool.run(answers, patient)).not.toEqual({ pid });
  });

  it('ends with what a receiver of its pieces throws', async () => {
    const full = new Error('full');
    const run = open().run(
      { does: 'answers', count: 5 },
      {
        ...patient,
        onPiece: () => {
          throw full;
        },
      },
    );
    await expect(run).rejects.toBe(full);
  });
});

describe('a queue', () => {
  it('takes as many jobs as may wait and refuses the next as busy, with seconds to wait', async () => {
    const pool = open({ mostWaiting: 2 });
    await pool.run(answers, patient);
    const taken = [1, 2, 3].map(() => pool.run({ does: 'waits', count: 200 }, patient));
    const error = await pool.run(answers, patient).catch((thrown: unknown) => thrown as JobEnded);
    expect(error).toMatchObject({ reason: 'busy' });
    expect((error as JobEnded).retryAfter).toBeGreaterThanOrEqual(1);
    expect(await Promise.all(taken)).toEqual(['waited', 'waited', 'waited']);
  });

  it('lets clients take turns: one job behind a flood of another client does not wait for it', async () => {
    const pool = open({ mostWaiting: 9 });
    await pool.run(answers, patient);
    const done: string[] = [];
    const ask = (client: string): Promise<unknown> =>
      pool.run({ does: 'waits', count: 100 }, { ...patient, client }).then(() => done.push(client));
    await Promise.all([...Array.from({ length: 8 }, () => ask('flood')), ask('other')]);
    // One of the flood ran already, and its next one had come first.
    expect(done.indexOf('other')).toBe(2);
  });

  it('has room for a client who waits for little: the newest job of the longest line is refused', async () => {
    const pool = open({ mostWaiting: 4 });
    await pool.run(answers, patient);
    const ask = (client: string): Promise<string> =>
      pool.run({ does: 'waits', count: 100 }, { ...patient, client }).then(
        () => client,
        (error: unknown) => `${client} ${(error as JobEnded).reason}`,
      );
    const asked = ['flood', 'flood', 'flood', 'flood', 'flood', 'other', 'other', 'other'].map(ask);
    // One runs, four wait; two of these make room for two of the other client, whose third is one too many.
    expect(await Promise.all(asked)).toEqual(['flood', 'flood', 'flood', 'flood busy', 'flood busy', 'other', 'other', 'other busy']);
    expect(pool.state().ended).toEqual({ busy: 3 });
  });

  it('has a process in reserve for a client who runs nothing while another one runs as much as it may', async () => {
    const pool = open({ size: 1, reserve: 1, mostWaiting: 9 });
    await pool.run(answers, patient);
    const flood = Array.from({ length: 4 }, () => pool.run({ does: 'waits', count: 20_000 }, { ...patient, client: 'flood' }));
    expect(pool.state()).toMatchObject({ workers: 1, running: 1, waiting: 3 });
    const ends = Promise.allSettled(flood);
    const began = performance.now();
    expect(await pool.run(answers, { ...patient, client: 'other' })).toBeTypeOf('object');
    expect(performance.now() - began).toBeLessThan(20_000);
    // It stays in reserve: the flood does not get it.
    expect(pool.state()).toMatchObject({ workers: 2, running: 1, waiting: 3 });
    pool.close();
    await ends;
  });

  it('refuses a job that has waited too long', async () => {
    const pool = open({ longestWait: 200 }, { NEVER_READY: 'yes' });
    expect(await reasonOf(pool.run(answers, patient))).toBe('busy');
    expect(pool.state()).toMatchObject({ running: 0, waiting: 0, workers: 1 });
  });
});

describe('processes', () => {
  it('start when they are needed and end when they are idle', async () => {
    const pool = open({ size: 2, idleFor: 100 });
    expect(pool.state().workers).toBe(0);
    await pool.run(answers, patient);
    expect(pool.state().workers).toBe(1);
    await expect.poll(() => pool.state().workers, { timeout: 10_000 }).toBe(0);
    expect(await pool.run(answers, patient)).toBeTypeOf('object');
  });

  it('that end before they are ready are started again with pauses, and after some the pool says that it is broken', async () => {
    const pool = open({}, { ENDS_AT_ONCE: 'yes' });
    const began = performance.now();
    expect(await reasonOf(pool.run(answers, patient))).toBe('broken');
    expect(performance.now() - began).toBeGreaterThan(200 + 400 + 800); // pauses, doubled each time
    expect(pool.state().broken).toBe(true);
    expect(await reasonOf(pool.run(answers, patient))).toBe('broken');
  });

  it('that the system has no room for are started again, as those that end', async () => {
    const gone: unknown[] = [];
    const pool = open({
      start: () => {
        throw new Error('no room');
      },
      onWorkerGone: (how) => gone.push(how.reason),
    });
    expect(await reasonOf(pool.run(answers, patient))).toBe('broken');
    expect(gone).toEqual(['lost', 'lost', 'lost', 'lost']);
  });

  it('that never get ready are killed, and that counts as a failed start', async () => {
    const pool = open({ longestStart: 200 }, { NEVER_READY: 'yes' });
    expect(await reasonOf(pool.run(answers, patient))).toBe('broken');
    await expect.poll(() => pool.state().workers, { timeout: 10_000 }).toBe(0);
  });

  it('end with the pool; what runs or waits is rejected', async () => {
    const pool = open();
    await pool.run(answers, patient);
    const [pid] = pool.pids();
    const ends = [{ does: 'runs for ever' }, answers].map((payload) => reasonOf(pool.run(payload, patient)));
    pool.close();
    expect(await Promise.all(ends)).toEqual(['closing', 'closing']);
    expect(await reasonOf(pool.run(answers, patient))).toBe('closing');
    await expect.poll(() => isAlive(pid!), { timeout: 10_000 }).toBe(false);
  });

  it('do not outlive an owner that was killed in the middle of a job', async () => {
    const owner = fork(path.join(import.meta.dirname, '../support/pool-owner.ts'), [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const pid = await new Promise<number>((resolve) =>
      owner.once('message', (message) => {
        resolve(message as number);
      }),
    );
    expect(isAlive(pid)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
