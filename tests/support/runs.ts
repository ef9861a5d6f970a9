/** Set by `npm run test:thorough`: the same properties with many more cases. */
export const thorough = process.env['JEVONS_THOROUGH'] === '1';

/** Number of cases of a property: `cases` in `npm test`, twenty times as many in `npm run test:thorough`. */
export function runs(cases: number): number {
  return thorough ? 20 * cases : cases;
}
