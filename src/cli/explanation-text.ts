import type { ExplainedPlausible, ExplainedVariable } from '../analysis/explain/explain.ts';
import type { Source } from '../domain/catalog/sources.ts';
import { plausibleWords } from '../domain/value/plausible.ts';
import { isMapping } from '../domain/value/values.ts';
import type { Terminal } from './terminal.ts';
import { amountOf } from './projection-table.ts';
import { wrapText } from './wrap-text.ts';

const keyWidth = 10;

/** An explanation as text, one labelled line per fact. */
export function explanationText(
  one: ExplainedVariable,
  sources: ReadonlyMap<string, Source>,
  { colors, unicode, width }: Terminal,
): string {
  const lines: string[] = [`${colors.bold(one.name)}  ${one.title}`];
  const add = (key: string, text: string): void => {
    lines.push(`  ${colors.dim(key.padEnd(keyWidth))} ${text}`);
  };
  const addWrapped = (key: string, text: string): void => {
    add(key, wrapText(text, width, { indent: keyWidth + 3, begun: keyWidth + 3 }));
  };
  const addSource = (id: string): void => {
    const source = sources.get(id);
    addWrapped(
      'source',
      source
        ? `${id}: ${source.title}, ${source.publisher}${source.year === undefined ? '' : ` ${source.year}`}` +
            (source.url ? `, ${source.url}` : '')
        : id,
    );
  };
  add('role', `${one.role} of ${one.model}`);
  if (one.unit) add('unit', one.unit);
  if (one.dims.length > 0) add('for', one.dims.map((dim) => (one.alternatives?.includes(dim) ? `${dim} (alternatives)` : dim)).join(', '));
  if (one.value !== undefined)
    addWrapped(one.given ? 'own value' : 'value', typeof one.value === 'number' ? `${one.value} ${one.unit}` : asWritten(one.value));
  if (one.before !== undefined)
    add(
      one.given?.before === undefined ? 'before' : 'own before',
      typeof one.before === 'number' ? `${one.before} ${one.unit}` : one.before,
    );
  if (one.ranges) for (const { range, unit, model } of one.ranges) add('range', `${range.map(String).join(' to ')} ${unit}, in ${model}`);
  else if (one.range) add('range', one.range.map(String).join(' to '));
  for (const range of one.plausible ?? []) addWrapped('plausible', plausibleText(range));
  for (const { element, stated, sources, model } of one.distribution ?? [])
    addWrapped('drawn as', `${element === undefined ? '' : `${element}: `}${stated}, by ${sources.join(', ')} in ${model}`);
  if (one.distribution?.length === 0) add('drawn as', 'none: not drawn by default');
  for (const { role, text, latex } of one.equations) {
    add(role === '=' ? 'equation' : role, text);
    if (latex) add('  LaTeX', latex);
  }
  for (const { of, from, to, factor } of one.conversions)
    add('converted', `${of}: ${from} ${unicode ? '→' : '->'} ${to}, times ${Number(factor.toPrecision(12))}`);
  for (const figure of one.figures ?? []) {
    const { id, title, of, asOf, kind, confidence, overridden, earlier = [], newest } = figure;
    addWrapped(
      'figure',
      `${id}: ${of}, ${title}, ${amountOf(figure)}${asOf === undefined ? '' : `, as of ${asOf}`}, ${kind}` +
        (confidence === undefined ? '' : `, ${confidence} confidence`) +
        earlier.map((one) => `, before ${amountOf(one)} as of ${one.asOf}`).join('') +
        (newest ? `, later ${amountOf(newest)} as of ${newest.asOf}` : '') +
        (overridden ? `, in place of ${amountOf(overridden.catalog)}` : ''),
    );
  }
  for (const id of one.sources) addSource(id);
  if (one.given) {
    addWrapped('given', `${one.given.value} (by ${one.given.from.join(', ')})`);
    if (one.given.before !== undefined) addWrapped('before', one.given.before);
    if (one.given.why) addWrapped('why', one.given.why);
    for (const id of one.given.sources) addSource(id);
  }
  if (one.note) addWrapped('note', one.note);
  for (const [key, names] of [
    ['depends on', one.dependsOn],
    ['feeds', one.feeds],
  ] as const) {
    addWrapped(key, names.length === 0 ? 'nothing' : names.map(({ name }) => name).join(', '));
  }
  return `${lines.join('\n')}\n`;
}

/** `1.2 to 6 x/year, central 2.5, by epoch-algorithmic-progress in ai-power` */
export function plausibleText({ element, unit, model, sources, ...bounds }: ExplainedPlausible): string {
  return `${element === undefined ? '' : `${element}: `}${plausibleWords(bounds, unit)}, by ${sources.join(', ')} in ${model}`;
}

/** `abilene: 10, memphis: { 2025: 20 }` */
function asWritten(value: unknown): string {
  if (!isMapping(value)) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${isMapping(inner) ? `{ ${asWritten(inner)} }` : String(inner)}`)
    .join(', ');
}
