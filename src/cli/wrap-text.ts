/**
 * Wraps words into lines no wider than `width`. The first line starts after `begun` columns; the others are indented by
 * `indent`. A word longer than a line has a line to itself.
 */
export function wrapText(text: string, width: number, { indent = 0, begun = 0 } = {}): string {
  const lines: string[] = [];
  let used = begun;
  for (const word of text.trim().split(/\s+/)) {
    if (lines.length > 0 && used + 1 + word.length <= width) {
      lines.push(`${lines.pop()!} ${word}`);
      used += 1 + word.length;
    } else {
      used = (lines.length === 0 ? begun : indent) + word.length;
      lines.push(`${lines.length === 0 ? '' : ' '.repeat(indent)}${word}`);
    }
  }
  return lines.join('\n');
}
