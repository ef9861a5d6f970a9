/** The trace that a request belongs to, as the client says in `traceparent` (W3C Trace Context). */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** The header as it came. */
  readonly header: string;
}

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-[\x21-\x7e]*)?$/;
const longest = 256;

/** Undefined if there is no such header, or a malformed one. A version after 00 may have more fields. */
export function readTraceparent(header: string | readonly string[] | undefined): TraceContext | undefined {
  if (typeof header !== 'string' || header.length > longest) return undefined;
  const [, version, id, parent, more] = form.exec(header) ?? [];
  if (id === undefined || parent === undefined || version === 'ff') return undefined;
  if (version === '00' && more !== undefined) return undefined;
  return /[1-9a-f]/.test(id) && /[1-9a-f]/.test(parent) ? { id, header } : undefined;
}
