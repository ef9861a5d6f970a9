import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/domain/library/library.ts';
import { appOf } from '../support/app.ts';
import { fixtures } from './service.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function listen(origins?: readonly string[]): Promise<string> {
  const app = appOf(new Library({ models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') }), origins);
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
    closers.push(() => {
      server.close();
      server.closeAllConnections();
    });
  });
}

const from = (origin: string): RequestInit => ({ headers: { origin } });
const allowed = (response: Response): string | null => response.headers.get('access-control-allow-origin');

describe('pages of other origins', () => {
  it('may not call the service', async () => {
    const url = await listen();
    expect(allowed(await fetch(`${url}/v1/models`, from('https://planner.example')))).toBeNull();
    expect(allowed(await fetch(`${url}/v1/projections`, { ...from('https://planner.example'), method: 'OPTIONS' }))).toBeNull();
  });

  it('may if they are listed, and no others', async () => {
    const url = await listen(['https://planner.example']);
    expect(allowed(await fetch(`${url}/v1/models`, from('https://planner.example')))).toBe('https://planner.example');
    expect(allowed(await fetch(`${url}/v1/models`, from('https://else.example')))).toBeNull();
    const before = await fetch(`${url}/v1/projections`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://planner.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(before.headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

describe('headers', () => {
  it('forbid sniffing, framing and foreign scripts, and do not force TLS on plain HTTP', async () => {
    const { headers } = await fetch(`${await listen()}/healthz`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    expect(headers.get('content-security-policy')).not.toMatch(/upgrade-insecure-requests/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
