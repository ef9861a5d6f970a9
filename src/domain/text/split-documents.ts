/**
 * The documents of a YAML stream, without empty ones at its ends. In YAML a line that begins with --- or ... ends a document,
 * whatever it stands in (YAML 1.2.2, 9.1.2).
 */
export function splitDocuments(text: string): readonly string[] {
  const documents: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (/^\.\.\.(\s|$)/.test(line)) documents.push([]);
    else if (/^---(\s|$)/.test(line)) documents.push([line.slice(3)]);
    else documents.at(-1)!.push(line);
  }
  return documents.map((lines) => lines.join('\n')).filter((one) => !/^(\s*(#.*)?(\n|$))*$/.test(one));
}
