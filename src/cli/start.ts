#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './commands/run.ts';
import { serveCommand } from './commands/serve.ts';
import type { Context } from './context.ts';
import { packageRoot } from './package-root.ts';
import { terminalOf } from './terminal.ts';
import { logLevelOf, logLevels } from '../telemetry/log-levels.ts';

/** `npm start`: prints the Stargate curves, then starts the REST service. */
const scenario = 'stargate-10gw';
const context: Context = {
  models: path.join(packageRoot(), 'models'),
  scenarios: path.join(packageRoot(), 'scenarios'),
  out: terminalOf(process.stdout),
  err: terminalOf(process.stderr),
};

if (existsSync(path.join(context.scenarios, `${scenario}.yaml`))) {
  await run([scenario], {}, context);
  context.out.write('\n');
}
const port = Number(process.env['PORT'] || 8080);
const level = process.env['JEVONS_LOG_LEVEL'];
const logLevel = level ? logLevelOf(level) : undefined;
const keys = process.env['JEVONS_KEYS'];
const data = process.env['JEVONS_DATA'];
const settings = {
  ...(data ? { data } : {}),
  host: process.env['HOST'] || '127.0.0.1',
  port,
  ...(keys ? { keys } : {}),
  ...(logLevel ? { logLevel } : {}),
};
const served =
  level && !logLevel
    ? Promise.reject(new Error(`JEVONS_LOG_LEVEL is ${level}; the levels are ${logLevels.join(', ')}`))
    : serveCommand(settings, context);
await served.then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    context.err.write(`jevons: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
