/**
 * exp, log, pow, sin and cos with the same bits on every version of Node, which Math.* does not promise. The module is held ready in
 * bytes, since encoding it takes longer than compiling it, and is compiled when it is first used.
 */
import { instantiate } from '../webassembly/instantiate.ts';
import type { Formula } from './formulas.ts';
import { encodedModule } from './encoded-module.ts';
import { cos, sin } from './sine.ts';

export type MathName = Formula | 'sin' | 'cos';

export type Mathematics = Readonly<Record<Exclude<MathName, 'pow'>, (x: number) => number>> & {
  readonly pow: (x: number, y: number) => number;
};

export const mathNames: readonly MathName[] = ['exp', 'expm1', 'log', 'log1p', 'log2', 'pow', 'sin', 'cos'];

let made: Mathematics | undefined;

/** The functions themselves, for code that calls them often. */
export function mathematics(): Mathematics {
  return (made ??= { ...(instantiate(Uint8Array.from(Buffer.from(encodedModule, 'base64'))) as Mathematics), sin, cos });
}

export const exp = (x: number): number => mathematics().exp(x);
export const expm1 = (x: number): number => mathematics().expm1(x);
export const log = (x: number): number => mathematics().log(x);
export const log1p = (x: number): number => mathematics().log1p(x);
export const log2 = (x: number): number => mathematics().log2(x);
export const pow = (x: number, y: number): number => mathematics().pow(x, y);
