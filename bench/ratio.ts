/** Median time of `a` over median time of `b`; both warmed up, then in turn, each round at least `least` ms long. */
export function timeRatio(a: () => void, b: () => void, { rounds = 41, least = 8 } = {}): number {
  const times = [warmUp(a, least), warmUp(b, least)] as const;
  const [ofA, ofB]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ofA.push(timed(a, times[0]));
    ofB.push(timed(b, times[1]));
  }
  return median(ofA) / median(ofB);
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
