/** A longer name is not compared: what is near it is no longer a slip of the hand. */
const longest = 64;

/** Candidates of about the name's length that are compared. */
const mostCompared = 5_000;

/** Names of one list that get a suggestion. A reader mends the first ones, and sees what is wrong with the rest. */
export const mostSuggested = 100;

/**
 * The candidate nearest to a misspelled name; undefined when none is near. Distance: Damerau–Levenshtein in its
 * optimal-string-alignment form (insert, delete, replace, swap neighbours), case ignored. Short names must be
 * nearer. Ties go to the first candidate.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = farthest(wanted.length) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
    if (++compared > mostCompared) break;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Suggestions for the misspelled names of one list, for the first hundred of them: a list may have as many wrong names as
 * there are right ones, and comparing all would cost their product.
 */
export function suggester(candidates: () => Iterable<string>): (name: string) => string | undefined {
  let known: readonly string[] | undefined;
  let asked = 0;
  return (name) => (++asked > mostSuggested ? undefined : nearest(name, (known ??= [...candidates()])));
}

/** Maximum distance for a name of that length. */
function farthest(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  if (length <= 10) return 2;
  return 3;
}

/** The distance of two texts; `most + 1` or more where it is above `most`. Only the cells within `most` of the diagonal count. */
export function editDistance(a: string, b: string, most = Math.max(a.length, b.length)): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(b.length, most) + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    let nearestOfRow = Number.POSITIVE_INFINITY;
    if (i <= most) row[0] = nearestOfRow = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(beforeLast, j - 2) + 1);
      row[j] = least;
      nearestOfRow = Math.min(nearestOfRow, least);
    }
    if (nearestOfRow > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
