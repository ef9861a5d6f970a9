const grouped = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** Four significant digits with thousands separators; very large and very small numbers in powers of ten. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4))
    return value
      .toExponential(3)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  return grouped.format(value).replace(/^-0$/, '0');
}
