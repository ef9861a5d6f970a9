/** Units per byte of a text, and per mark that separates its parts. */
const perByte = { yaml: 0.05, json: 0.02 } as const;
const perMark = { yaml: 10, json: 0.3 } as const;

/** Units of reading a text into data and holding it against its schema. */
export function readUnits(text: string, format: 'yaml' | 'json'): number {
  return 50 + perByte[format] * text.length + perMark[format] * countMarks(text, marks[format]);
}

/** Units of looking for names that a request gives beside its text, and of saying what is wrong with them. */
export function namesUnits(names: number): number {
  return 80 * names;
}

const codes = (list: string): ReadonlySet<number> => new Set(Array.from(list, (mark) => mark.charCodeAt(0)));
/** YAML without a line break can nest, too, and state anchors, aliases, tags and texts. */
const marks = { yaml: codes(',:[]{}\n\r-?&*!"\''), json: codes(',:[]{}\n') } as const;

function countMarks(text: string, marks: ReadonlySet<number>): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (marks.has(text.charCodeAt(i))) count += 1;
  return count;
}
