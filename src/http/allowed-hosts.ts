import type { Request, RequestHandler } from 'express';
import { single } from '../answers/refused.ts';
import { addressName, isLoopback, parseHost, type HostName } from './host-name.ts';

/**
 * Refuses a request that names a host which is not this service. A page of another site whose name suddenly leads here (DNS
 * rebinding) is of the same origin as the service to a browser, and only the name in its requests gives it away.
 *
 * Allowed are loopback names and the address that the connection reached, with any port, and the hosts of `names`. The
 * address is safe: a browser that was sent here by a name states that name. So a health check by the address of a container
 * works, and no address of the service is excepted.
 */
export function allowedHosts(names: readonly string[] = []): RequestHandler {
  const allowed = names.map((name) => readAllowedHost(name));
  return (request, _response, next) => {
    const host = namedHost(request);
    if (host && !isAllowed(host, request))
      throw single(
        'wrong host',
        'host.refused',
        `${host.name} is not a host of this service`,
        'ask for it by its address, or start it with --allow-host and the name',
      );
    next();
  };

  function isAllowed({ name, port }: HostName, { socket }: Request): boolean {
    return (
      isLoopback(name) ||
      (socket.localAddress !== undefined && addressName(socket.localAddress) === name) ||
      allowed.some((one) => one.name === name && (one.port === undefined || one.port === port))
    );
  }
}

/** Reads a host that is to be allowed. Throws a readable error: there are no patterns, which allow more than they show. */
export function readAllowedHost(text: string): HostName {
  // The brackets of an address may be left out.
  const host = parseHost(text) ?? parseHost(`[${text}]`);
  if (!host) throw new Error(`${text} is not a host to allow; write a whole name or address, planner.example or planner.example:8080`);
  return host;
}

/**
 * The host that a request is meant for: that of its address if it states one, for then the header is ignored (RFC 9112,
 * 3.2.2), else that of its Host header. Undefined for HTTP/1.0 without one: no browser asks so. Throws a refusal where there
 * is not exactly one readable header (RFC 9112, 3.2).
 */
function namedHost({ rawHeaders, url, httpVersion }: Request): HostName | undefined {
  let [count, text] = [0, ''];
  for (let k = 0; k < rawHeaders.length; k += 2) {
    if (rawHeaders[k]!.toLowerCase() !== 'host') continue;
    count += 1;
    text = rawHeaders[k + 1]!;
  }
  if (count > 1) throw unreadable('the request has more than one Host header');
  if (count === 0 && httpVersion !== '1.0') throw unreadable('the request has no Host header');
  const [, authority] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (authority === undefined && count === 0) return undefined;
  const host = parseHost(authority ?? text);
  if (!host) throw unreadable(`the host of the request cannot be read: ${authority ?? text}`);
  return host;
}

function unreadable(message: string): ReturnType<typeof single> {
  return single('unreadable request', 'host.refused', message, 'send one Host header with a name or an address, and perhaps a port');
}
