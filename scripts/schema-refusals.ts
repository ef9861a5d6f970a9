import { alternatives, describe, isUnion, properties, rest, sameType, type Schema } from './schema-parts.ts';

/**
 * Says why a value that one JSON schema allows may be refused by a reader of another. Readers ignore fields they do not know
 * unless their schema is closed, which the caller says. A keyword that this file does not know is an error: it might narrow.
 */
export interface Sides {
  /** Schemas of whoever writes and of whoever reads: by `$ref`. */
  readonly resolve: (side: 'written' | 'read', reference: string) => Schema;
  /** A reader that was generated from an older answer ignores new fields; the service refuses unknown ones in a request. */
  readonly ignoresUnknown: boolean;
}

type Report = (at: string, message: string) => void;

const annotations = ['title', 'description', 'example', 'examples', 'default', 'deprecated', 'x-open-enum'];
const understood = new Set([
  ...annotations,
  ...['$ref', 'type', 'enum', 'format', 'pattern', 'oneOf', 'anyOf', 'items', 'uniqueItems'],
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
]);

/** A list of `place: reason`; empty if every value that is written can be read. */
export function schemaRefusals(written: Schema, read: Schema, sides: Sides): readonly string[] {
  const found: string[] = [];
  compare(written, read, '', sides, (at, message) => found.push(`${at}: ${message}`), []);
  return found;
}

type Pairs = readonly (readonly [Schema, Schema])[];

function compare(given: Schema, taken: Schema, at: string, sides: Sides, report: Report, open: Pairs): void {
  const [written, read] = [resolved(given, 'written', sides), resolved(taken, 'read', sides)];
  // A schema that contains itself is being compared already.
  if (open.some(([one, other]) => one === written && other === read)) return;
  const within: Pairs = [...open, [written, read]];
  const readers = alternatives(read);
  for (const option of alternatives(written)) {
    const plain = resolved(option, 'written', sides);
    const refusals = readers.map((reader) => reasons(plain, resolved(reader, 'read', sides), at, sides, within));
    if (refusals.some((reason) => reason.length === 0)) continue;
    // The reader of the same type says what is wrong.
    const nearest = refusals.filter((_, k) => sameType(plain, resolved(readers[k]!, 'read', sides)));
    if (nearest.length === 1) for (const [place, message] of nearest[0]!) report(place, message);
    else report(at, `${describe(plain)} is not among ${readers.map((reader) => describe(resolved(reader, 'read', sides))).join(', ')}`);
  }
}

function reasons(written: Schema, read: Schema, at: string, sides: Sides, open: Pairs): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const report: Report = (place, message) => found.push([place, message]);
  // A union among the alternatives of a union.
  if (isUnion(written) || isUnion(read)) {
    compare(written, read, at, sides, report, open);
    return found;
  }
  if (read['type'] !== undefined && !sameType(written, read)) return [[at, `${describe(written)} is not among ${describe(read)}`]];
  compareText(written, read, at, report);
  if (read['type'] === 'array' && read['items'] !== undefined)
    compare((written['items'] ?? {}) as Schema, read['items'] as Schema, `${at}/*`, sides, report, open);
  if (read['type'] === 'object') compareFields(written, read, at, sides, report, open);
  return found;
}

const limits = [
  ['minimum', 1],
  ['minLength', 1],
  ['minItems', 1],
  ['maximum', -1],
  ['maxLength', -1],
  ['maxItems', -1],
] as const;

function compareText(written: Schema, read: Schema, at: string, report: Report): void {
  const [some, known] = [written['enum'], read['enum']] as (readonly unknown[] | undefined)[];
  if (known && read['x-open-enum'] !== true) {
    const other = some?.filter((value) => !known.includes(value)) ?? ['any value'];
    if (other.length > 0) report(at, `${other.join(', ')} is not among ${known.join(', ')}`);
  }
  for (const [name, sign] of limits) {
    const [has, needs] = [written[name], read[name]] as (number | undefined)[];
    if (needs !== undefined && (has === undefined || sign * has < sign * needs)) report(at, `${name} ${has ?? 'none'}, and ${needs}`);
  }
  // Members of an enumeration say themselves what they are.
  if (some) return;
  for (const name of ['format', 'pattern', 'uniqueItems'])
    if (read[name] !== undefined && written[name] !== read[name] && !(name === 'format' && read[name] === 'double'))
      report(at, `${name} ${JSON.stringify(written[name] ?? null)}, and ${JSON.stringify(read[name])}`);
}

function compareFields(written: Schema, read: Schema, at: string, sides: Sides, report: Report, open: Pairs): void {
  const [fields, known] = [properties(written), properties(read)];
  const always = (written['required'] ?? []) as readonly string[];
  for (const name of (read['required'] ?? []) as readonly string[])
    if (!always.includes(name)) report(`${at}/${name}`, Object.hasOwn(fields, name) ? 'may be absent' : 'is required, and is not there');
  for (const [name, reader] of Object.entries(known)) {
    const field = fields[name] ?? rest(written);
    if (field !== undefined) compare(field, reader, `${at}/${name}`, sides, report, open);
    else if (sides.ignoresUnknown && !((read['required'] ?? []) as readonly string[]).includes(name)) report(`${at}/${name}`, 'is gone');
  }
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(known, name)) continue;
    const reader = rest(read);
    if (reader !== undefined) compare(field, reader, `${at}/${name}`, sides, report, open);
    else if (!sides.ignoresUnknown) report(`${at}/${name}`, 'is refused');
  }
  const [others, reader] = [rest(written), rest(read)];
  if (others !== undefined && reader !== undefined) compare(others, reader, `${at}/{name}`, sides, report, open);
  else if (others !== undefined && !sides.ignoresUnknown) report(`${at}/{name}`, 'is refused');
  if (read['propertyNames'] !== undefined)
    compare(
      (written['propertyNames'] ?? { type: 'string' }) as Schema,
      read['propertyNames'] as Schema,
      `${at}/{key}`,
      sides,
      report,
      open,
    );
}

function resolved(schema: Schema, side: 'written' | 'read', { resolve }: Sides): Schema {
  const unknown = Object.keys(schema).filter((key) => !understood.has(key));
  if (unknown.length > 0) throw new Error(`the schema keyword ${unknown.join(', ')} cannot be compared`);
  if (schema['type'] === undefined && ('properties' in schema || 'items' in schema))
    throw new Error('a schema without type cannot be compared');
  if (schema['$ref'] === undefined) return schema;
  const beside = Object.keys(schema).filter((key) => key !== '$ref' && !annotations.includes(key));
  if (beside.length > 0) throw new Error(`${beside.join(', ')} beside $ref cannot be compared`);
  return resolved(resolve(side, schema['$ref'] as string), side, { resolve, ignoresUnknown: false });
}
