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

/** Runs a kernel and counts it. */
export function counted<T>(run: () => T): T {
  const began = performance.now();
  const output = run();
  use.runs += 1;
  use.seconds += (performance.now() - began) / 1_000;
  return output;
}
