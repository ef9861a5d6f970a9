#!/usr/bin/env node
import { commandLine, failed } from './command-line.ts';
import { terminalOf } from './terminal.ts';

const terminals = { out: terminalOf(process.stdout), err: terminalOf(process.stderr) };

// The reader closed the pipe (`| head`): exit silently.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
process.on('uncaughtException', (error) => {
  process.exit(failed(error, terminals.err));
});

process.exitCode = await commandLine(process.argv.slice(2), terminals);
