import express from 'express';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { finished } from '../../src/answers/finished.ts';
import { Budget } from '../../src/http/budget.ts';
import { send } from '../../src/http/send.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['one byte a letter', ['plain ', 'text']],
  ['three bytes a letter', ['“'.repeat(5_000), '…', 'end']],
  ['four bytes a letter at the end', ['plain '.repeat(1_000), '🗲'.repeat(40)]],
  ['bytes after letters that take more room than was guessed', ['“'.repeat(20), bytes('é'.repeat(30)), '', bytes('')]],
  ['nothing', []],
])('a body goes out whole: %s', async (_, body) => {
  const app = express()
    .disable('etag')
    .get('/', (_request, response) => {
      send(response, finished({ body, mediaType: 'text/csv' }), new Budget(0));
    });
  const server = app.listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      headers: { 'accept-encoding': 'identity' },
    });
    const text = body.map((piece) => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece))).join('');
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
