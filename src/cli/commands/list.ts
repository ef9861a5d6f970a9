import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Context, ExitCode } from '../context.ts';
import { scanHead } from '../scan-head.ts';

export interface ListOptions {
  readonly format: 'text' | 'json';
}

interface Entry {
  readonly name: string;
  readonly title: string;
}

/** Reads only the first lines of each file, so the list appears at once. */
// eslint-disable-next-line @typescript-eslint/require-await -- every command is a promise
export async function list({ format }: ListOptions, { models, scenarios, out }: Context): Promise<ExitCode> {
  const all = { models: entries(models).filter(({ name }) => name !== 'sources'), scenarios: entries(scenarios) };
  if (format === 'json') {
    out.write(`${JSON.stringify(all, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(0, ...[...all.models, ...all.scenarios].map(({ name }) => name.length));
  for (const [heading, some] of Object.entries(all)) {
    out.write(
      `${out.colors.bold(heading)}\n` +
        (some.map(({ name, title }) => `  ${out.colors.cyan(name.padEnd(width))}  ${title}\n`).join('') || '  none\n'),
    );
  }
  return 0;
}

function entries(folder: string): readonly Entry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -5);
      const head = scanHead(path.join(folder, file));
      return head ? [{ name, title: head.title ?? name }] : [];
    });
}
