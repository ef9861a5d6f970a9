import path from 'node:path';
import { formats, type FormatName } from '../../formats/formats.ts';
import { BadInput } from '../bad-input.ts';

/** The files and the folder that a batch writes, below its folder of output. */
export const batchFiles = { results: 'results', combined: 'combined.csv', summary: 'summary.csv', manifest: 'manifest.json' } as const;

/** Where a scenario's results in a format go: `results/north/late.csv`. */
export function resultFile(label: string, format: FormatName): string {
  const apart = format === 'csv-wide' ? '.wide' : '';
  return `${batchFiles.results}/${label}${apart}.${formats[format].ending}`;
}

/** Throws where two scenarios would write one file. */
export function refuseOneName(labels: readonly string[], chosen: readonly FormatName[]): void {
  const taken = new Set<string>();
  for (const file of labels.flatMap((label) => chosen.map((format) => resultFile(label, format)))) {
    if (taken.has(file)) throw new BadInput(`two scenarios would both write ${path.basename(file)}`, 'rename one of their files');
    taken.add(file);
  }
}
