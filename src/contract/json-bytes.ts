const kept = new WeakMap<object, Buffer>();

/**
 * What JSON.stringify makes of an object, in UTF-8. The texts of its `shared` fields are kept by the objects that stand
 * there: they are the same in answer after answer, and are written once.
 */
export function jsonBytes<T extends object>(fields: T, shared: readonly (keyof T)[]): Buffer {
  const pieces: Buffer[] = [];
  let text = '{';
  let separator = '';
  for (const [name, value] of Object.entries(fields) as [keyof T & string, unknown][]) {
    const lead = `${separator}${JSON.stringify(name)}:`;
    if (shared.includes(name) && typeof value === 'object' && value !== null) {
      pieces.push(Buffer.from(text + lead), keptBytes(value));
      text = '';
    } else {
      const own = JSON.stringify(value) as string | undefined;
      if (own === undefined) continue;
      text += lead + own;
    }
    separator = ',';
  }
  pieces.push(Buffer.from(`${text}}`));
  return Buffer.concat(pieces);
}

function keptBytes(value: object): Buffer {
  const known = kept.get(value);
  if (known !== undefined) return known;
  const made = Buffer.from(JSON.stringify(value));
  kept.set(value, made);
  return made;
}
