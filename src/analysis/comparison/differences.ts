import type { Model } from '../../domain/model/model.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';

/** One thing that two scenarios of a model state differently, and that can be moved by itself. */
export interface Difference {
  /** `own_price_elasticity`, `it_capacity[abilene]`, `table site`, `horizon`. */
  readonly name: string;
  readonly title: string;
  /** As each scenario states it; undefined where it states nothing. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Whether it is a plain number of an assumption, which costs no new preparation. */
  readonly plain: boolean;
  /** The scenario with this as the other states it. */
  readonly move: (scenario: ScenarioFile) => ScenarioFile;
}

const whole = ['horizon', 'as_of'] as const;
const byName = ['assumptions', 'series', 'tables', 'figures'] as const;

/**
 * What a second scenario of a model states differently. Rows of a table may depend on each other, so a table is one difference, and
 * so is the horizon. Reasons and sources say nothing of the results.
 */
export function differencesOf(model: Model, from: ScenarioFile, to: ScenarioFile): readonly Difference[] {
  const found: Difference[] = [];
  for (const section of byName) {
    const [before, after] = [from[section] ?? {}, to[section] ?? {}] as readonly Readonly<Record<string, unknown>>[];
    for (const key of new Set([...Object.keys(before!), ...Object.keys(after!)])) {
      const [a, b] = [before![key], after![key]];
      if (meaning(a) === meaning(b)) continue;
      const base = key.replace(/\[.*$/, '');
      const title = model.declarations.get(base)?.title ?? key;
      found.push({
        name: section === 'tables' ? `table ${key}` : section === 'figures' ? `figure ${key}` : key,
        title: section === 'tables' ? `Table of ${key}` : section === 'series' || section === 'assumptions' ? title : key,
        from: words(a),
        to: words(b),
        plain: section === 'assumptions' && a !== undefined && b !== undefined && isPlain(a) && isPlain(b) && !key.includes('['),
        move: (scenario) => ({ ...scenario, [section]: replaced(scenario[section] ?? {}, key, b) }),
      });
    }
  }
  for (const field of whole) {
    const [a, b] = [from[field], to[field]];
    if (meaning(a) === meaning(b)) continue;
    found.push({
      name: field,
      title: field === 'horizon' ? 'Horizon and step' : 'Date of the figures',
      from: words(a),
      to: words(b),
      plain: false,
      move: (scenario) => replaced(scenario, field, b),
    });
  }
  return found;
}

function replaced(fields: object, key: string, value: unknown): object {
  const { [key]: _, ...rest } = fields as Readonly<Record<string, unknown>>;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A value without its reason and source. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { why: _why, source: _source, ...rest } = value as Readonly<Record<string, unknown>>;
  return Object.keys(rest).length === 1 && 'value' in rest ? rest['value'] : rest;
}

function meaning(value: unknown): string {
  return value === undefined ? '' : canonicalJson(bare(value));
}

function isPlain(value: unknown): boolean {
  const number = bare(value);
  return typeof number === 'number' || (typeof number === 'string' && !number.includes('figure('));
}

const longest = 120;

function words(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const of = bare(value);
  const text = typeof of === 'string' ? of : JSON.stringify(of);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
