import type { Claim } from './claim.ts';

/** A claim as a sentence, before it is evaluated: `it_power at 2030: equals 843 MW within 1 %`. */
export function claimWords(claim: Claim): string {
  const { of, at, during, always, ever, between, above, below, equals, within } = claim;
  const time = at !== undefined ? ` at ${at}` : during !== undefined ? ` during ${during}` : always ? ' always' : ever ? ' ever' : '';
  const tests = [
    ...(between ? [`between ${between[0]} and ${between[1]}`] : []),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
    ...(equals === undefined ? [] : [`equals ${equals ?? 'no value'}${within === undefined ? '' : ` within ${within}`}`]),
  ];
  return `${of}${time}: ${tests.join(', ')}`;
}
