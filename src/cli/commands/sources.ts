import Table from 'cli-table3';
import { countSources, type Basis, type SourceCount } from '../../analysis/sources/count-sources.ts';
import type { Context, ExitCode } from '../context.ts';
import { openLibrary } from '../open-library.ts';
import { wrapText } from '../wrap-text.ts';
import { noBorders } from '../no-borders.ts';

export interface SourcesOptions {
  readonly format: 'table' | 'json';
}

const bases: readonly Basis[] = ['figure', 'sourced', 'assumption', 'neither'];
const heads: Readonly<Record<Basis, string>> = { figure: 'figures', sourced: 'sourced', assumption: 'assumed', neither: 'neither' };

/** Counts the basis of every value in the library. Exit code 1 if a value has none, 2 if a file cannot be read. */
export async function sources({ format }: SourcesOptions, context: Context): Promise<ExitCode> {
  const { out } = context;
  const counted = countSources((await openLibrary(context))!);
  if (format === 'json')
    out.write(`${JSON.stringify({ ...counted, bySource: undefined, by_source: Object.fromEntries(counted.bySource) }, null, 2)}\n`);
  else writeTable(counted, context);
  return counted.unread.length > 0 ? 2 : counted.total.neither > 0 ? 1 : 0;
}

function writeTable({ files, total, bySource, unread }: SourceCount, { out }: Context): void {
  const { colors, width } = out;
  const table = new Table({
    head: ['', ...bases.map((basis) => heads[basis])],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: noBorders,
  });
  for (const kind of ['model', 'scenario'] as const)
    for (const { name, counts } of files.filter((file) => file.kind === kind))
      table.push([`${kind} ${name}`, ...bases.map((basis) => String(counts[basis]))]);
  table.push(['in all', ...bases.map((basis) => String(total[basis]))]);
  out.write(
    `${table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')}\n\n`,
  );
  out.write(`${wrapText(`values by source: ${[...bySource].map(([id, count]) => `${id} ${count}`).join(', ')}`, width)}\n\n`);
  for (const { kind, name, neither } of files) for (const at of neither) out.write(`${colors.red('neither')} ${kind} ${name}: ${at}\n`);
  for (const file of unread) out.write(`${colors.red('unread')} ${file}: jevons check says why\n`);
  out.write(
    `${total.figure} figures of the catalog, ${total.sourced} sourced values, ${total.assumption} labelled ` +
      `assumptions, neither: ${total.neither}\n`,
  );
}
