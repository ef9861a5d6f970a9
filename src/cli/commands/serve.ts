import { serve } from '../../main.ts';
import { collectMetrics } from '../../shared-metrics.ts';
import { newLog } from '../../telemetry/log.ts';
import { defaultLogLevel, type LogLevel } from '../../telemetry/log-levels.ts';
import { isWorker, leave, superviseWorkers } from '../../workers.ts';
import type { Context, ExitCode } from '../context.ts';
import { openLibrary } from '../open-library.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly workers?: number;
  readonly origin?: readonly string[];
  readonly figures?: string;
  readonly logLevel?: LogLevel;
}

/** Returns when the server listens; the server keeps the process alive. */
export async function serveCommand(
  { host, port, workers = 1, origin, figures, logLevel = defaultLogLevel }: ServeOptions,
  context: Context,
): Promise<ExitCode> {
  const { models, scenarios, out } = context;
  // Opened before workers start, so a problem is printed once.
  const stated = figures === undefined ? undefined : await openLibrary(context, figures);
  if (figures !== undefined && !stated) {
    leave();
    return 2;
  }
  if (workers > 1 && !isWorker()) {
    const log = newLog(logLevel);
    collectMetrics();
    const shared = await superviseWorkers(workers, (message) => {
      log.warn({}, message);
    });
    out.write(`jevons listens on http://${host.includes(':') ? `[${host}]` : host}:${shared.port} with ${workers} workers\n`);
    return 0;
  }
  try {
    await serve({ host, port, models, scenarios, figures: stated?.catalog.stated, origins: origin, logLevel });
  } catch (error) {
    leave();
    throw error;
  }
  return 0;
}
