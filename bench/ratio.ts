/**
 * Time of `a` divided by the time of `b`: the fastest of many short rounds of each, alternating in one process. Other load
 * on the machine only slows a round down, so the fastest round measures the code best.
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

/** Milliseconds per call. */
function timed(run: () => void, times: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) run();
  return Number(process.hrtime.bigint() - start) / 1e6 / times;
}

/**
 * Number of calls that fill `least` ms, once the code is warm: after a whole second without a round that was 10 % faster. V8
 * compiles large functions in the background, which is slow on a busy machine.
 */
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
