import { Library } from '../domain/library/library.ts';
import { readTextFile } from '../domain/library/text-file.ts';
import type { Context } from './context.ts';
import { printProblems } from './print-problems.ts';

/**
 * Opens the library of the command line, with the figures of a file overriding its catalog. If that file cannot be
 * read, prints why and resolves with undefined.
 */
export async function openLibrary(
  { models, scenarios, err, open = (options) => new Library(options) }: Context,
  figures?: string,
): Promise<Library | undefined> {
  const folders = { models, scenarios, now: () => new Date() };
  if (figures === undefined) return open(folders);
  const read = readTextFile(figures);
  if (read.problem) {
    printProblems([read.problem], err);
    return undefined;
  }
  const { readFiguresCsv } = await import('../domain/catalog/read-figures-csv.ts');
  const { figures: stated, problems } = readFiguresCsv(read.text, figures, open(folders));
  printProblems(problems, err);
  return problems.length > 0 ? undefined : open({ ...folders, figures: stated });
}
