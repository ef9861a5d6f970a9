type Path = readonly (string | number)[];

/** RFC 6901: `['series', 'price', 'points']` ↔ `/series/price/points`; the whole document is the empty text. */
export function jsonPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Undefined for a text that is not a pointer. Indices are returned as texts: only the document tells them from keys. */
export function fromJsonPointer(pointer: string): string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
