/** Set for the gate's long form, `npm run test:thorough`: the same properties with many more cases. */
export const thorough = process.env['JEVONS_THOROUGH'] === '1';

/** How many cases of a property are tried: so many in `npm test`, twenty times as many in `npm run test:thorough`. */
export function runs(inTheGate: number): number {
  return thorough ? 20 * inTheGate : inTheGate;
}
