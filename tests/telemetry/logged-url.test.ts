import { expect, it } from 'vitest';
import { parameterNames } from '../../src/http/query.ts';
import { loggedUrl } from '../../src/telemetry/logged-url.ts';

const logged = (url: string): string => loggedUrl(url, parameterNames);

it.each([
  ['/healthz', '/healthz'],
  ['/v1/models?format=json', '/v1/models?format=json'],
  ['/v1/scenarios/x/projection?set=pue=1.2&curves=a,b', '/v1/scenarios/x/projection?set=pue=1.2&curves=a,b'],
  ['/v1/models?', '/v1/models?[hidden]'],
])('shows what the contract knows: %s', (url, shown) => {
  expect(logged(url)).toBe(shown);
});

it.each([
  '/v1/models?key=SECRET',
  '/v1/models?token=SECRET&format=json',
  '/v1/models?%6bey=SECRET',
  '/v1/models?KEY=SECRET',
  '/v1/models?api_key=SECRET',
  '/v1/models?key[]=SECRET',
  '/v1/models?SECRET',
  '/v1/models?key==SECRET',
  '/v1/models?%zz=SECRET',
  '/v1/models?x=1?key=SECRET',
  'http://user:SECRET@host/v1/models',
])('hides what may be a secret: %s', (url) => {
  expect(logged(url)).not.toContain('SECRET');
});

it('writes control characters and bytes beyond ASCII as percent escapes, and a long address in part', () => {
  expect(logged('/a\u0085\u009b\u001b[31m\nb')).toBe('/a%85%9B%1B[31m%0Ab');
  expect(logged(`/${'a'.repeat(5_000)}`)).toHaveLength(2_003);
});
