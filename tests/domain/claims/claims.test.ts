import { describe, expect, it } from 'vitest';
import type { OverTime } from '../../../src/domain/value/annual.ts';
import {
  type ClaimAccess,
  type ClaimVariable,
  evaluateClaim,
  type NamedUnit,
  parseClaimTarget,
} from '../../../src/domain/claims/claims.ts';
import type { Claim } from '../../../src/domain/claims/claim.ts';

describe('the target of a claim', () => {
  it.each([
    ['facility_power', { name: 'facility_power', picks: [] }],
    ['facility_power[abilene]', { name: 'facility_power', picks: ['abilene'] }],
    [' fleet[ abilene , "gb 200" ] ', { name: 'fleet', picks: ['abilene', 'gb 200'] }],
    ['sum(fleet)', { name: 'fleet', picks: [], aggregate: 'sum' }],
    ['max( fleet , site )', { name: 'fleet', picks: [], aggregate: 'max', dimension: 'site' }],
    ['min(fleet[blackwell])', { name: 'fleet', picks: ['blackwell'], aggregate: 'min' }],
    ['sum(fleet, site)[blackwell]', { name: 'fleet', picks: ['blackwell'], aggregate: 'sum', dimension: 'site' }],
  ])('%s', (text, want) => {
    expect(parseClaimTarget(text)).toEqual(want);
  });
  it.each(['', 'Fleet', 'mean(fleet)', 'sum(a + b)', 'fleet[]', 'fleet[a,]', 'sum(fleet', 'a * b', 'sum()', 'x[a][b]'])(
    '%s is none',
    (text) => {
      expect(parseClaimTarget(text)).toBeUndefined();
    },
  );
});

