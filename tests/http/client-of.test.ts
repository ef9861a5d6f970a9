import type { Request } from 'express';
import { expect, it } from 'vitest';
import { clientOf, nameClient, network } from '../../src/http/client-of.ts';

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.0.0.7', '::ffff:10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('the network of %j is %j', (address, expected) => {
  expect(network(address)).toBe(expected);
});

it('a client is its key, else its address', () => {
  const request = { socket: { remoteAddress: '10.0.0.7' } } as unknown as Request;
  expect(clientOf(request)).toBe('address 10.0.0.7');
  nameClient(request, 'abc');
  expect(clientOf(request)).toBe('key abc');
});
