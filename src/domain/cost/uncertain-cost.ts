/** Units of looking which of so many declared variables are uncertain, and of reading their distributions. */
export function uncertainUnits(declarations: number): number {
  return 70 * declarations;
}
