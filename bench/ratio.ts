/**
 * How long `a` takes against `b`: the fastest of many short rounds of each, taken in turn in one process. Whatever
 * else the machine does only ever makes a round slower, so the fastest is the one that says most about the code.
 */
export function timeRatio(a: () => void, b: () => void, { rounds = 61, least = 5 } = {}): number {
  const times = [warmUp(a, least), warmUp(b, least)] as const;
  let [fastestA, fastestB] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    fastestA = Math.min(fastestA, timed(a, times[0]));
    fastestB = Math.min(fastestB, timed(b, times[1]));
  }
  return fastestA / fastestB;
}

export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1] ?? NaN;
}

/** Milliseconds a call. */
function timed(run: () => void, times: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) run();
  return Number(process.hrtime.bigint() - start) / 1e6 / times;
}

/** How many calls fill `least` ms, once the code is warm: when no round of a whole second was faster by a tenth. A large function is compiled beside the run, which takes its time on a busy machine. */
function warmUp(run: () => void, least: number): number {
  const start = Date.now();
  let fastest = Infinity;
  for (let since = start; Date.now() - since < 1000 && Date.now() - start < 10_000;) {
    const now = timed(run, 3);
    if (now < 0.9 * fastest) since = Date.now();
    fastest = Math.min(fastest, now);
  }
  return Math.max(1, Math.ceil(least / timed(run, 3)));
}
