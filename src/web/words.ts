import { figures, valueWords } from '../charts/number-words.ts';

/** A unit without what it is measured at: `GW(facility)` is GW. */
export function plainUnit(unit: string): string {
  return unit
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/_\d{4}/g, '')
    .replaceAll('/year', ' a year')
    .replaceAll('/', ' per ');
}

/** A value of an input with its unit: `× 2.6 a year`, `30 days`. */
export function inputText(value: number | string, unit: string): string {
  if (typeof value === 'string') return value;
  if (unit === 'x/year') return `× ${figures(value)} a year`;
  if (/^ratio\b/.test(unit)) return figures(value);
  if (unit.startsWith('%')) return `${figures(value)} ${plainUnit(unit)}`;
  const plain = plainUnit(unit);
  const many = /^(day|month|year)$/.test(plain) && value !== 1 ? `${plain}s` : plain;
  return `${figures(value)} ${many}`;
}

interface Varied {
  readonly unit: string;
  readonly low?: { readonly value: number | string } | undefined;
  readonly high?: { readonly value: number | string } | undefined;
}

/** A value of a main assumption. A ratio between nought and about one is a share, and read in per cent. */
export function mainText(value: number | string, { unit, low, high }: Varied): string {
  const [least, most] = [Number(low?.value), Number(high?.value)];
  const share = typeof value === 'number' && unit === 'ratio' && least >= 0 && least < 1 && most <= 1.5;
  return share ? `${figures(100 * value)} %` : inputText(value, unit);
}

/** A value as an assumption says it. */
export function settingText(value: number, unit: string): string {
  const number = String(Number(value.toPrecision(6)));
  return unit === 'ratio' ? number : `${number} ${unit}`;
}

/** A ratio above one: two figures, and three where two would hide most of the change or a hundred is reached. */
export function ratioFigures(ratio: number): string {
  return figures(ratio < 1.1 || ratio >= 99.5 ? ratio : Number(ratio.toPrecision(2)));
}

/** How many times one value is another: `× 161` or `÷ 62`. */
export function timesText(ratio: number): string {
  if (!Number.isFinite(ratio) || ratio <= 0) return 'no value';
  if (Math.abs(ratio - 1) < 0.005) return 'the same';
  return ratio > 1 ? `× ${ratioFigures(ratio)}` : `÷ ${ratioFigures(1 / ratio)}`;
}

/** A value of a tile, without its unit. */
export function valueText(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'no value';
  // Of a price two figures are read.
  return valueWords(/^USD a million/.test(unit) ? Number(value.toPrecision(2)) : value, unit);
}

/** How an assumption is varied, without the words of statistics that a name of a file abbreviates. */
export function variedText(text: string): string {
  return text
    .replaceAll(/\blog_sd ([\d.]+)/g, 'spread $1 (standard deviation of the logarithm)')
    .replaceAll(/\bsd ([\d.]+)/g, 'spread $1 (standard deviation)')
    .replaceAll('x/year', 'times a year')
    .replaceAll('/year', ' a year');
}

/** A value of a file as it is written. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? figures(value) : JSON.stringify(value);
}
