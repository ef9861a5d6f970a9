import { AggregatorRegistry, Registry } from 'prom-client';
import { processMetrics } from './process-metrics.ts';
import { RequestMetrics } from './request-metrics.ts';
import { addStateMetrics, type ServiceState } from './state-metrics.ts';

/** The metrics of one serving process as plain data, to be sent to another. */
export type ProcessMetrics = readonly object[];

export interface Metrics {
  readonly requests: RequestMetrics;
  /** The metrics of this process now. */
  read(): Promise<ProcessMetrics>;
}

/** `process`: number of this serving process, the label of each of its metrics. */
export function newMetrics(state: ServiceState, process: string): Metrics {
  const registry = new Registry();
  const requests = new RequestMetrics(registry);
  const ofProcess = processMetrics();
  addStateMetrics(registry, state);
  return {
    requests,
    read: async () => {
      const merged = Registry.merge([registry, ofProcess]);
      merged.setDefaultLabels({ process });
      return merged.getMetricsAsJSON();
    },
  };
}

/** The metrics of all processes in the text format of Prometheus. They differ by their label, so nothing is added up. */
export function metricsText(processes: readonly ProcessMetrics[]): Promise<string> {
  const kept = processes.map((metrics) => metrics.map((metric) => ({ ...metric, aggregator: 'sum' })));
  return AggregatorRegistry.aggregate(kept).metrics();
}
