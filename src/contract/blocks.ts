import { commaList } from '../core/comma-list.ts';
import { nearest } from '../core/did-you-mean.ts';
import type { AnswerType } from '../formats/formats.ts';

/** Block of `include` → the answer fields that belong to it. Fields without a block are always present. */
const fieldsOf = {
  values: ['time', 'step', 'against', 'inputs', 'not_varied', 'quantities', 'scan', 'draw', 'curves'],
  factors: ['factors'],
  findings: ['findings'],
  claims: ['claims'],
  sources: ['sources'],
  figures: ['figures'],
  provenance: ['provenance'],
  assumptions: ['assumptions'],
  exceedance: ['exceedance'],
  convergence: ['convergence'],
  inputs: ['uncertain_inputs', 'uncertain_inputs_compared', 'correlations', 'fixed_inputs'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Block = keyof typeof fieldsOf;

const all = Object.keys(fieldsOf) as Block[];

const ofManyRuns = ['values', 'sources', 'figures', 'provenance'] as const;

/** The blocks of each type of answer. Default: all but assumptions, which are long. */
export const blocksOf: Readonly<Record<AnswerType, readonly Block[]>> = {
  projection: ['values', 'findings', 'claims', 'sources', 'figures', 'provenance', 'assumptions'],
  'demand curve': ofManyRuns,
  sweep: ofManyRuns,
  'goal-seek': ofManyRuns,
  ensemble: ['values', 'claims', 'exceedance', 'convergence', 'inputs', 'sources', 'figures', 'provenance'],
  sensitivity: ofManyRuns,
  comparison: ofManyRuns,
  decomposition: ['values', 'factors', 'sources', 'figures', 'provenance'],
};

export type ReadBlocks =
  | { readonly blocks: readonly Block[] }
  | { readonly code: 'field.missing' | 'name.unknown'; readonly message: string; readonly hint: string };

/** `values,claims` */
export function readBlocks(text: string, type: AnswerType): ReadBlocks {
  const known = blocksOf[type];
  const names = commaList(text);
  const choices = `the blocks are ${known.join(', ')}`;
  if (!names) return { code: 'field.missing', message: 'include has an empty name', hint: 'remove the extra comma' };
  if (names.length === 0) return { code: 'field.missing', message: 'include names no block', hint: choices };
  const unknown = names.find((name) => !(known as readonly string[]).includes(name));
  if (unknown === undefined) return { blocks: known.filter((block) => names.includes(block)) };
  const near = nearest(unknown, known);
  return {
    code: 'name.unknown',
    message: `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type} has no block ${unknown}`,
    hint: near === undefined ? choices : `did you mean ${near}`,
  };
}

/** The fields without those of blocks that are not included. */
export function includedFields<T extends Readonly<Record<string, unknown>>>(fields: T, include: readonly Block[] | undefined): Partial<T> {
  if (!include) return fields;
  const left = new Set<string>(all.filter((block) => !include.includes(block)).flatMap((block) => fieldsOf[block]));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !left.has(name))) as Partial<T>;
}
