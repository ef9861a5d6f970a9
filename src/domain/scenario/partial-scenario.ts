import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { knownFields } from '../text/known-fields.ts';
import { scenarioFile, type ScenarioFile } from './scenario-file.ts';
import type { ScenarioGaps } from './scenario-gaps.ts';
import { schemaProblems } from '../text/schema-problems.ts';
import { spellings } from '../text/spellings.ts';
import { isMapping } from '../value/values.ts';

/** What is well-formed of a scenario with faults, so that its other problems are found too; never to be run. */
export interface PartialScenario {
  readonly scenario: ScenarioFile;
  readonly gaps: ScenarioGaps;
}

/** Undefined where there is nothing to look at. */
export function partialScenario(data: unknown): PartialScenario | undefined {
  if (!isMapping(data)) return undefined;
  const rest = new Rest(structuredClone(data));
  // Taking out one fault may let the schema see another below it.
  for (let round = 0; round < 10; round++) {
    const parsed = scenarioFile.safeParse(rest.data);
    if (parsed.success) return { scenario: parsed.data, gaps: rest.gaps() };
    for (const problem of schemaProblems(parsed.error, rest.data, scenarioFile)) rest.takeOut(problem);
  }
  return undefined;
}

type Mapping = Record<string, unknown>;

/** Nothing is planned by these. */
const remarks = new Set(['format', 'scenario', 'title', 'summary', 'report', 'expect', 'analyses', 'correlations', 'uncertain', 'sources']);
/** A value stands without these. */
const besideValue = new Set(['why', 'source', 'between', 'outside']);

const entryStandIns: Readonly<Record<string, unknown>> = { report: {}, expect: { of: 'x' } };

class Rest {
  readonly data: Mapping;
  private readonly names = new Set<string>();
  private open = false;
  private horizon = false;
  private readonly claims = new Set<number>();

  constructor(data: Mapping) {
    this.data = data;
  }

  gaps(): ScenarioGaps {
    return { names: this.names, open: this.open, horizon: this.horizon, claims: this.claims };
  }

  takeOut({ path, code, atKey }: Problem): void {
    const [section, ...inner] = path;
    if (typeof section !== 'string') return;
    const holder = this.data[section];
    if (section === 'horizon') { this.horizon = true; removeAt(this.data, path); }
    else if (inner.length === 0 || typeof holder !== 'object' || holder === null) {
      this.open ||= !remarks.has(section);
      Reflect.deleteProperty(this.data, section);
    } else if (Array.isArray(holder)) {
      (holder as unknown[])[Number(inner[0])] = structuredClone(entryStandIns[section]);
      if (section === 'expect') this.claims.add(Number(inner[0]));
    } else if (section === 'assumptions' || section === 'series') this.takeOutValue(section, holder as Mapping, path, code === 'field.unknown', atKey === true);
    else if (section === 'tables') this.takeOutOfTable(path, atKey === true);
    else if (section === 'figures') Reflect.deleteProperty(holder, String(inner[0]));
    else if (section === 'sources') (holder as Mapping)[String(inner[0])] = { title: '—', publisher: '—' };
    else removeAt(this.data, path);
  }

  private takeOutValue(section: 'assumptions' | 'series', holder: Mapping, path: Problem['path'], unknown: boolean, atKey: boolean): void {
    const [name, field] = path.slice(1).map(String) as [string, string | undefined];
    const entry = holder[name];
    const meant = field !== undefined && unknown ? nearest(field, knownFields(scenarioFile, path.slice(0, 2))) : field;
    if (!isMapping(entry) || field === undefined || !(unknown || besideValue.has(field))) {
      Reflect.deleteProperty(holder, name);
      for (const one of atKey && field === undefined ? spellings(name) : [name]) this.names.add(one);
      return;
    }
    const rest = entry as Mapping;
    Reflect.deleteProperty(rest, field);
    // It may have said that a figure is assumed.
    if (meant === undefined || meant === 'source') this.names.add(name);
    // A value over time has to say both, and one of them may have been meant.
    if (section === 'assumptions' && (meant === undefined || meant === 'between' || meant === 'outside')) {
      rest['between'] ??= 'linear';
      rest['outside'] ??= 'hold';
    }
  }

  /** A row keeps its name, which is that of an element. */
  private takeOutOfTable(path: Problem['path'], atKey: boolean): void {
    const [, , row, column] = path;
    if (column !== undefined && atKey) for (const name of spellings(String(column))) this.names.add(name);
    else this.open = true;
    if (row !== undefined && column === undefined && !atKey) (at(this.data, path.slice(0, 2)) as Mapping)[row] = {};
    else removeAt(this.data, path);
  }
}

function at(data: Mapping, path: Problem['path']): unknown {
  return path.reduce<unknown>((value, part) => (value as Mapping)[part], data);
}

function removeAt(data: Mapping, path: Problem['path']): void {
  const holder = at(data, path.slice(0, -1));
  if (isMapping(holder)) Reflect.deleteProperty(holder, path.at(-1)!);
  else Reflect.deleteProperty(data, path[0]!);
}
