import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { knownFields } from '../text/known-fields.ts';
import { spellings } from '../text/spellings.ts';
import { wellFormed, type Omission } from '../text/well-formed.ts';
import { isMapping } from '../value/values.ts';
import { incompleteAuxiliaries } from './incomplete-auxiliaries.ts';
import { modelFile, type Example, type PartialModelFile, type SharedGiven } from './model-file.ts';
import type { ModelGaps } from './model-gaps.ts';
import { givenSections, sections } from './sections.ts';

/** What is well-formed of a model file with faults, so that its other problems are found too; never to be run. */
export interface RecoveredModel {
  readonly file: PartialModelFile;
  readonly gaps: ModelGaps;
  /** What is wrong beside the faults of the schema. */
  readonly problems: readonly Problem[];
}

/** Undefined where there is nothing to look at: no mapping, or one that does not name its model. */
export function recoverModel(data: unknown): RecoveredModel | undefined {
  if (!isMapping(data) || typeof data['model'] !== 'string') return undefined;
  const { value, omitted } = wellFormed(modelFile, data);
  const faulty = new Set(omitted.flatMap(({ path }) => (path[0] === 'examples' ? [path[1]] : [])));
  // No example can be judged without what it starts from.
  const startless = omitted.some(isOfGiven);
  const given = startless ? undefined : (value?.given as SharedGiven | undefined);
  const examples = value?.examples?.map((example, index) =>
    faulty.has(index) || (startless && example?.given !== 'none') ? undefined : (example as Example),
  );
  const file: PartialModelFile = { ...value, model: data['model'], given, examples };
  const gaps = new Gaps(data);
  for (const omission of omitted) gaps.note(omission);
  const incomplete = incompleteAuxiliaries(file);
  for (const { path } of incomplete) gaps.names.add(String(path[1]));
  // Where a field could not be read, that is why it is missing.
  return { file, gaps, problems: incomplete.filter(({ path }) => !gaps.values.has(`auxiliaries.${path[1]}`)) };
}

/** What all examples start from, under its name or one that may have been meant for it. */
function isOfGiven({ path: [section, ...inside], why }: Omission): boolean {
  return (
    section === 'given' || (inside.length === 0 && why === 'unknown' && nearest(String(section), knownFields(modelFile, [])) === 'given')
  );
}

const declaring: ReadonlySet<string> = new Set(['dimensions', ...sections]);

/** Fields on which nothing else rests, and those on which only the variable's own values do. */
const remarks = new Set(['title', 'note', 'report', 'may_be', 'alternatives', 'over_time']);
const ownValues = new Set(['value', 'default', 'points', 'range', 'plausible', 'source', 'outside']);

class Gaps implements ModelGaps {
  readonly names = new Set<string>();
  readonly values = new Set<string>();
  open = false;
  dimensions = false;
  time = false;
  private readonly data: Readonly<Record<string, unknown>>;

  constructor(data: Readonly<Record<string, unknown>>) {
    this.data = data;
  }

  note({ path: [section, name, field], why }: Omission): void {
    const holder = this.data[section!];
    if (name === undefined) this.noteSection(String(section), holder, why);
    else if (section === 'time') this.time = true;
    else if (section === 'include') this.open = true;
    else if (!declaring.has(String(section)) || !isMapping(holder)) return;
    else if (field === undefined) this.miss(section!, why === 'key' ? spellings(String(name)) : [String(name)]);
    else this.noteField(String(section), String(name), holder[name] as Readonly<Record<string, unknown>>, String(field), why);
  }

  private noteSection(field: string, value: unknown, why: Omission['why']): void {
    const meant = why === 'unknown' ? nearest(field, knownFields(modelFile, [])) : field;
    // What is near no field of the format may have been meant for anything.
    const declares = meant === undefined || declaring.has(meant);
    this.time ||= meant === 'time';
    // A text or a number declares nothing, but it may name what is included.
    this.open ||= meant === 'include' || (declares && typeof value === 'object' && value !== null);
    if (declares)
      for (const name of [...(why === 'unknown' ? [field] : []), ...(isMapping(value) ? Object.keys(value) : [])]) this.names.add(name);
  }

  private noteField(section: string, name: string, declared: Readonly<Record<string, unknown>>, field: string, why: Omission['why']): void {
    const meant = why === 'unknown' ? nearest(field, knownFields(modelFile, [section, name])) : field;
    if (meant !== undefined && remarks.has(meant)) return;
    this.values.add(`${section}.${name}`);
    if (othersRestOn(meant, section, declared, why === 'unknown')) this.miss(section, [name]);
  }

  private miss(section: string | number, names: readonly string[]): void {
    if (section === 'dimensions') this.dimensions = true;
    for (const name of names) this.names.add(name);
  }
}

/** Whether those who use a variable need what the field was meant to say. */
function othersRestOn(meant: string | undefined, section: string, declared: Readonly<Record<string, unknown>>, unknown: boolean): boolean {
  if (section === 'dimensions') return declared['elements'] === undefined || meant === 'elements';
  // It may have been meant for the dimensions, which only an equation can do without.
  if (meant === undefined) return givenSections.some((given) => given === section) && declared['for'] === undefined;
  if (unknown && declared[meant] !== undefined) return false;
  return !ownValues.has(meant);
}
