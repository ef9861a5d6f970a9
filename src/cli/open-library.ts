import { Library, type LibraryOptions } from '../domain/library/library.ts';
import { readTextFile } from '../domain/library/text-file.ts';
import type { Context } from './context.ts';
import { printProblems } from './print-problems.ts';

/** Opens the library of the command line; resolves with undefined where its figures cannot be read. */
export async function openLibrary(context: Context, figures?: string): Promise<Library | undefined> {
  const options = await libraryOptions(context, figures);
  return options && libraryOf(context, options);
}

export function libraryOf({ open = (options) => new Library(options) }: Context, options: LibraryOptions): Library {
  return open(options);
}

/**
 * The library of the command line, with the figures of a file overriding its catalog. If that file cannot be read, prints why
 * and resolves with undefined.
 */
export async function libraryOptions(context: Context, figures?: string): Promise<LibraryOptions | undefined> {
  const { models, scenarios, err } = context;
  const folders = { models, scenarios, now: () => new Date() };
  if (figures === undefined) return folders;
  const read = readTextFile(figures);
  if (read.problem) {
    printProblems([read.problem], err);
    return undefined;
  }
  const { readFiguresCsv } = await import('../domain/catalog/read-figures-csv.ts');
  const { figures: stated, problems } = readFiguresCsv(read.text, figures, libraryOf(context, folders));
  printProblems(problems, err);
  return problems.length > 0 ? undefined : { ...folders, figures: stated };
}
