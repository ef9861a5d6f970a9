import { fault, type Problem } from '../../core/problem.ts';

/** Fields of a question that only the other kind of decomposition reads. */
const fieldsOf = {
  factors: ['from', 'to', 'chain'],
  rebound: ['without_gain', 'frozen_demand', 'without_limits'],
} as const;

export type DecompositionKind = keyof typeof fieldsOf;

/** A problem for each field that the kind of decomposition does not read. */
export function unfitFields(question: { readonly kind: DecompositionKind } & Readonly<Record<string, unknown>>): readonly Problem[] {
  const { kind } = question;
  const other = kind === 'factors' ? 'rebound' : 'factors';
  return fieldsOf[other]
    .filter((field) => question[field] !== undefined)
    .map((field) =>
      fault(
        'field.conflict',
        [field],
        `${field} is read for kind ${other}, and the kind is ${kind}`,
        `leave it out, or ask for kind: ${other}`,
      ),
    );
}
