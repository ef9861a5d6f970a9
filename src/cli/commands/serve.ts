import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { defaultKeyFile } from '../../keys/default-key-file.ts';
import { readKeyFile } from '../../keys/read-key-file.ts';
import { checkServing, serve } from '../../main.ts';
import { collectMetrics } from '../../shared-metrics.ts';
import { newLog } from '../../telemetry/log.ts';
import { defaultLogLevel, type LogLevel } from '../../telemetry/log-levels.ts';
import { isWorker, leave, superviseWorkers } from '../../workers.ts';
import { BadInput } from '../bad-input.ts';
import type { Context, ExitCode } from '../context.ts';
import { openLibrary } from '../open-library.ts';
import { printProblems } from '../print-problems.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly workers?: number;
  readonly origin?: readonly string[];
  readonly figures?: string;
  readonly keys?: string;
  readonly allowHost?: readonly string[];
  readonly insecure?: boolean;
  /** Folder in which batches are kept. */
  readonly data?: string;
  readonly logLevel?: LogLevel;
}

/** Returns when the server listens; the server keeps the process alive. */
export async function serveCommand(options: ServeOptions, context: Context): Promise<ExitCode> {
  const { host, port, workers = 1, origin: origins, figures, allowHost: allowedHosts, insecure, logLevel = defaultLogLevel } = options;
  const { models, scenarios, out, err } = context;
  // Checked before workers start, so a problem is printed once.
  const keys = keyFileOf(options);
  checkServing({ host, allowedHosts, keys, insecure });
  const problems = keys === undefined ? [] : (readKeyFile(keys).problems ?? []);
  if (!isWorker()) printProblems(problems, err);
  const stated = figures === undefined ? undefined : await openLibrary(context, figures);
  if (problems.length > 0 || (figures !== undefined && !stated)) {
    leave();
    return 2;
  }
  if (keys !== undefined && !isWorker()) out.write(`jevons asks for the keys of ${keys}\n`);
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
    await serve({
      host,
      port,
      models,
      scenarios,
      figures: stated?.catalog.stated,
      origins,
      allowedHosts,
      keys,
      insecure,
      processes: workers,
      store: storeOf(options),
      logLevel,
    });
  } catch (error) {
    leave();
    throw error;
  }
  return 0;
}

/** PostgreSQL where DATABASE_URL names one and the command line no folder; else a file in the folder of data. */
function storeOf({ data }: Pick<ServeOptions, 'data'>): Parameters<typeof serve>[0]['store'] {
  const url = process.env['DATABASE_URL'];
  if (url && (data === undefined || data === process.env['JEVONS_DATA'])) return { url };
  return { file: path.join(data ? data : defaultDataFolder(), 'store.db') };
}

/** `$XDG_DATA_HOME/jevons`, by default `~/.local/share/jevons`. */
function defaultDataFolder(): string {
  const given = process.env['XDG_DATA_HOME'];
  return path.join(given !== undefined && path.isAbsolute(given) ? given : path.join(homedir(), '.local', 'share'), 'jevons');
}

/**
 * The key file that is named, else the one in its usual place if it is there; none for an insecure service. What the command
 * line says goes before the environment, and an empty JEVONS_KEYS names none.
 */
function keyFileOf({ keys, insecure }: ServeOptions): string | undefined {
  const fromEnvironment = keys === process.env['JEVONS_KEYS'];
  if (keys !== undefined && insecure && !fromEnvironment)
    throw new BadInput('--insecure serves without keys, and --keys names some', 'leave one of them out');
  if (insecure) return undefined;
  if (keys !== undefined && keys !== '') return keys;
  const usual = defaultKeyFile();
  return existsSync(usual) ? usual : undefined;
}
