import { mathematics } from '../../mathematics/mathematics.ts';
import { kernelText } from './kernel-text.ts';
import type { Layout } from './layout.ts';
import type { Prepared } from './prepare.ts';
import { runtime, type Tables } from './runtime.ts';

/** A function of the generated text. */
export type Section = (m: Float64Array, steps: number, dt: number, t0: number, tables: Tables) => void;

/** The functions of a kernel: the constants, and everything after them. */
export interface Sections {
  readonly begin: Section;
  readonly run: Section;
}

/** Compiles the text of a kernel. `limit`: the weight above which a function is split. `layout`: that of the whole, for a part. */
export function kernelSections(prepared: Prepared, limit: number, layout?: Layout): Sections & { readonly layout: Layout } {
  const made = kernelText(prepared, limit, layout);
  const { begin, run } = (new Function('runtime', made.text) as (given: object) => Sections)({ ...runtime, ...mathematics() });
  return { begin, run, layout: made.layout };
}
