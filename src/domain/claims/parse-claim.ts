import type { Claim } from './claim.ts';

/**
 * A claim in one line, as `claimWords` writes it: `facility_power at 2030 above 10 GW`, `pue always between 1.1 and 1.3`,
 * `binding at 2028 equals megawatts`, `sum(it_power, site) during 2030: equals 843 MW within 1 %`. Undefined for another
 * form.
 */
export function parseClaim(text: string): Claim | undefined {
  const { of, at, during, always, ever, test, expected } = form.exec(text.trim())?.groups ?? {};
  if (of === undefined || test === undefined || expected === undefined) return undefined;
  const tested = readTest(test, expected.trim());
  if (!tested) return undefined;
  return {
    of,
    ...(at === undefined ? {} : { at: numberOr(at) }),
    ...(during === undefined ? {} : { during: Number(during) }),
    ...(always === undefined ? {} : { always: true }),
    ...(ever === undefined ? {} : { ever: true }),
    ...tested,
  };
}

/** What is read and when, without a test: `facility_power at 2030`, `sum(it_power)`. */
export function parseReading(text: string): Pick<Claim, 'of' | 'at'> | undefined {
  const { of, at } = /^(?<of>\S(?:.*?\S)?)(?:\s+at\s+(?<at>\S+))?$/.exec(text.trim())?.groups ?? {};
  return of === undefined ? undefined : { of, ...(at === undefined ? {} : { at: numberOr(at) }) };
}

const time = String.raw`\s+(?:at\s+(?<at>[^\s:]+)|during\s+(?<during>\d{4})|(?<always>always)|(?<ever>ever))`;
const form = new RegExp(String.raw`^(?<of>\S(?:.*?\S)??)(?:${time})?\s*:?\s+(?<test>above|below|between|equals)\s+(?<expected>.+)$`);

function readTest(test: string, expected: string): Pick<Claim, 'above' | 'below' | 'between' | 'equals' | 'within'> | undefined {
  switch (test) {
    case 'above':
      return { above: numberOr(expected) };
    case 'below':
      return { below: numberOr(expected) };
    case 'between': {
      const [low, high, ...more] = expected.split(/\s+and\s+/);
      return low === undefined || high === undefined || more.length > 0 ? undefined : { between: [numberOr(low), numberOr(high)] };
    }
    default: {
      const [value = '', within, ...more] = expected.split(/\s+within\s+/);
      if (more.length > 0) return undefined;
      return { equals: value === 'no value' ? null : numberOr(value), ...(within === undefined ? {} : { within: numberOr(within) }) };
    }
  }
}

/** A text that is a number alone is one. */
function numberOr(text: string): number | string {
  return /^[-+.\d]/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
