import Table from 'cli-table3';
import { defaultKeyFile } from '../../keys/default-key-file.ts';
import type { KeyRecord } from '../../keys/key-file.ts';
import { stateOf } from '../../keys/key-state.ts';
import { defaultRate, rateText } from '../../keys/rate.ts';
import { readKeyFile } from '../../keys/read-key-file.ts';
import type { Context, ExitCode } from '../context.ts';
import { noBorders } from '../no-borders.ts';
import { printProblems } from '../print-problems.ts';
import { printable } from '../terminal.ts';

export interface ListKeysOptions {
  readonly keys?: string;
  readonly format: 'table' | 'json';
}

const heads = ['id', 'name', 'scopes', 'state', 'created', 'expires', 'rate', 'quota'] as const;

/** Lists keys by what they may do. Neither a secret nor its hash is shown. */
// eslint-disable-next-line @typescript-eslint/require-await -- every command is a promise
export async function listKeys({ keys: file = defaultKeyFile(), format }: ListKeysOptions, { out, err }: Context): Promise<ExitCode> {
  const { keys, problems } = readKeyFile(file);
  if (!keys) {
    printProblems(problems, err);
    return 2;
  }
  const now = new Date();
  const rows = keys.map((key) => shown(key, now));
  if (format === 'json') {
    out.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const table = new Table({
    head: heads.map((text) => out.colors.bold(text)),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: noBorders,
  });
  for (const row of rows) table.push(heads.map((head) => printable([row[head] ?? '-'].flat().join(','))));
  out.write(
    `${table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')}\n`,
  );
  return 0;
}

function shown(key: KeyRecord, now: Date): Readonly<Partial<Record<(typeof heads)[number], string | readonly string[] | undefined>>> {
  const { sha256: _, rate = rateText(defaultRate), ...others } = key;
  return { ...others, rate, state: stateOf(key, now) };
}
