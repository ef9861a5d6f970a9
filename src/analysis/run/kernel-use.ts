/** Kernel runs of this process since its start, and the seconds they took. */
export interface KernelUse {
  readonly runs: number;
  readonly seconds: number;
}

const use = { runs: 0, seconds: 0 };

export function kernelUse(): KernelUse {
  return { ...use };
}

/** What has been used since `before`. */
export function kernelUseSince({ runs, seconds }: KernelUse): KernelUse {
  return { runs: use.runs - runs, seconds: use.seconds - seconds };
}

/** Runs a kernel, once or so many times, and counts it. */
export function counted<T>(run: () => T, runs = 1): T {
  const began = performance.now();
  const output = run();
  use.runs += runs;
  use.seconds += (performance.now() - began) / 1_000;
  return output;
}
