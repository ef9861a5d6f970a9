/** "Did you mean": the known names nearest to one that is not known, by Levenshtein's distance (1966). */

/**
 * Up to three names, nearest first. A name that differs only by its case counts as nearest of all, and then
 * alone, the first in the order given (`mw` → `MW` and not `mW`).
 */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const lower = name.toLowerCase();
  const sameLetters = known.find((each) => each.toLowerCase() === lower);
  if (sameLetters !== undefined) return [sameLetters];
  const limit = name.length <= 2 ? 1 : Math.max(1, Math.floor(name.length / 3));
  return known
    .map((each) => ({ each, distance: editDistance(lower, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= limit && distance < each.length)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** `did you mean MW?` in words, or undefined when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = nearestNames(name, known);
  return near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
