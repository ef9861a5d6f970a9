/** In place of a list of inputs: every input with a distribution or a plausible range. */
export const everyInput = 'all';

export function isEveryInput(inputs: readonly unknown[] | undefined): boolean {
  return inputs?.length === 1 && inputs[0] === everyInput;
}
