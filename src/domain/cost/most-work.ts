/** Units of work of one run, one demand curve, one sweep, the expectations of one run or the examples of one model: half a minute. */
export const mostWork = 30_000_000;

/** Units of work of one sensitivity or one ensemble: a minute. */
export const mostSampledWork = 60_000_000;

/** `about 45 billion operations, the limit is 30 billion`; a unit is a thousand operations. */
export function workBeyond(units: number, most = mostWork): string | undefined {
  if (units <= most) return undefined;
  const billions = (work: number): string => String(Number((work / 1e6).toPrecision(3)));
  return `about ${billions(units)} billion operations, the limit is ${billions(most)} billion`;
}
