/**
 * Names under which a name in another style may be used: `PeakPue` as itself and as peak_pue; `peak-pue` also as peak and
 * pue, since an equation reads it as a difference.
 */
export function spellings(name: string): readonly string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return [...new Set([name, ...name.split(/\W+/), words.join('_').toLowerCase()])];
}
