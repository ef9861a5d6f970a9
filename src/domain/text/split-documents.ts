/**
 * The documents of a YAML stream, without empty ones. In YAML a line that begins with --- or ... ends a document,
 * whatever it stands in (YAML 1.2.2, 9.1.2).
 */
export function splitDocuments(text: string): readonly string[] {
  const documents: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (/^\.\.\.(\s|$)/.test(line)) documents.push([]);
    else if (/^---(\s|$)/.test(line)) documents.push([line.slice(3)]);
    else documents.at(-1)!.push(line);
  }
  return documents.filter((lines) => !lines.every(isEmpty)).map((lines) => lines.join('\n'));
}

/** One line at a time: an expression over all of them tries every way to share the blank ones out. */
function isEmpty(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}
