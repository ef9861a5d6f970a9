/** Requests per period, in seconds. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** The rate of a key that states none. */
export const defaultRate: Rate = { requests: 600, seconds: 60 };

export const secondsPerDay = 86_400;

const periods: Readonly<Record<string, number>> = {
  second: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3_600,
  h: 3_600,
  day: secondsPerDay,
  d: secondsPerDay,
};

/** Reads `600/minute`, `10/s`; undefined where it cannot be read. The number is whole, from 1 to a billion. */
export function parseRate(text: string): Rate | undefined {
  const [, number = '', period = ''] = /^([1-9]\d{0,8}) *\/ *([a-z]+)$/.exec(text) ?? [];
  const seconds = Object.hasOwn(periods, period) ? periods[period] : undefined;
  return seconds === undefined ? undefined : { requests: Number(number), seconds };
}

/** `600/minute`. */
export function rateText({ requests, seconds }: Rate): string {
  return `${requests}/${Object.keys(periods).find((name) => periods[name] === seconds) ?? `${seconds} seconds`}`;
}
