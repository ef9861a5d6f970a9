const minus = '−';

/** Three significant figures with separators of thousands and a true minus; very large and small ones in powers of ten. */
export function figures(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 999_500 || size < 1e-4) return `${value < 0 ? minus : ''}${power(size)}`;
  const rounded = Number(size.toPrecision(3));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(rounded)));
  return (value < 0 ? minus : '') + trimmed(grouped(rounded, decimals));
}

/** Gigawatts have one decimal, two below 0.95. */
export function gigawatts(value: number): string {
  const size = Math.abs(value);
  const text = grouped(size, size < 0.945 ? 2 : 1);
  return Number(text.replaceAll(',', '')) === 0 ? '0' : (value < 0 ? minus : '') + text;
}

/** A value in a unit as charts write it. */
export function valueWords(value: number, unit: string): string {
  if (/^GW\b/.test(unit)) return gigawatts(value);
  return figures(value);
}

/** A difference, always with its sign. */
export function signed(value: number, unit: string): string {
  return `${value > 0 ? '+' : ''}${valueWords(value, unit)}`;
}

/** A number on an axis, exact: a multiple of the step between two numbers. */
export function tickWords(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const sign = value < 0 ? minus : '';
  if (size >= 1e6 || size < 1e-4) return sign + power(size);
  return sign + trimmed(grouped(size, Math.max(0, Math.min(6, 4 - Math.floor(Math.log10(size))))));
}

function grouped(value: number, decimals: number): string {
  const [whole, part] = value.toFixed(decimals).split('.');
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.5 × 10⁹` */
function power(size: number): string {
  const [mantissa, exponent] = size.toExponential(2).split('e');
  const digits = String(Math.abs(Number(exponent))).replace(/\d/g, (digit) => raised[Number(digit)]!);
  const base = `10${Number(exponent) < 0 ? '⁻' : ''}${digits}`;
  return Number(mantissa) === 1 ? base : `${trimmed(mantissa!)} × ${base}`;
}
