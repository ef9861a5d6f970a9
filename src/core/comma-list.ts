/** The items of `a, b, c`, none when there are only commas. Undefined when one of several is empty, as in `a,,b` and `a,`. */
export function commaList(text: string): readonly string[] | undefined {
  const items = text.split(',').map((item) => item.trim());
  const empty = items.filter((item) => item === '').length;
  if (empty === items.length) return [];
  return empty > 0 ? undefined : items;
}
