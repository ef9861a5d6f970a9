import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/** Processor time, memory, event loop and garbage collection of this process: one registry, because it is one process. */
export function processMetrics(): Registry {
  if (!registry) {
    registry = new Registry();
    collectDefaultMetrics({ register: registry });
  }
  return registry;
}
