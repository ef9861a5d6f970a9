import { nearest } from '../../core/did-you-mean.ts';
import { knownFields } from '../text/known-fields.ts';
import { spellings } from '../text/spellings.ts';
import { presentEntries, wellFormed, type Omission } from '../text/well-formed.ts';
import { wholeCorrelations } from '../uncertainty/distribution-file.ts';
import { isMapping } from '../value/values.ts';
import { scenarioFile, type ScenarioFile } from './scenario-file.ts';
import type { ScenarioGaps } from './scenario-gaps.ts';

/** The well-formed part of a faulty scenario, for further checks; never to be run. */
export interface RecoveredScenario {
  readonly scenario: ScenarioFile;
  readonly gaps: ScenarioGaps;
}

/** Undefined where nothing can be checked. */
export function recoverScenario(data: unknown): RecoveredScenario | undefined {
  if (!isMapping(data)) return undefined;
  const { value = {}, omitted } = wellFormed(scenarioFile, data);
  const gaps = new Gaps();
  for (const omission of omitted) gaps.note(omission);
  const sound = <T>(
    section: string,
    entries: Readonly<Record<string, T | undefined>> | undefined,
  ): Readonly<Record<string, T>> | undefined =>
    entries &&
    Object.fromEntries(
      presentEntries(entries).flatMap(([name, entry]) => (gaps.unfit.has(`${section}.${name}`) ? [] : [[name, withWholeSource(entry)]])),
    );
  const { assumptions, series, tables, figures, uncertain, correlations, report, expect, findings } = value;
  const claims = (expect ?? []).flatMap((claim, index) => (claim && !gaps.unfit.has(`expect.${index}`) ? [{ claim, index }] : []));
  const read = {
    ...value,
    assumptions: sound('assumptions', assumptions),
    series: sound('series', series),
    figures: sound('figures', figures),
    uncertain: sound('uncertain', uncertain),
    correlations: wholeCorrelations(correlations),
    // Read only where draws are held to it, which those of a broken scenario are not.
    history: undefined,
    tables: tables && withRows(tables, data['tables']),
    // An unreadable entry stays as an empty one, so that the others keep their index.
    report: report?.map((entry) => entry ?? {}),
    findings: findings?.map((one) => one ?? ''),
    expect: expect && claims.map(({ claim }) => claim),
  };
  const scenario = Object.fromEntries(presentEntries<unknown>(read)) as ScenarioFile;
  const { names, ways, open, horizon, sources } = gaps;
  return { scenario, gaps: { names, ways, open, horizon, sources, claims: claims.map(({ index }) => index) } };
}

/** A list of sources is kept whole or dropped. */
function withWholeSource<T>(entry: T): T {
  const source: unknown = isMapping(entry) ? entry['source'] : undefined;
  return Array.isArray(source) && source.includes(undefined) ? { ...entry, source: undefined } : entry;
}

/** A row with unreadable cells keeps its name, which names an element. */
function withRows(tables: Readonly<Record<string, unknown>>, written: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(tables).map(([dim, rows]) => {
      const all = isMapping(written) ? written[dim] : undefined;
      return [
        dim,
        isMapping(rows) && isMapping(all)
          ? Object.fromEntries(Object.keys(all).map((row) => [row, rows[row] === undefined ? {} : rows[row]]))
          : rows,
      ];
    }),
  );
}

/** Fields that no plan depends on. */
const remarks = new Set([
  'format',
  'scenario',
  'title',
  'summary',
  'findings',
  'uncertain',
  'correlations',
  'report',
  'history',
  'expect',
  'sources',
]);
/** Fields that a value does not need. */
const besideValue = new Set(['why', 'source', 'between', 'outside', 'before']);

class Gaps {
  readonly names = new Set<string>();
  readonly ways = new Set<string>();
  open = false;
  horizon = false;
  sources = false;
  /** Entries, as `section.name`, that lost too much to be used. */
  readonly unfit = new Set<string>();
  note(omission: Omission): void {
    const {
      path: [section, name, ...inner],
      why,
    } = omission;
    if (section === 'horizon') this.horizon = true;
    else if (section === 'sources' && inner.length === 0) this.sources = true;
    else if (name === undefined) this.open ||= !remarks.has(String(section));
    else if (section === 'assumptions' || section === 'series') this.noteValue(section, String(name), inner[0], why);
    else if (section === 'tables') this.noteTable(inner[1], why);
    else this.unfit.add(`${section}.${name}`);
  }

  private noteValue(section: 'assumptions' | 'series', name: string, field: string | number | undefined, why: Omission['why']): void {
    if (field === undefined || !(why === 'unknown' || (why === 'unfit' && besideValue.has(String(field))))) {
      this.unfit.add(`${section}.${name}`);
      for (const one of why === 'key' ? spellings(name) : [name]) this.names.add(one);
      return;
    }
    const meant = why === 'unknown' ? nearest(String(field), knownFields(scenarioFile, [section, name])) : field;
    // The unreadable field may have marked a figure as assumed.
    if (meant === undefined || meant === 'source') this.names.add(name);
    if (meant === undefined || meant === 'between' || meant === 'outside') this.ways.add(name);
  }

  private noteTable(column: string | number | undefined, why: Omission['why']): void {
    if (column !== undefined && why === 'key') for (const name of spellings(String(column))) this.names.add(name);
    else this.open = true;
  }
}
