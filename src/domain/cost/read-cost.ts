/** Units per byte of a text, and per mark that separates its parts. */
const perByte = { yaml: 0.05, json: 0.02 } as const;
const perMark = { yaml: 6, json: 0.3 } as const;

/** Units of reading a text into data and holding it against its schema. */
export function readUnits(text: string, format: 'yaml' | 'json'): number {
  return 50 + perByte[format] * text.length + perMark[format] * countMarks(text);
}

/** Units of looking for names that a request gives beside its text, and of saying what is wrong with them. */
export function namesUnits(names: number): number {
  return 80 * names;
}

const marks: ReadonlySet<number> = new Set(Array.from(',:[]{}\n', (mark) => mark.charCodeAt(0)));

function countMarks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (marks.has(text.charCodeAt(i))) count += 1;
  return count;
}
