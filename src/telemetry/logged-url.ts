/** Letters of an address that are logged. */
const longest = 2_000;
const hidden = '[hidden]';

/**
 * An address as it may be logged: visible ASCII, without a user's name and password, and with the values of those parameters
 * alone that are known to hold no secret.
 */
export function loggedUrl(url: string, known: ReadonlySet<string>): string {
  const place = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const [path, query] = cut(place, '?');
  const text =
    query === undefined
      ? path
      : `${path}?${query
          .split('&')
          .map((part) => loggedPart(part, known))
          .join('&')}`;
  const visible = text.replace(/[^\x21-\x7e]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return visible.length > longest ? `${visible.slice(0, longest)}...` : visible;
}

function loggedPart(part: string, known: ReadonlySet<string>): string {
  const [name, value] = cut(part, '=');
  if (value === undefined) return known.has(decoded(name)) ? name : hidden;
  return `${name}=${known.has(decoded(name)) ? value : hidden}`;
}

function cut(text: string, mark: string): readonly [before: string, after: string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
