/** The longest list of names in a message. */
const mostNamed = 20;

/** `a, b, c`; of a long list the first names, and how many more there are. */
export function someNames(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(', ');
  return `${names.slice(0, mostNamed).join(', ')}, and ${names.length - mostNamed} more`;
}
