import { withoutEnding } from '../../domain/text/document-name.ts';
import { slashed } from './slashed.ts';

/**
 * A label for each file, by its path below the folder: `north/late`, so that scenarios without a name, or with the same name
 * in two folders, are told apart. Where two files differ in their endings alone, the label keeps the ending.
 */
export function batchLabels(files: readonly string[]): readonly string[] {
  const plain = files.map((file) => withoutEnding(slashed(file)));
  const count = new Map<string, number>();
  for (const label of plain) count.set(label, (count.get(label) ?? 0) + 1);
  return plain.map((label, index) => (count.get(label) === 1 ? label : slashed(files[index]!)));
}
