/** A unit as a chart words it, and the factor by which values are multiplied to be in it. */
export interface ReadableUnit {
  readonly words: string;
  readonly factor: number;
}

/** As in the dates of a run: all years are equal. */
const daysOfYear = 365;

const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const scales = ['', 'thousand', 'million', 'billion', 'trillion'] as const;

/**
 * Words for a unit of a model file: `GW (facility)` for thousands of `MW(facility)`, `million GPU`, `trillion tokens a year` for
 * `Ttoken/year`, `USD a million tokens`. The prefix is that in which the largest value is below a thousand; smaller prefixes than
 * that of the file are not chosen. A prefix of the International System is a power of a thousand, as is a word of number.
 */
export function readableUnit(unit: string, largest: number): ReadableUnit {
  const steps = largest >= 1_000 ? Math.floor(Math.log10(largest * 1.000001) / 3) : 0;
  const power = /^([kMGTP]?)(W|Wh|J)(?=[(/]|$)/.exec(unit);
  if (power) {
    const [all, prefix, name] = power;
    const from = prefixes.indexOf(prefix as (typeof prefixes)[number]);
    const to = Math.min(prefixes.length - 1, from + steps);
    return { words: spelt(`${prefixes[to]}${name}${unit.slice(all.length)}`), factor: 1000 ** (from - to) };
  }
  const count = /^(?:(thousand|million|billion|trillion) )?([kMGT]?)(token|GPU|[A-Z]{3}|FLOP)(?![A-Za-z])/.exec(unit);
  if (count) {
    const [all, scale = '', prefix, name] = count;
    const from = scale === '' ? prefixes.indexOf(prefix as (typeof prefixes)[number]) : scales.indexOf(scale as (typeof scales)[number]);
    // Below ten thousand a number is read as easily as one with a word.
    const to = largest < 10_000 ? from : Math.min(scales.length - 1, from + steps);
    // Beyond that there is no usual word, and tokens are counted by the day.
    if (name === 'token' && scales[from] === 'trillion' && largest >= 10_000 && unit === `${all}/year`)
      return { words: 'trillion tokens a day', factor: 1 / daysOfYear };
    const plural = name === 'token' ? 'tokens' : name;
    return { words: spelt(`${scales[to] === '' ? '' : `${scales[to]} `}${plural}${unit.slice(all.length)}`), factor: 1000 ** (from - to) };
  }
  return { words: spelt(unit), factor: 1 };
}

/** The rest of a unit in words: kinds apart, `a year` and `a million tokens` for divisors. */
function spelt(unit: string): string {
  return unit
    .replace(/_(\d{4})/g, ' of $1')
    .replace(/\/Mtoken/g, ' a million tokens')
    .replace(/\/(year|month|day|h|s)(?![A-Za-z])/g, (_, time: string) => ({ h: ' an hour', s: ' a second' })[time] ?? ` a ${time}`)
    .replace(/^x (?=a )/, 'factor ')
    .replace(/(?<=[A-Za-z%])\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, (_, kind: string) => ` (${kind.replace(/_/g, ' ').replace('/', ' per ')})`)
    .replace(/\//g, ' per ');
}
