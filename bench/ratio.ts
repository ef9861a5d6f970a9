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

/** How many calls fill `least` ms, once the code is warm. */
function warmUp(run: () => void, least: number): number {
  const until = Date.now() + 300;
  for (let calls = 0; calls < 5 || Date.now() < until; calls++) run();
  return Math.max(1, Math.ceil(least / timed(run, 3)));
}
