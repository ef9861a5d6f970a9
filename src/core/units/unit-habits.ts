/** Common spellings of units elsewhere → what to write here, where edit distance finds no suggestion. */
import { currencyCalled, withPriceYear } from './unit-table.ts';

const HABITS: Readonly<Record<string, string>> = {
  H100e: 'GPU(h100e)',
  tok: 'token',
  ktok: 'ktoken',
  Ktok: 'ktoken',
  Mtok: 'Mtoken',
  MTok: 'Mtoken',
  Gtok: 'Gtoken',
  Ttok: 'Ttoken',
  bn: 'billion',
  mn: 'million',
  tn: 'trillion',
  mio: 'million',
  d: 'day',
  mo: 'month',
  hr: 'h',
  hrs: 'h',
  sec: 's',
  secs: 's',
  a: 'year',
  y: 'year',
  fraction: 'ratio',
  share: 'ratio',
  number: 'ratio',
  dimensionless: 'ratio',
  factor: 'ratio',
  percent: '%',
  pct: '%',
  gal: 'gallon',
  mpg: 'mile/gallon',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  gCO2e: 'gCO2',
  kgCO2e: 'kgCO2',
  tCO2e: 'tCO2',
  MtCO2e: 'MtCO2',
  KB: 'kB',
  kib: 'KiB',
  chip: 'GPU',
  chips: 'GPU',
};

/** Hint with what to write instead; undefined for an unknown name. */
export function hintForHabit(name: string): string | undefined {
  if (name === 'x') return 'x stands only before a time, as in x/year; write ratio for a multiple';
  if (name === 'per') return 'write / for per, as in USD/GPU';
  if (name === 'date') return 'date stands alone and is not part of another unit';
  const flops = /^([kMGTPEZY]?)FLOPS$/i.exec(name);
  if (flops) return `write ${flops[1]}FLOP for an amount, ${flops[1]}FLOP/s for a speed`;
  const hashes = /^([kMGTPEZ])H$/.exec(name);
  if (hashes) return `write ${hashes[1]}hash`;
  const instead = withPriceYear(name) ?? currencyCalled(name) ?? (Object.hasOwn(HABITS, name) ? HABITS[name] : undefined);
  return instead === undefined ? undefined : `write ${instead}`;
}