interface Fixture {
  readonly unit?: string;
  readonly fold?: boolean;
  readonly cases?: readonly string[];
  readonly dims?: readonly string[];
  readonly elements?: readonly (readonly string[])[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  readonly overTime?: OverTime;
  readonly alternatives?: readonly string[];
}

/** Units of the tests: MW and GW, and pure ratios. */
const sizes: Readonly<Record<string, number>> = { MW: 1, GW: 1000 };

function access(variables: Readonly<Record<string, Fixture>>, times?: readonly number[], n = 1): ClaimAccess<NamedUnit> {
  return {
    times,
    n,
    labels: undefined,
    names: Object.keys(variables),
    find: (name): ClaimVariable<NamedUnit> | undefined => {
      const fixture = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (fixture === undefined) return undefined;
      return {
        unit: fixture.unit === 'category' ? undefined : { text: fixture.unit ?? 'ratio', ...(fixture.fold ? { fold: true } : {}) },
        ...(fixture.cases ? { cases: fixture.cases } : {}),
        ...(fixture.alternatives ? { alternatives: fixture.alternatives } : {}),
        dims: fixture.dims ?? [],
        elements: fixture.elements ?? [],
        values: (index) => fixture.rows[index] ?? [],
        overTime: fixture.overTime ?? 'mean',
      };
    },
    toUnit: (written, unit) => {
      const match = /^(-?[\d.e+-]+) ?([A-Z]\w*)?$/.exec(String(written));
      const size = unit.text === 'ratio' ? (match?.[2] === undefined ? 1 : undefined) : sizes[match?.[2] ?? ''];
      return match === null || size === undefined
        ? { code: 'unit.mismatch', severity: 'error', path: ['elsewhere'], message: `${written} is not in ${unit.text}` }
        : Number(match[1]) * size;
    },
  };
}

const times = [2025, 2025.25, 2025.5, 2025.75, 2026, 2026.25, 2026.5, 2026.75, 2027];
const timed = access(
  {
    power: { unit: 'MW', rows: [[10, 20, 30, 40, 50, 60, 70, 80, 90]] },
    capacity: { unit: 'MW', rows: [[10, 20, 30, 40, 50, 60, 70, 80, 90]], overTime: 'last' },
    peak: { unit: 'MW', rows: [[10, 20, 30, 40, 50, 60, 70, 80, 90]], overTime: 'max' },
    half_life: { rows: [[NaN, Infinity, 1, 1, 1, 1, 1, 1, null]] },
    binding: { unit: 'category', rows: [['chips', 'chips', 'chips', 'chips', 'demand', 'megawatts', 'demand', 'demand', 'demand']] },
    irr: { rows: [[0.12]] },
    growth: { fold: true, rows: [[0.5, 2, 0.5, 2, 1, 1, 1, 16, 1]] },
    fleet: {
      unit: 'MW',
      dims: ['site', 'generation'],
      elements: [
        ['abilene', 'milam', 'shared'],
        ['hopper', 'shared'],
      ],
      rows: [1, 2, 3, 4, 5, 6].map((value) => times.map((_, k) => value * (k + 1))),
    },
    cost: {
      unit: 'MW',
      dims: ['site', 'case'],
      elements: [
        ['abilene', 'milam'],
        ['low', 'high'],
      ],
      alternatives: ['case'],
      rows: [[1], [2], [3], [4]],
    },
  },
  times,
  4,
);
const still = access({
  rebound: { rows: [[0.5]] },
  zero: { rows: [[1e-10]] },
  power: { unit: 'MW', rows: [[1500]] },
  regime: { unit: 'category', cases: ['partial', 'backfire'], rows: [['backfire']] },
});

/** With the claim as the row's title. */
function table<Row extends readonly [unknown, Claim, ...unknown[]]>(rows: readonly Row[]): [string, ...Row][] {
  return rows.map((row) => [JSON.stringify(row[1]), ...row]);
}

describe('claims that hold or not', () => {
  it.each(
    table<[ClaimAccess<NamedUnit>, Claim, boolean, number | string | null]>([
      [still, { of: 'rebound', equals: 0.5 }, true, 0.5],
      [still, { of: 'rebound', equals: 0.5 + 4e-10 }, true, 0.5],
      [still, { of: 'rebound', equals: 0.5 + 6e-10 }, false, 0.5],
      [still, { of: 'zero', equals: 0 }, true, 1e-10],
      [still, { of: 'rebound', equals: 0.51, within: '2 %' }, true, 0.5],
      [still, { of: 'rebound', equals: 0.52, within: '2 %' }, false, 0.5],
      [still, { of: 'rebound', equals: 0.6, within: 0.1 }, true, 0.5],
      [still, { of: 'power', equals: '1.4 GW', within: '100 MW' }, true, 1500],
      [still, { of: 'power', equals: '1.4 GW', within: '99 MW' }, false, 1500],
      [still, { of: 'power', above: '1.5 GW' }, false, 1500],
      [still, { of: 'power', below: '1.6 GW' }, true, 1500],
      [still, { of: 'power', between: ['1.5 GW', '2 GW'] }, true, 1500],
      [still, { of: 'power', between: ['1 GW', '1400 MW'] }, false, 1500],
      [still, { of: 'regime', equals: 'backfire' }, true, 'backfire'],
      [still, { of: 'regime', equals: 'partial' }, false, 'backfire'],
      [still, { of: 'rebound', equals: null }, false, 0.5],
      [timed, { of: 'power', at: 2026, equals: '50 MW' }, true, 50],
      [timed, { of: 'power', at: '2025-04', equals: '20 MW' }, true, 20],
      [timed, { of: 'power', at: '2025-10-01', above: '40 MW' }, false, 40],
      [timed, { of: 'power', during: 2025, equals: '25 MW' }, true, 25],
      [timed, { of: 'capacity', during: 2025, equals: '50 MW' }, true, 50],
      [timed, { of: 'capacity', during: 2026, equals: '90 MW' }, true, 90],
      [timed, { of: 'peak', during: 2025, equals: '40 MW' }, true, 40],
      [timed, { of: 'power', always: true, above: '5 MW' }, true, 10],
      [timed, { of: 'power', always: true, below: '45 MW' }, false, 50],
      [timed, { of: 'power', ever: true, above: '65 MW' }, true, 70],
      [timed, { of: 'power', ever: true, above: '95 MW' }, false, 90],
      [timed, { of: 'half_life', at: 2025, equals: null }, true, null],
      [timed, { of: 'half_life', at: '2025-04-01', equals: null }, true, null],
      [timed, { of: 'half_life', at: 2027, above: 0 }, false, null],
      [timed, { of: 'half_life', always: true, above: 0 }, false, null],
      [timed, { of: 'half_life', during: 2025, equals: null }, true, null],
      [timed, { of: 'binding', at: '2026-04-01', equals: 'megawatts' }, true, 'megawatts'],
      [timed, { of: 'binding', during: 2025, equals: 'chips' }, true, 'chips'],
      [timed, { of: 'binding', ever: true, equals: 'megawatts' }, true, 'megawatts'],
      [timed, { of: 'irr', above: 0.1 }, true, 0.12],
      [timed, { of: 'growth', during: 2025, equals: 1 }, true, 1],
      [timed, { of: 'growth', during: 2026, equals: 2 }, true, 2],
      [timed, { of: 'irr', during: 2026, above: 0.1 }, true, 0.12],
      [timed, { of: 'fleet[milam, hopper]', at: 2025, equals: '3 MW' }, true, 3],
      [timed, { of: 'fleet[hopper, milam]', at: 2025, equals: '3 MW' }, true, 3],
      [timed, { of: 'fleet[shared, shared]', at: 2025, equals: '6 MW' }, true, 6],
      [timed, { of: 'sum(fleet)', at: '2025-04-01', equals: '42 MW' }, true, 42],
      [timed, { of: 'sum(fleet[hopper])', at: 2025, equals: '9 MW' }, true, 9],
      [timed, { of: 'sum(fleet, site)[hopper]', at: 2025, equals: '9 MW' }, true, 9],
      [timed, { of: 'max(fleet[abilene], generation)', at: 2025, equals: '2 MW' }, true, 2],
      [timed, { of: 'min(fleet)', at: 2027, equals: '9 MW' }, true, 9],
      [timed, { of: 'sum(cost, site)[high]', equals: '6 MW' }, true, 6],
      [timed, { of: 'sum(cost[high])', equals: '6 MW' }, true, 6],
      [timed, { of: 'max(cost, case)[milam]', equals: '4 MW' }, true, 4],
    ]),
  )('%s', (_title, from, claim, holds, value) => {
    const result = evaluateClaim(claim, from);
    expect(result.problem).toBeUndefined();
    expect(result).toMatchObject({ holds, value });
  });
});

describe('claims that cannot be evaluated', () => {
  it.each(
    table<[ClaimAccess<NamedUnit>, Claim, string, string]>([
      [timed, { of: 'power + 1', at: 2026, above: 1 }, 'claim.unreadable of', 'write x, x[element], sum(x), max(x, dimension) or min(x)'],
      [timed, { of: 'powr', at: 2026, above: 1 }, 'name.unknown of', 'did you mean power'],
      [timed, { of: 'power', above: '1 MW' }, 'field.missing ', 'add at: DATE, during: YEAR, always: true or ever: true'],
      [timed, { of: 'power', at: 2026, during: 2026, above: '1 MW' }, 'field.conflict during', 'leave out one of them'],
      [timed, { of: 'power', at: 2026 }, 'field.missing ', 'add between, above, below or equals'],
      [timed, { of: 'power', at: 2026, above: '1 MW', below: '2 MW' }, 'field.conflict below', 'leave out one of them'],
      [timed, { of: 'power', at: 2026, above: '1 MW', within: '2 %' }, 'field.conflict within', 'leave out within, or use equals'],
      [timed, { of: 'power', at: 2026, above: '1 m' }, 'unit.mismatch above', ''],
      [timed, { of: 'power', at: 2026, between: ['1 MW', 'x'] }, 'unit.mismatch between.1', ''],
      [timed, { of: 'power', at: 2026, between: ['2 MW', '1 MW'] }, 'claim.unreadable between', 'write the lower bound first'],
      [timed, { of: 'power', at: 2026, equals: '2 MW', within: '-1 MW' }, 'claim.unreadable within', 'write an amount or a share'],
      [timed, { of: 'power', at: '2026-02-01', above: '1 MW' }, 'time.off-grid at', 'name one of the two'],
      [timed, { of: 'power', at: '2026-13', above: '1 MW' }, 'claim.unreadable at', 'write 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00'],
      [timed, { of: 'power', at: 2028, above: '1 MW' }, 'time.horizon at', ''],
      [timed, { of: 'power', during: 2027, above: '1 MW' }, 'time.horizon during', 'name a year that is entirely within the run'],
      [timed, { of: 'binding', during: 2026, equals: 'chips' }, 'claim.unreadable during', 'name an instant with at'],
      [timed, { of: 'binding', at: 2026, equals: 3 }, 'claim.unreadable equals', 'write equals: and the text of a case'],
      [timed, { of: 'sum(binding)', at: 2026, equals: 'chips' }, 'claim.unreadable of', 'name an element'],
      [
        timed,
        { of: 'fleet', at: 2026, above: '1 MW' },
        'claim.unreadable of',
        'name an element, as in [abilene, hopper], or an aggregate, as in sum(fleet)',
      ],
      [
        timed,
        { of: 'fleet[milam]', at: 2026, above: '1 MW' },
        'claim.unreadable of',
        'name an element, as in [hopper], or an aggregate, as in sum(fleet)',
      ],
      [timed, { of: 'fleet[milan, hopper]', at: 2026, above: '1 MW' }, 'dimension.element of', 'did you mean milam'],
      [timed, { of: 'power[milam]', at: 2026, above: '1 MW' }, 'dimension.element of', 'it is a single value'],
      [timed, { of: 'fleet[shared]', at: 2026, above: '1 MW' }, 'claim.unreadable of', 'name one element of every dimension, in order'],
      [timed, { of: 'fleet[milam, abilene]', at: 2026, above: '1 MW' }, 'claim.unreadable of', 'name one'],
      [timed, { of: 'sum(fleet, region)[milam]', at: 2026, above: '1 MW' }, 'dimension.reduce of', 'its dimensions are site, generation'],
      [
        timed,
        { of: 'sum(fleet, site)', at: 2026, above: '1 MW' },
        'claim.unreadable of',
        'name an element, as in [hopper], or an aggregate, as in sum(fleet)',
      ],
      [timed, { of: 'sum(fleet[milam], site)[hopper]', at: 2026, above: '1 MW' }, 'claim.unreadable of', 'leave out one of them'],
      [
        timed,
        { of: 'sum(cost)', above: '1 MW' },
        'dimension.alternatives of',
        'name one of them, as in cost[low], or compare them with min and max',
      ],
      [
        timed,
        { of: 'sum(cost, case)[milam]', above: '1 MW' },
        'dimension.alternatives of',
        'name one of them, as in cost[low], or compare them with min and max',
      ],
      [still, { of: 'rebound', at: 2026, above: 1 }, 'time.missing at', 'leave out at'],
      [still, { of: 'regime', equals: 'backfyre' }, 'name.unknown equals', 'did you mean backfire'],
      [still, { of: 'regime', equals: 'megawatts' }, 'name.unknown equals', 'it can be partial, backfire'],
      [
        timed,
        { of: 'power', at: '2026-01-01T05:00Z', above: '1 MW' },
        'claim.unreadable at',
        'leave the time zone out: 2026-01-01T05:00; a run has one clock and no zones',
      ],
    ]),
  )('%s', (_title, from, claim, place, hint) => {
    const { problem, holds, value } = evaluateClaim(claim, from);
    expect(`${problem?.code} ${problem?.path.join('.')}`).toBe(place);
    expect(problem?.hint ?? '').toBe(hint);
    expect({ holds, value }).toEqual({ holds: false, value: null });
  });

  it('names the two nearest instants', () => {
    expect(evaluateClaim({ of: 'power', at: '2026-02-01', above: '1 MW' }, timed).problem?.message).toBe(
      '2026-02-01 lies between the steps 2026-01-01 and 2026-04-01',
    );
  });
});

describe('what a claim says', () => {
  it.each(
    table<[ClaimAccess<NamedUnit>, Claim, string]>([
      [still, { of: 'power', above: '1 GW' }, 'power is 1500 MW, expected above 1 GW'],
      [still, { of: 'rebound', equals: 0.5, within: '2 %' }, 'rebound is 0.5, expected 0.5 within 2 %'],
      [still, { of: 'regime', equals: 'partial' }, 'regime is backfire, expected partial'],
      [
        timed,
        { of: 'sum(fleet)', at: '2025-04-01', between: ['1 MW', '2 MW'] },
        'sum(fleet) at 2025-04-01 is 42 MW, expected between 1 MW and 2 MW',
      ],
      [timed, { of: 'power', during: 2025, above: '1 MW' }, 'power during 2025 is 25 MW, expected above 1 MW'],
      [timed, { of: 'half_life', at: 2025, above: 0 }, 'half_life at 2025-01-01 is without a value, expected above 0'],
      [timed, { of: 'power', always: true, below: '45 MW' }, 'power at 2026-01-01 is 50 MW, expected always below 45 MW'],
      [timed, { of: 'power', ever: true, above: '95 MW' }, 'power at 2027-01-01 is 90 MW, expected ever above 95 MW'],
    ]),
  )('%s', (_title, from, claim, text) => {
    expect(evaluateClaim(claim, from).text).toBe(text);
  });
});
