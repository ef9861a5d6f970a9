import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deprecationHeaders, deprecationNote, type Deprecation } from '../../src/contract/deprecation.ts';
import { openapiDocument } from '../../src/contract/openapi-document.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { operations } from '../../src/contract/operations.ts';

const soon: Deprecation = { since: '2027-01-31', sunset: '2027-12-31', instead: 'GET /v1/models' };
const sooner: Deprecation = { since: '2027-03-01', sunset: '2027-08-28', instead: 'curves' };

describe('a deprecation', () => {
  it('is announced in the headers of RFC 9745 and RFC 8594', () => {
    expect(deprecationHeaders([soon])).toEqual({
      Deprecation: '@1801353600',
      Sunset: 'Fri, 31 Dec 2027 00:00:00 GMT',
      Link: '</docs>; rel="deprecation"; type="text/html", </docs>; rel="sunset"; type="text/html"',
    });
  });

  it('as the page shows', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/compatibility.md'), 'utf8');
    const lines = Object.entries(deprecationHeaders([soon])).map(([name, value]) => `${name}: ${value}`);
    expect(page).toContain(`\n${lines.join('\n')}\n`);
  });

  it('with another one: the earlier days', () => {
    expect(deprecationHeaders([soon, sooner])).toMatchObject({ Deprecation: '@1801353600', Sunset: 'Sat, 28 Aug 2027 00:00:00 GMT' });
  });

  it('is readable', () => {
    expect(deprecationNote(soon)).toBe('Deprecated since 2027-01-31, answered until 2027-12-31: use GET /v1/models instead.');
  });

  it.each([
    [{ ...soon, since: '2027-02-30' }, '2027-02-30 is not a day'],
    [{ ...soon, sunset: 'soon' }, 'soon is not a day'],
    [{ ...sooner, sunset: '2027-08-27' }, '179 days, and at least 180 are promised'],
    [{ ...soon, sunset: '2026-12-31' }, 'at least 180 are promised'],
  ])('%j is refused', (wrong, message) => {
    expect(() => deprecationHeaders([wrong])).toThrow(message);
    expect(() => deprecationNote(wrong)).toThrow(message);
  });
});

describe('the contract', () => {
  /* eslint-disable @typescript-eslint/no-explicit-any -- the document as data */
  const row: Operation = operations.projectScenario;
  const written = (operation: Operation): any => openapiDocument({ projectScenario: operation }).paths![row.path]!.get;
  const headerNames = (document: { responses: Record<string, { headers: object }> }): string[] =>
    Object.keys(document.responses[200]!.headers);

  it('says nothing of an operation that stays', () => {
    expect(written(row)).not.toHaveProperty('deprecated');
    expect(headerNames(written(row))).toEqual(['ETag', 'RateLimit-Policy', 'RateLimit']);
  });

  it('marks an operation that goes, and its headers', () => {
    const document = written({ ...row, deprecated: soon });
    expect(document.deprecated).toBe(true);
    expect(document.description.startsWith(row.description)).toBe(true);
    expect(document.description.endsWith(deprecationNote(soon))).toBe(true);
    expect(headerNames(document)).toEqual(['ETag', 'RateLimit-Policy', 'RateLimit', 'Deprecation', 'Sunset', 'Link']);
    expect(document.responses[200].headers.Sunset.required).toBe(true);
  });

  it('marks a parameter that goes', () => {
    const document = written({ ...row, deprecatedQuery: { every: sooner } });
    expect(document).not.toHaveProperty('deprecated');
    expect(document.responses[200].headers.Sunset.required).not.toBe(true);
    const marked = document.parameters.filter(({ deprecated }: { deprecated?: boolean }) => deprecated);
    expect(marked).toMatchObject([{ name: 'every', schema: { enum: ['year'], example: 'year' } }]);
    expect(marked[0].schema.description).toContain(deprecationNote(sooner));
  });

  it('refuses a parameter that is not there', () => {
    expect(() => written({ ...row, deprecatedQuery: { evry: sooner } })).toThrow('evry is deprecated, and no parameter');
  });
});
