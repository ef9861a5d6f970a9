/** Advance widths of a TrueType font, in thousandths of the size, read from its tables cmap (format 4 or 12), hmtx, hhea and head. */
export function advanceWidths(bytes: Buffer): (character: string) => number | undefined {
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const unitsPerEm = bytes.readUInt16BE(tables.get('head')! + 18);
  const metrics = bytes.readUInt16BE(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  const glyph = glyphOf(bytes, tables.get('cmap')!);
  return (character) => {
    const index = glyph(character.codePointAt(0)!);
    return index === 0 ? undefined : (bytes.readUInt16BE(hmtx + 4 * Math.min(index, metrics - 1)) * 1000) / unitsPerEm;
  };
}

function glyphOf(bytes: Buffer, cmap: number): (code: number) => number {
  const starts: number[] = [];
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) starts.push(cmap + bytes.readUInt32BE(cmap + 4 + 8 * i + 4));
  const twelve = starts.find((at) => bytes.readUInt16BE(at) === 12);
  if (twelve !== undefined)
    return (code) => {
      for (let g = 0, at = twelve + 16; g < bytes.readUInt32BE(twelve + 12); g++, at += 12)
        if (code >= bytes.readUInt32BE(at) && code <= bytes.readUInt32BE(at + 4))
          return bytes.readUInt32BE(at + 8) + code - bytes.readUInt32BE(at);
      return 0;
    };
  const four = starts.find((at) => bytes.readUInt16BE(at) === 4)!;
  const twice = bytes.readUInt16BE(four + 6);
  return (code) => {
    for (let s = 0; s < twice; s += 2) {
      if (code > bytes.readUInt16BE(four + 14 + s)) continue;
      const first = bytes.readUInt16BE(four + 16 + twice + s);
      if (code < first) return 0;
      const delta = bytes.readUInt16BE(four + 16 + 2 * twice + s);
      const offsetAt = four + 16 + 3 * twice + s;
      const offset = bytes.readUInt16BE(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const index = bytes.readUInt16BE(offsetAt + offset + 2 * (code - first));
      return index === 0 ? 0 : (index + delta) & 0xffff;
    }
    return 0;
  };
}
