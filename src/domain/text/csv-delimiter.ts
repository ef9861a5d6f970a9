/**
 * The delimiter, and how many records come before the head. A line `sep=;` names the delimiter for Excel; otherwise it is
 * the most frequent one of the head, the first line that is not all delimiters: many locales use semicolons.
 */
export function csvDelimiter(text: string): { readonly delimiter: string; readonly skipped: number } {
  const lines = text
    .replace(/^\ufeff/, '')
    .slice(0, 10_000)
    .split(/\r?\n|\r/);
  const head = lines.find((line) => /[^\s,;"]/.test(line)) ?? '';
  const named = /^\s*"?sep=(.)"?[\s,;]*$/i.exec(head)?.[1];
  // Split by its own delimiter, the line is still one record.
  if (named !== undefined) return { delimiter: named, skipped: 1 };
  const delimiter = [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  return { delimiter, skipped: 0 };
}
