/** An operation or a query parameter that is still answered but will go. */
export interface Deprecation {
  /** The day from which it is deprecated: 2027-01-31. */
  readonly since: string;
  /** The first day on which it may be gone. */
  readonly sunset: string;
  /** What to use in its place, readable after "use": GET /v1/scenarios. */
  readonly instead: string;
}

/** Days for which what is deprecated is still answered, at least. */
export const leastNotice = 180;

export interface Deprecatable {
  readonly deprecated?: Deprecation;
  /** Query parameters by name. */
  readonly deprecatedQuery?: Readonly<Record<string, Deprecation>>;
}

/** The headers of its answers: Deprecation (RFC 9745), Sunset (RFC 8594), and a link to the page that says more. */
export function deprecationHeaders(deprecations: readonly Deprecation[]): Readonly<Record<'Deprecation' | 'Sunset' | 'Link', string>> {
  const read = deprecations.map(daysOf);
  const since = Math.min(...read.map((days) => days.since));
  const sunset = Math.min(...read.map((days) => days.sunset));
  return {
    Deprecation: `@${since / 1000}`,
    Sunset: new Date(sunset).toUTCString(),
    Link: '</docs>; rel="deprecation"; type="text/html", </docs>; rel="sunset"; type="text/html"',
  };
}

/** A sentence for the contract and the docs page. */
export function deprecationNote(deprecation: Deprecation): string {
  daysOf(deprecation);
  const { since, sunset, instead } = deprecation;
  return `Deprecated since ${since}, answered until ${sunset}: use ${instead} instead.`;
}

/** Both days in milliseconds since 1970. Throws if one is not a day, or if the notice between them is too short. */
function daysOf({ since, sunset }: Deprecation): { readonly since: number; readonly sunset: number } {
  const days = { since: dayOf(since), sunset: dayOf(sunset) };
  const notice = (days.sunset - days.since) / 86_400_000;
  if (notice < leastNotice)
    throw new Error(`deprecated since ${since}, gone on ${sunset}: ${notice} days, and at least ${leastNotice} are promised`);
  return days;
}

function dayOf(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  // 2027-02-30 is read as a day of March.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text) throw new Error(`${text} is not a day, such as 2027-01-31`);
  return day;
}
