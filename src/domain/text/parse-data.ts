import { z } from 'zod';
import { maxListed } from './document-limits.ts';
import { branchesOf } from './known-fields.ts';

/** The form of data. */
export type Schema<T> = z.ZodType<T>;

/** Values in data that is parsed in one go: a schema builds every fault before any is read, and a fault takes a kilobyte. */
const mostAtOnce = 10_000;

/**
 * Parses data by its schema. Of data with more than 10,000 values, most of what follows the first thousand faults is left
 * out before it is parsed, so that a refusal is bounded in work and memory. A success is always that of the whole data.
 */
export function parseData<T>(schema: Schema<T>, data: unknown): z.ZodSafeParseResult<T> {
  const kept = isSmall(data) ? data : upToFaults(schema, data, { count: 0 });
  const parsed = schema.safeParse(kept);
  return parsed.success && kept !== data ? schema.safeParse(data) : parsed;
}

interface Faults {
  count: number;
}

/** The data without what follows its first faults; the same object where nothing is left out. */
function upToFaults(schema: z.core.$ZodType, data: unknown, faults: Faults): unknown {
  if (isSmall(data)) {
    faults.count += z.core.safeParse(schema, data).error?.issues.length ?? 0;
    return data;
  }
  const branches = [...branchesOf(schema)].map((branch) => branch._zod.def);
  if (Array.isArray(data)) {
    const list = branches.find((def) => def.type === 'array');
    return list ? entriesUpToFaults(list.element, data, faults) : data;
  }
  const mappings = branches.filter((def) => def.type === 'object' || def.type === 'record');
  return mappings.length > 0 ? fieldsUpToFaults(mappings, data as Mapping, faults) : data;
}

function entriesUpToFaults(element: z.core.$ZodType, data: readonly unknown[], faults: Faults): readonly unknown[] {
  const kept: unknown[] = [];
  let changed = false;
  for (const entry of data) {
    if (faults.count > maxListed) break;
    const own = upToFaults(element, entry, faults);
    changed ||= own !== entry;
    kept.push(own);
  }
  return changed || kept.length < data.length ? kept : data;
}

type Mapping = Readonly<Record<string, unknown>>;
type MappingDef = z.core.$ZodObjectDef | z.core.$ZodRecordDef;

function fieldsUpToFaults(mappings: readonly MappingDef[], data: Mapping, faults: Faults): Mapping {
  const kept: [string, unknown][] = [];
  let changed = false;
  const isOpen = mappings.every(({ type }) => type === 'record');
  for (const [key, value] of Object.entries(data)) {
    const enough = faults.count > maxListed;
    // The fields of an object are few. What is large of them is cut, and none is left out: it would be missing.
    if (enough && isOpen) return Object.fromEntries(kept);
    const schema = valueSchema(mappings, key);
    if (schema === undefined) faults.count += 1;
    const own = enough ? cut(value) : schema ? upToFaults(schema, value, faults) : value;
    changed ||= own !== value;
    kept.push([key, own]);
  }
  return changed ? Object.fromEntries(kept) : data;
}

/** The schema of a key's value; undefined where the key itself is a fault. */
function valueSchema(mappings: readonly MappingDef[], key: string): z.core.$ZodType | undefined {
  for (const def of mappings) {
    if (def.type === 'object' && Object.hasOwn(def.shape, key)) return def.shape[key];
    if (def.type === 'record' && z.core.safeParse(def.keyType, key).success) return def.valueType;
  }
  return undefined;
}

/** What is small, or its kind with at most one entry. */
function cut(data: unknown): unknown {
  if (isSmall(data)) return data;
  return Array.isArray(data) ? (data as readonly unknown[]).slice(0, 1).filter(isSmall) : {};
}

/** Whether the data has few values, counted no further than needed. */
function isSmall(data: unknown): boolean {
  let left = mostAtOnce;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values = Array.isArray(next) ? (next as readonly unknown[]) : Object.values(next);
    left -= values.length;
    if (left < 0) return false;
    for (const value of values) open.push(value);
  }
  return true;
}
