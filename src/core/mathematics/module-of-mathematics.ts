/** The module behind `mathematics()`, encoded from the formulas. */
import { moduleBytes } from '../webassembly/module-bytes.ts';
import { mathLibrary } from './math-library.ts';

export function moduleOfMathematics(): Uint8Array<ArrayBuffer> {
  const { functions, data } = mathLibrary(0, 0);
  return moduleBytes({ functions, memory: { pages: 1 }, data: [data] });
}
