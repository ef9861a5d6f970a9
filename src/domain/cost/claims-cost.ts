/** Units of testing claims that read this many values: every element and instant of their variables. */
export function claimsUnits(claims: number, values: number): number {
  return 15 * claims + 0.07 * values;
}
