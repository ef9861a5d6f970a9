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

/** The well-formed part of a faulty model file, for further checks; never to be run. */
export interface RecoveredModel {
  readonly file: PartialModelFile;
  readonly gaps: ModelGaps;
  /** Problems other than those of the schema. */
  readonly problems: readonly Problem[];
}

/** Undefined where nothing can be checked: no mapping, or no model name. */
export function recoverModel(data: unknown): RecoveredModel | undefined {
  if (!isMapping(data) || typeof data['model'] !== 'string') return undefined;
  const { value, omitted } = wellFormed(modelFile, data);
  const faulty = new Set(omitted.flatMap(({ path }) => (path[0] === 'examples' ? [path[1]] : [])));
  // Without the shared `given`, no example can be checked.
  const startless = omitted.some(isOfGiven);
  const given = startless ? undefined : (value?.given as SharedGiven | undefined);
  const examples = value?.examples?.map((example, index) =>
    faulty.has(index) || (startless && example?.given !== 'none') ? undefined : (example as Example),
  );
  const file: PartialModelFile = {
    ...value,
    model: data['model'],
    given,
    examples,
    chains: whole(omitted, 'chains') ? (value?.chains as PartialModelFile['chains']) : undefined,
    counterfactuals: whole(omitted, 'counterfactuals') ? (value?.counterfactuals as PartialModelFile['counterfactuals']) : undefined,
  };
  const gaps = new Gaps(data);
  for (const omission of omitted) gaps.note(omission);
  const incomplete = incompleteAuxiliaries(file);
  for (const { path } of incomplete) gaps.names.add(String(path[1]));
  // An unreadable field explains why the variable is incomplete.
  return { file, gaps, problems: incomplete.filter(({ path }) => !gaps.values.has(`auxiliaries.${path[1]}`)) };
}

/** Whether nothing of a section was left out. */
function whole(omitted: readonly Omission[], section: string): boolean {
  return !omitted.some(({ path }) => path[0] === section);
}

/** Whether the omission concerns the shared `given`, or a misspelling of it. */
function isOfGiven({ path: [section, ...inside], why }: Omission): boolean {
  return (
    section === 'given' || (inside.length === 0 && why === 'unknown' && nearest(String(section), knownFields(modelFile, [])) === 'given')
  );
}

const declaring: ReadonlySet<string> = new Set(['dimensions', ...sections]);

/** Fields that nothing depends on, and fields that only the variable's own values depend on. */
const remarks = new Set(['title', 'note', 'report', 'may_be', 'alternatives', 'over_time', 'require']);
const ownValues = new Set(['value', 'default', 'points', 'range', 'plausible', 'distribution', 'source', 'outside', 'before']);

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
    // A field close to no known one may have been meant as any field.
    const declares = meant === undefined || declaring.has(meant);
    this.time ||= meant === 'time';
    // Whatever stands there, the declarations that were meant are missing.
    this.open ||= meant === 'include' || (declares && (why === 'unfit' || (typeof value === 'object' && value !== null)));
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

/** Whether users of a variable depend on the field that was meant. */
function othersRestOn(meant: string | undefined, section: string, declared: Readonly<Record<string, unknown>>, unknown: boolean): boolean {
  if (section === 'dimensions') return declared['elements'] === undefined || meant === 'elements';
  // It may have been meant as the dimensions; only an equation can do without them.
  if (meant === undefined) return givenSections.some((given) => given === section) && declared['for'] === undefined;
  if (unknown && declared[meant] !== undefined) return false;
  return !ownValues.has(meant);
}
