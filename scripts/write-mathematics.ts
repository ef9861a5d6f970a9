/**
 * Writes the tables of our exp and log, as `derivedTables` computes them, and the module made of them and the formulas:
 * `npx tsx scripts/write-mathematics.ts`, twice where the tables change.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { moduleOfMathematics } from '../src/core/mathematics/module-of-mathematics.ts';
import { derivedTables } from './derived-tables.ts';

/** The text of `table-numbers.ts`. */
export function tablesText(): string {
  const { logRows, expRows, constants } = derivedTables();
  const rows = (name: string, note: string, lines: readonly string[]) =>
    `\n/** ${note} */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;
  return [
    '// Written by scripts/write-mathematics.ts; derived-tables.ts beside it says how. Doubles are written as their 64 bits.\n\n',
    ...Object.entries(constants).map(([name, value]) => `export const ${name} = ${value};\n`),
    rows('logRows', 'Per stretch of z: c near 1/z, −ln c in short, and what is missing.', logRows),
    rows('expRows', 'Per i: what is missing from 2^(i/128), relatively, and 2^(i/128) with i · 2^45 taken off its bits.', expRows),
  ].join('');
}

/** The text of `encoded-module.ts`. */
export function moduleText(): string {
  const encoded =
    Buffer.from(moduleOfMathematics())
      .toString('base64')
      .match(/.{1,128}/g) ?? [];
  const lines = encoded.map((line) => `  '${line}'`).join(' +\n');
  return `// Written by scripts/write-mathematics.ts: module-of-mathematics.ts in base64.\n\nexport const encodedModule =\n${lines};\n`;
}

if (process.argv[1] === import.meta.filename) {
  const folder = path.join(import.meta.dirname, '../src/core/mathematics');
  writeFileSync(path.join(folder, 'table-numbers.ts'), tablesText());
  writeFileSync(path.join(folder, 'encoded-module.ts'), moduleText());
}
