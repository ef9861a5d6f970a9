import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { incompleteAuxiliaries } from './incomplete-auxiliaries.ts';
import { knownFields } from '../text/known-fields.ts';
import { modelFile, type ModelFile } from './model-file.ts';
import type { ModelGaps } from './model-gaps.ts';
import { schemaProblems } from '../text/schema-problems.ts';
import { spellings } from '../text/spellings.ts';
import { isMapping } from '../value/values.ts';

/**
 * What is well-formed of a model file with faults, so that its other problems are found too; never to be run. A
 * field that is not as it should be is taken out, or something harmless stands in for it where the format needs one.
 */
export interface PartialModel {
  readonly file: ModelFile;
  readonly gaps: ModelGaps;
  /** What is wrong beside the faults of the schema. */
  readonly problems: readonly Problem[];
}

/** Undefined where there is nothing to look at: no mapping, or one that does not name its model. */
export function partialModel(data: unknown): PartialModel | undefined {
  if (!isMapping(data) || typeof data['model'] !== 'string') return undefined;
  const rest = new Rest(structuredClone(data));
  // Taking out one fault may let the schema see another below it.
  for (let round = 0; round < 10; round++) {
    const parsed = modelFile.safeParse(rest.data);
    if (parsed.success) return rest.completed({ ...parsed.data, model: data['model'] });
    for (const problem of schemaProblems(parsed.error, rest.data, modelFile)) rest.takeOut(problem);
    rest.closeUp();
  }
  return undefined;
}

type Mapping = Record<string, unknown>;

const anything = '—';
const holds = '1 == 1';
const anyCase = { when: holds, is: anything };

/** What stands in for a field that the format needs. */
const standIns: Readonly<Record<string, Mapping>> = {
  '': { format: 1, model: 'unnamed', title: anything, version: '0.0.0', summary: anything, time: {} },
  dimensions: { title: anything },
  inputs: { title: anything, unit: 'ratio' },
  parameters: { title: anything, unit: 'ratio' },
  series: { title: anything, unit: 'ratio', between: 'step', outside: 'hold' },
  stocks: { title: anything, unit: 'ratio', initial: 0 },
  flows: { title: anything, unit: 'ratio', equation: '0' },
  auxiliaries: { title: anything, unit: 'ratio' },
  categories: { title: anything, cases: [anyCase] },
};

/** What stands in for an entry of a list, so that the others keep their places. */
const entryStandIns: Readonly<Record<string, unknown>> = {
  require: { that: holds, message: anything }, report: {}, examples: { title: anything, expect: [{ of: 'x' }] }, inflows: '0', outflows: '0', cases: anyCase,
};

/** Fields on which nothing else rests, and those on which only the variable's own values do. */
const remarks = new Set(['title', 'note', 'report', 'may_be', 'alternatives', 'over_time']);
const ownValues = new Set(['value', 'default', 'points', 'range', 'source', 'outside']);

const givenSections = new Set(['inputs', 'parameters', 'series']);

class Rest {
  readonly data: Mapping;
  private readonly names = new Set<string>();
  private readonly values = new Set<string>();
  private open = false;
  private dimensions = false;
  private time = false;

  constructor(data: Mapping) {
    this.data = data;
  }

  takeOut({ path, code, atKey }: Problem): void {
    const [section, name, field] = path;
    const unknown = code === 'field.unknown';
    if (typeof section !== 'string') return;
    const holder = this.data[section];
    if (name === undefined || section === 'time') this.takeOutTop(section, unknown);
    else if (Array.isArray(holder)) this.takeOutEntry(this.data, section, path.slice(1), unknown);
    else if (isMapping(holder)) {
      const declared = holder[name];
      if (field !== undefined && isMapping(declared)) this.takeOutField(section, String(name), declared, path.slice(2), unknown);
      else {
        Reflect.deleteProperty(holder, name);
        this.miss(section, atKey ? spellings(String(name)) : [String(name)]);
      }
    }
  }

