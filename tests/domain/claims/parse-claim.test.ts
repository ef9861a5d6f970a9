import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claims/claim.ts';
import { claimWords } from '../../../src/domain/claims/claim-words.ts';
import { parseClaim, parseReading } from '../../../src/domain/claims/parse-claim.ts';

describe('a claim in one line', () => {
  it.each<[string, Claim]>([
    ['facility_power at 2030 above 10 GW', { of: 'facility_power', at: 2030, above: '10 GW' }],
    ['facility_power at 2030-10: below 900 MW', { of: 'facility_power', at: '2030-10', below: '900 MW' }],
    ['pue always between 1.1 and 1.3', { of: 'pue', always: true, between: [1.1, 1.3] }],
    [
      'sum(it_power, site) during 2030 equals 843 MW within 1 %',
      { of: 'sum(it_power, site)', during: 2030, equals: '843 MW', within: '1 %' },
    ],
    ['binding at 2028 equals megawatts', { of: 'binding', at: 2028, equals: 'megawatts' }],
    ['it_power[abilene] ever above 1 GW', { of: 'it_power[abilene]', ever: true, above: '1 GW' }],
    ['resource_ratio above 1', { of: 'resource_ratio', above: 1 }],
    ['payback equals no value', { of: 'payback', equals: null }],
    ['at at 2030 above -1', { of: 'at', at: 2030, above: -1 }],
  ])('%s', (text, claim) => {
    expect(parseClaim(text)).toEqual(claim);
    expect(parseClaim(claimWords(claim))).toEqual(claim);
  });

  it.each(['facility_power', 'facility_power at 2030', 'x between 1', 'x between 1 and 2 and 3', 'above 3', ''])(
    'is none: "%s"',
    (text) => {
      expect(parseClaim(text)).toBeUndefined();
    },
  );
});

describe('a reading in one line', () => {
  it.each([
    ['facility_power at 2030', { of: 'facility_power', at: 2030 }],
    ['sum(it_power, site)', { of: 'sum(it_power, site)' }],
    [' x[a, b] at 2030-10 ', { of: 'x[a, b]', at: '2030-10' }],
  ])('%s', (text, reading) => {
    expect(parseReading(text)).toEqual(reading);
  });
});
