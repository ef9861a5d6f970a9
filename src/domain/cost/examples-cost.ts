/** Units of running examples, what their plans, runs and claims are charged with apart. */
export function examplesUnits(examples: number): number {
  return 50 * examples;
}
