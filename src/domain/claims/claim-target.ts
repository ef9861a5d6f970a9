/** The target of a claim: `x`, `x[abilene]`, `sum(x)`, `max(x, site)`, `sum(x[blackwell])`, `sum(x, site)[blackwell]`. */
export interface ClaimTarget {
  readonly name: string;
  /** Elements, each of which fixes one dimension. */
  readonly picks: readonly string[];
  readonly aggregate?: 'sum' | 'min' | 'max';
  /** The dimension to aggregate over; absent for all that are not picked. */
  readonly dimension?: string;
}

const aggregates = new Set(['sum', 'min', 'max']);

const name = '[a-z][a-z0-9_]*';
const picks = String.raw`(?:\[([^\[\]]+)\])?`;
const plain = new RegExp(String.raw`^(${name})\s*${picks}$`);
const aggregated = new RegExp(String.raw`^(${name})\s*\(\s*(${name})\s*${picks}\s*(?:,\s*(${name})\s*)?\)\s*${picks}$`);

/** Undefined for a text of another form. */
export function parseClaimTarget(text: string): ClaimTarget | undefined {
  const simple = plain.exec(text.trim());
  if (simple !== null) return target(simple[1], [simple[2]]);
  const match = aggregated.exec(text.trim());
  const aggregate = match?.[1];
  if (match === null || aggregate === undefined || !aggregates.has(aggregate)) return undefined;
  const dimension = match[4];
  const of = target(match[2], [match[3], match[5]]);
  return of && { ...of, aggregate: aggregate as 'sum' | 'min' | 'max', ...(dimension === undefined ? {} : { dimension }) };
}

function target(variable: string | undefined, lists: readonly (string | undefined)[]): ClaimTarget | undefined {
  const elements = lists.flatMap((list) => list?.split(',') ?? []).map((element) => element.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return variable === undefined || elements.includes('') ? undefined : { name: variable, picks: elements };
}
