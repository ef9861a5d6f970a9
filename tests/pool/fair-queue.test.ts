import { expect, it } from 'vitest';
import { FairQueue } from '../../src/pool/fair-queue.ts';

interface Job {
  readonly client: string;
  readonly name: string;
}

function queueOf(...names: readonly string[]): FairQueue<Job> {
  const queue = new FairQueue<Job>();
  for (const name of names) queue.add({ client: name.charAt(0), name });
  return queue;
}

/** The order in which jobs have their turn while as many run as were taken before, and none ends. */
function order(queue: FairQueue<Job>, most = 99): readonly string[] {
  const taken: Job[] = [];
  for (;;) {
    const job = queue.next((client) => taken.filter((one) => one.client === client).length, most);
    if (!job) return taken.map(({ name }) => name);
    queue.take(job);
    taken.push(job);
  }
}

/** The same while nothing runs. */
function turns(queue: FairQueue<Job>): readonly string[] {
  const taken: string[] = [];
  for (let job = queue.next(() => 0, 1); job; job = queue.next(() => 0, 1)) {
    queue.take(job);
    taken.push(job.name);
  }
  return taken;
}

it.each([
  ['one client: in the order they came', ['a1', 'a2', 'a3'], ['a1', 'a2', 'a3']],
  ['a flood and one job behind it', ['a1', 'a2', 'a3', 'b1'], ['a1', 'b1', 'a2', 'a3']],
  ['three clients in turn', ['a1', 'a2', 'b1', 'b2', 'c1', 'a3'], ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']],
])('%s', (_, came, went) => {
  expect(turns(queueOf(...came))).toEqual(went);
  expect(order(queueOf(...came))).toEqual(went);
});

it('clients who run the fewest jobs come first', () => {
  const queue = queueOf('a1', 'b1', 'c1');
  expect(queue.next((client) => ({ a: 2, b: 1, c: 1 })[client]!, 9)?.name).toBe('b1');
});

it('a client who runs as many jobs as it may is passed over', () => {
  const queue = queueOf('a1', 'a2', 'a3', 'b1');
  expect(order(queue, 2)).toEqual(['a1', 'b1', 'a2']);
  expect(queue.size).toBe(1);
});

it.each([
  ['the newest of the longest line makes room', ['a1', 'a2', 'a3', 'b1', 'b2'], 'c', 'a3'],
  ['also for one who waits already', ['a1', 'a2', 'a3', 'b1'], 'b', 'a3'],
  ['not where the lines would change places', ['a1', 'a2', 'b1'], 'b', undefined],
  ['not for the client of the longest line', ['a1', 'a2', 'a3', 'b1'], 'a', undefined],
  ['not where everybody has one', ['a1', 'b1'], 'c', undefined],
])('where there is no room, %s', (_, waiting, client, expected) => {
  expect(queueOf(...waiting).inFavourOf(client)?.name).toBe(expected);
});

it('counts what is added, deleted, taken and cleared', () => {
  const queue = queueOf('a1', 'a2', 'b1');
  const job = queue.next(() => 0, 1)!;
  expect([queue.size, queue.delete(job), queue.delete(job), queue.size]).toEqual([3, true, false, 2]);
  expect(queue.clear().map(({ name }) => name)).toEqual(['a2', 'b1']);
  expect(queue.size).toBe(0);
  expect(queue.next(() => 0, 1)).toBeUndefined();
});

it('any order of arrivals: every job has its turn, and none waits for more of another client than of its own before it', () => {
  for (let seed = 1; seed < 200; seed++) {
    let state = seed;
    const names = Array.from({ length: 40 }, (_, k) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return `${'abcd'[Math.floor((state / 2_147_483_648) ** 2 * 4)]}${k}`;
    });
    const went = turns(queueOf(...names));
    expect([...went].sort()).toEqual([...names].sort());
    went.forEach((name, at) => {
      const ofClient = (client: string): number => went.slice(0, at).filter((one) => one.startsWith(client)).length;
      for (const other of 'abcd') expect(ofClient(other)).toBeLessThanOrEqual(ofClient(name.charAt(0)) + 1);
    });
  }
});
