/** Parses a numeric text as a number, as in a request body; any other text stays. */
export function plainNumber<T extends string | undefined>(text: T): T | number {
  return text !== undefined && /^[-+.\d]/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
