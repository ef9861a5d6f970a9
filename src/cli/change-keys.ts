import { changeKeyFile, KeyFileBusy } from '../keys/change-key-file.ts';
import { defaultKeyFile } from '../keys/default-key-file.ts';
import type { KeyRecord } from '../keys/key-file.ts';
import { mostKeys } from '../keys/key-file.ts';
import { BadInput } from './bad-input.ts';
import type { Context } from './context.ts';
import { cannotWrite } from './output-folder.ts';
import { printProblems } from './print-problems.ts';

/** Changes the key file of a command and resolves with its name; prints the problems of a damaged one and resolves with undefined. */
export async function changeKeys(
  file = defaultKeyFile(),
  change: (keys: readonly KeyRecord[]) => readonly KeyRecord[],
  { err }: Context,
): Promise<string | undefined> {
  if (file.trim() === '') throw new BadInput('--keys names no file', 'write --keys keys.json');
  const bounded: typeof change = (keys) => {
    const next = change(keys);
    if (next.length > mostKeys) throw new BadInput(`${file} has ${mostKeys} keys, the most it can hold`, 'start another file with --keys');
    return next;
  };
  try {
    const problems = await changeKeyFile(file, bounded);
    printProblems(problems, err);
    return problems.length > 0 ? undefined : file;
  } catch (error) {
    if (error instanceof KeyFileBusy) throw new BadInput(error.message, `try again; if nothing else runs, remove ${error.lock}`);
    throw error instanceof BadInput ? error : cannotWrite(error, file, '--keys');
  }
}
