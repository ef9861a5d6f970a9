import net from 'node:net';

/** A host as a Host header or an option writes it: a name or an address, and perhaps a port. */
export interface HostName {
  /** In small letters; an IPv6 address without brackets and in its shortest form. */
  readonly name: string;
  readonly port?: string;
}

/** Reads `name`, `name:8080`, `192.0.2.1`, `[2001:db8::1]:8080`; undefined if it is none of these (RFC 9110, 7.2). */
export function parseHost(text: string): HostName | undefined {
  const [, bracketed, plain = '', port] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_-][a-z0-9._-]*))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  if (bracketed !== undefined ? !net.isIPv6(bracketed) : plain === '') return undefined;
  // `localhost.` is localhost.
  const name = bracketed === undefined ? plain.toLowerCase().replace(/\.$/, '') : shortIpv6(bracketed);
  return port === undefined ? { name } : { name, port };
}

/** An address as the system states it, in the form of `parseHost`; an IPv4 address that came in over IPv6 as itself. */
export function addressName(address: string): string {
  if (!net.isIPv6(address)) return address.toLowerCase().replace(/\.$/, '');
  const [bare = ''] = address.split('%');
  return shortIpv6(bare);
}

/** The machine itself: 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || (net.isIPv4(name) && name.startsWith('127.'));
}

function shortIpv6(address: string): string {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
