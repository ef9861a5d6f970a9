import type express from 'express';
import type { Library } from '../../src/domain/library/library.ts';
import { createApp } from '../../src/http/app.ts';
import { newBudgets } from '../../src/http/budgets.ts';
import { inThisProcess } from '../../src/http/in-this-process.ts';
import { metricsText } from '../../src/telemetry/metrics.ts';
import { processMetrics } from '../../src/telemetry/process-metrics.ts';
import { keptBatches, runHere } from './kept-batches.ts';
import { SlowReaders } from '../../src/http/slow-readers.ts';

/** The app over a library, without worker processes; `room`: whether one more scenario of a batch may run. */
export function appOf(library: Library, origins?: readonly string[], room?: (running: number) => boolean): express.Express {
  return createApp({
    answerer: inThisProcess(library),
    readiness: {
      models: () => library.modelNames().length,
      scenarios: () => library.scenarioNames().length,
      obstacle: () => undefined,
    },
    budgets: newBudgets(),
    slowReaders: new SlowReaders(),
    metrics: async () => metricsText([await processMetrics().getMetricsAsJSON()]),
    origins,
    batches: keptBatches(runHere(library), room),
  });
}