  /** Nothing can stand in for a model that is included; its place is kept until the faults beside it are out. */
  closeUp(): void {
    const { include } = this.data;
    if (Array.isArray(include)) this.data['include'] = include.filter((one) => one !== undefined);
  }

  private takeOutTop(field: string, unknown: boolean): void {
    const value = this.data[field];
    const meant = unknown ? nearest(field, knownFields(modelFile, [])) : field;
    // What is near no field of the format may have been meant for anything.
    const declares = meant === undefined || Object.hasOwn(standIns, meant);
    this.time ||= meant === 'time';
    // A text or a number declares nothing, but it may name what is included.
    this.open ||= meant === 'include' || (declares && typeof value === 'object' && value !== null);
    if (declares) for (const name of [...(unknown ? [field] : []), ...(isMapping(value) ? Object.keys(value) : [])]) this.names.add(name);
    replace(this.data, '', field);
  }

  private takeOutField(section: string, name: string, declared: Mapping, [field, ...inner]: Problem['path'], unknown: boolean): void {
    const key = String(field);
    const meant = unknown ? nearest(key, knownFields(modelFile, [section, name])) : key;
    if (meant === undefined || !remarks.has(meant)) {
      this.values.add(`${section}.${name}`);
      if (othersRestOn(meant, section, declared, unknown)) this.miss(section, [name]);
    }
    const list = declared[key];
    if (Array.isArray(list) && inner.length > 0 && Object.hasOwn(entryStandIns, key)) this.takeOutEntry(declared, key, inner, unknown);
    else replace(declared, section, key);
  }

  private takeOutEntry(holder: Mapping, list: string, [index, field, ...inner]: Problem['path'], unknown: boolean): void {
    const entries = holder[list] as unknown[];
    const at = Number(index);
    const [standIn, entry] = [entryStandIns[list], entries[at]];
    if (list === 'include') {
      entries[at] = undefined;
      this.open = true;
    } else if (field === undefined || list === 'examples' || !isMapping(entry) || !isMapping(standIn)) entries[at] = structuredClone(standIn);
    else if (unknown && inner.length === 0) Reflect.deleteProperty(entry, field);
    else (entry as Mapping)[field] = standIn[field];
  }

  private miss(section: string, names: readonly string[]): void {
    if (section === 'dimensions') this.dimensions = true;
    for (const name of names) this.names.add(name);
  }

  /** With an equation for every auxiliary. */
  completed(file: ModelFile): PartialModel {
    const incomplete = incompleteAuxiliaries(file);
    const auxiliaries = { ...file.auxiliaries };
    for (const { path } of incomplete) {
      const name = String(path[1]);
      this.names.add(name);
      const { equation, solve: _, so_that, between = [0, 0], ...rest } = auxiliaries[name]!;
      auxiliaries[name] = equation === undefined && so_that !== undefined ? { ...rest, solve: name, so_that, between } : { ...rest, equation: equation ?? '0' };
    }
    const { names, values, open, dimensions, time } = this;
    return {
      file: file.auxiliaries ? { ...file, auxiliaries } : file,
      gaps: { names, values, open, dimensions, time },
      // Where a field could not be read, that is why it is missing.
      problems: incomplete.filter(({ path }) => !values.has(`auxiliaries.${path[1]}`)),
    };
  }
}

function replace(holder: Mapping, section: string, field: string): void {
  // A field may be called constructor.
  const known = standIns[section];
  const standIn = known && Object.hasOwn(known, field) ? known[field] : undefined;
  if (standIn === undefined) Reflect.deleteProperty(holder, field);
  else holder[field] = structuredClone(standIn);
}

/** Whether those who use a variable need what the field was meant to say. */
function othersRestOn(meant: string | undefined, section: string, declared: Mapping, unknown: boolean): boolean {
  if (section === 'dimensions') return declared['elements'] === undefined || meant === 'elements';
  // It may have been meant for the dimensions, which only an equation can do without.
  if (meant === undefined) return givenSections.has(section) && declared['for'] === undefined;
  if (unknown && declared[meant] !== undefined) return false;
  return !ownValues.has(meant);
}
