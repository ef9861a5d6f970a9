/** Common spellings of units elsewhere → what to write here, where edit distance finds no suggestion. */
import { currencyCalled, findAtom, withPriceYear } from './unit-table.ts';

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
  k: 'thousand',
  M: 'million',
  MM: 'million',
  G: 'billion',
  T: 'trillion',
  trn: 'trillion',
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
  kelvin: 'K',
  MVA: 'MW, after the power factor',
  kVA: 'kW, after the power factor',
  mpg: 'mile/gallon',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  gCO2e: 'gCO2',
  kgCO2e: 'kgCO2',
  tCO2e: 'tCO2',
  MtCO2e: 'MtCO2',
  kib: 'KiB',
  chip: 'GPU',
  chips: 'GPU',
};

/** Words for prefixes and for the units they stand before. */
const PREFIX_WORDS: Readonly<Record<string, string>> = { kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E' };
const UNIT_WORDS: Readonly<Record<string, string>> = {
  watt: 'W',
  watthour: 'Wh',
  watt_hour: 'Wh',
  joule: 'J',
  gram: 'g',
  meter: 'm',
  metre: 'm',
  byte: 'B',
  bit: 'bit',
};

const WORD = new RegExp(`^(${Object.keys(PREFIX_WORDS).join('|')})?(${Object.keys(UNIT_WORDS).join('|')})s?$`, 'i');

/** Money in millions and more as it is written in prose: `USDbn`, `$m`. */
const MONEY_SUFFIXES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mm: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  billion: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
  trillion: 'trillion',
};

/** `million` for `m`, `MM` and `mn` next to money. */
export function wordForMoney(suffix: string): string | undefined {
  const key = suffix.toLowerCase();
  return Object.hasOwn(MONEY_SUFFIXES, key) ? MONEY_SUFFIXES[key] : undefined;
}

function moneyWithSuffix(name: string): string | undefined {
  const [, before = '', after = ''] = /^([A-Z]{3}|[$€£])([A-Za-z]+)$/.exec(name) ?? [];
  const [, first = '', last = ''] = /^([A-Za-z]+)([$€£])$/.exec(name) ?? [];
  const word = wordForMoney(after || first);
  const currency = currencyCalled(before || last);
  return word !== undefined && currency !== undefined ? `write ${word} ${currency}` : undefined;
}

const otherZero = 'the scales of °C and °F do not start at zero: write K';

/** Hint with what to write instead; undefined for an unknown name. */
export function hintForHabit(name: string): string | undefined {
  if (name === 'x') return 'x stands only before a time, as in x/year; write ratio for a multiple';
  if (name === 'per') return 'write / for per, as in USD/GPU';
  if (name === 'date') return 'date stands alone and is not part of another unit';
  if (/^(°[CFK]?|deg_?[CFK]|degrees?|celsius|fahrenheit|C|F)$/i.test(name))
    return `${otherZero}; 25 °C is 298.15 K, and a difference of 25 °C is 25 K`;
  if (/^Mbtu$/i.test(name)) return 'M before BTU is read as a thousand and as a million: write thousand BTU or MMBTU';
  const flops = /^([kMGTPEZY]?)FLOPS$/i.exec(name);
  if (flops) return `write ${flops[1]}FLOP for an amount, ${flops[1]}FLOP/s for a speed`;
  const hashes = /^([kMGTPEZ])H$/.exec(name);
  if (hashes) return `write ${hashes[1]}hash`;
  const [bits, prefix = ''] = /^([kKmMgGtTpP]?)b$/.exec(name) ?? [];
  if (bits !== undefined) return bitsOrBytes(prefix);
  const speed = /^([kMGT])(b|B)ps$/.exec(name);
  if (speed) return `write ${speed[1]}${speed[2] === 'b' ? 'bit' : 'B'}/s`;
  const powers = /^(k?m)([23])$/.exec(name);
  if (powers) return `write ${powers[1]}^${powers[2]}`;
  const word = WORD.exec(name);
  if (word) return `write ${PREFIX_WORDS[word[1]?.toLowerCase() ?? ''] ?? ''}${UNIT_WORDS[word[2]?.toLowerCase() ?? '']}`;
  const instead = withPriceYear(name) ?? currencyCalled(name) ?? (Object.hasOwn(HABITS, name) ? HABITS[name] : undefined);
  return instead === undefined ? moneyWithSuffix(name) : `write ${instead}`;
}

/** In the trade b is a bit and B a byte; in prose b is also a billion. */
function bitsOrBytes(prefix: string): string {
  if (prefix === '') return 'write bit, B (byte) or billion';
  const sign = prefix.toLowerCase() === 'k' ? 'k' : prefix.toUpperCase();
  const bits = findAtom(`${sign}bit`) ? `${sign}bit` : 'thousand Tbit';
  return `write ${bits} for bits, ${sign}B for bytes`;
}
