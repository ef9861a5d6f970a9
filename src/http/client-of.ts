import type { Request } from 'express';
import { isIPv6 } from 'node:net';

const names = new WeakMap<Request, string>();

/** Notes whose key a request has brought. */
export function nameClient(request: Request, key: string): void {
  names.set(request, `key ${key}`);
}

/** Who sends a request: whose key it brought, else its address. All clients behind one proxy that sends no key are one. */
export function clientOf(request: Request): string {
  return names.get(request) ?? `address ${network(request.socket.remoteAddress ?? '')}`;
}

/** The address, of IPv6 its first 64 bits: as many as one customer has at least (RFC 6177), who may use all others at will. */
export function network(address: string): string {
  const [text = ''] = address.split('%', 1);
  if (!isIPv6(text) || text.includes('.')) return text;
  const [before = [], after = []] = text.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
