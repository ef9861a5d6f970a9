import { expect, it } from 'vitest';
import { linesWith, wholeLines } from '../../src/formats/join-tables.ts';

const table = 'a,b\n1,"two\nlines, and ""quotes"""\n3,ä\n';
const cuts = Array.from({ length: table.length + 1 }, (_, at) => [table.slice(0, at), table.slice(at)]);

it('a table is read in whole lines, wherever its pieces end', () => {
  for (const pieces of [...cuts, Array.from(table), pieces3()]) {
    const lines = [...wholeLines(pieces)];
    expect(lines.join('')).toBe(table);
    expect([...linesWith(['a', 'b'], pieces)].join('')).toBe('1,"two\nlines, and ""quotes"""\n3,ä\n');
    expect([...linesWith(['b', 'c', 'a'], pieces)].join('')).toBe('"two\nlines, and ""quotes""",,1\nä,,3\n');
  }
});

it('no more of a table is taken than is needed for its first line', () => {
  let taken = 0;
  const [head] = wholeLines(
    (function* () {
      for (const piece of ['a,', 'b\n1,', '2\n3,4\n']) {
        taken += 1;
        yield piece;
      }
    })(),
  );
  expect([head, taken]).toEqual(['a,b\n', 2]);
});

function pieces3(): readonly Uint8Array[] {
  return [Buffer.from('a,b\n1,"two\nlines, and '), Buffer.from('""quotes"""\n3,ä'), Buffer.from('\n')];
}
