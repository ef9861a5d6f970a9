import { append } from '../../core/append.ts';
import type { CheckedCategory, CheckedEquation, CheckedModel } from '../../core/check/check-model.ts';
import type { Parsed } from '../../core/check/scope.ts';
import { alternativesOf, wordsOf } from '../../core/check/scope.ts';
import { typedChildren, type Typed } from '../../core/check/typed.ts';
import { parseExpression } from '../../core/expression/parse-expression.ts';
import { printLatex, upright } from '../../core/expression/print-latex.ts';
import { printText } from '../../core/expression/print-text.ts';
import type { Figure } from '../../domain/catalog/figure.ts';
import { figureTextsIn, type FigureText } from '../../domain/catalog/figure-text.ts';
import type { Figures } from '../../domain/catalog/figures.ts';
import type { DeclaredDistribution, DeclaredValue } from '../../domain/model/declarations.ts';
import { distributionEntries } from '../../domain/uncertainty/distribution-file.ts';
import { distributionWords } from '../../domain/uncertainty/read-distribution.ts';
import type { Plausible, ReadPlausible } from '../../domain/value/plausible.ts';
import { rootsOf } from '../../domain/model/equation-roots.ts';
import { sourceIds } from '../../domain/catalog/sources.ts';
import { givenUnder, type ExplainedGiven, type Under } from './explain-given.ts';
import type { Model } from '../../domain/model/model.ts';

export interface ExplainedEquation {
  /** What the text defines: the variable, its initial value, an inflow, the condition of a category's case, … */
  readonly role: string;
  readonly text: string;
  readonly latex: string;
}

export interface ExplainedConversion {
  /** The part of the equation that is converted. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly factor: number;
}

export interface ExplainedName {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** Bounds as the file writes them: a number in `unit`, or a text with its own. */
export interface ExplainedPlausible {
  readonly element?: string;
  readonly low: number | string;
  readonly high: number | string;
  readonly central?: number | string;
  readonly unit: string;
  /** The file that states it. */
  readonly model: string;
  /** Ids of sources, or the word assumption. */
  readonly sources: readonly string[];
}

/** What a value is held to be where it is drawn. */
export interface ExplainedDistribution {
  readonly element?: string;
  /** `lognormal, median 3.29 x/year, log_sd 0.527` */
  readonly stated: string;
  readonly why?: string;
  /** The file that states it. */
  readonly model: string;
  /** Ids of sources, or the word assumption. */
  readonly sources: readonly string[];
}

export interface ExplainedVariable {
  readonly name: string;
  readonly title: string;
  /** The file that declares the variable: the model itself or one it includes. */
  readonly model: string;
  readonly role: 'input' | 'parameter' | 'series' | 'stock' | 'flow' | 'auxiliary' | 'category';
  readonly unit: string;
  readonly dims: readonly string[];
  /** The dimensions whose elements are alternatives and are never summed. */
  readonly alternatives?: readonly string[];
  readonly note?: string;
  /** The declared value of a variable that is given, not computed. */
  readonly value?: unknown;
  /** Of a series: the declared value before its first point. */
  readonly before?: number | string;
  /** The value that overrides it under the requested scenario. */
  readonly given?: ExplainedGiven;
  /** Catalog figures named by the value and by the scenario's value. */
  readonly figures?: readonly Figure[];
  readonly range?: readonly unknown[];
  /** Every range in the include tree if there are several; all of them apply. */
  readonly ranges?: readonly { readonly range: readonly unknown[]; readonly unit: string; readonly model: string }[];
  /** Plausible ranges of the variable or of some elements; a value outside is reported as a note. */
  readonly plausible?: readonly ExplainedPlausible[];
  /** Its own distribution or those of some elements; empty where the model says that it is not drawn. */
  readonly distribution?: readonly ExplainedDistribution[];
  readonly equations: readonly ExplainedEquation[];
  readonly conversions: readonly ExplainedConversion[];
  readonly sources: readonly string[];
  readonly dependsOn: readonly ExplainedName[];
  readonly feeds: readonly ExplainedName[];
}

export interface ExplainOptions {
  /** The scenario whose value is explained too. */
  readonly under?: Under | undefined;
  /** Where figures are named, their values. */
  readonly figures?: Figures | undefined;
  /** Who reads each name. Who explains several variables makes it once. */
  readonly users?: Users;
}

/** The variables and categories that read each name, in the order of the model. */
export type Users = ReadonlyMap<string, readonly string[]>;

/** Explains one variable or category of a model and the value a scenario gives it. Undefined for an unknown name. */
export function explain(
  model: CheckedModel,
  loaded: Pick<Model, 'categories' | 'declarations'>,
  name: string,
  { under, figures, users = usersIn(model) }: ExplainOptions = {},
): ExplainedVariable | undefined {
  const variable = model.scope.variables.get(name);
  const category = model.categories.find((one) => one.draft.name === name);
  const declared = variable ? loaded.declarations.get(name) : undefined;
  const titled = declared ?? loaded.categories.get(name);
  if (!titled || (!variable && !category)) return undefined;
  const roots = category ? category.cases.map((one) => one.when) : rootsOf(model.equations.get(name));
  const parsed = model.parsed.get(name) ?? [];
  const source = declared?.source;
  const ranges = declared?.ranges ?? [];
  const given = under && givenUnder(under, name);
  const dims = variable?.dims ?? category!.dims;
  const cases = alternativesOf(model.scope, dims, variable?.draft);
  const own = figures ? foundIn(figures, figureTextsIn(declared?.value?.raw)) : [];
  const cited = figures
    ? [
        ...new Set([
          ...own,
          ...foundIn(
            figures,
            (given?.figures ?? []).map((id) => ({ id })),
          ),
        ]),
      ]
    : [];
  const named = (names: Iterable<string>): ExplainedName[] =>
    [...new Set(names)]
      .filter((one) => one !== name || variable?.draft.role === 'stock')
      .map((one) => ({
        name: one,
        title: (loaded.declarations.get(one) ?? loaded.categories.get(one))?.title ?? one,
        unit: model.scope.variables.get(one)?.unit.text ?? '',
      }));
  return {
    name,
    title: titled.title,
    model: variable?.draft.model ?? category!.draft.model,
    role: category ? 'category' : variable!.draft.role,
    unit: variable?.unit.text ?? '',
    dims,
    ...(cases.length > 0 ? { alternatives: cases } : {}),
    ...(titled.note ? { note: titled.note } : {}),
    ...(declared?.value ? { value: withUnit(declared.value, declared.unit) } : {}),
    ...(declared?.before ? { before: withUnit(declared.before, declared.unit) as number | string } : {}),
    ...(given ? { given } : {}),
    ...(cited.length > 0 ? { figures: cited } : {}),
    ...(ranges[0] ? { range: ranges[0].bounds } : {}),
    ...(ranges.length > 1 ? { ranges: ranges.map(({ bounds, unit, model: file }) => ({ range: bounds, unit, model: file })) } : {}),
    ...(declared?.plausible ? { plausible: declared.plausible.entries.map((one) => plausibleIn(declared.plausible!, one)) } : {}),
    ...(declared?.distribution ? { distribution: distributionIn(declared.distribution) } : {}),
    equations: category ? categoryEquations(name, category) : equationsOf(model, name, parsed),
    conversions: category ? [] : conversionsOf(model.equations.get(name), parsed),
    sources: [...new Set([...(typeof source === 'string' ? [source] : (source ?? [])), ...own.flatMap((figure) => figure.sources)])],
    dependsOn: named(roots.flatMap(namesIn)),
    feeds: named(users.get(name) ?? []),
  };
}

function distributionIn({ written, unit, model }: DeclaredDistribution): readonly ExplainedDistribution[] {
  return distributionEntries(written).map(({ element, written: one }) => ({
    ...(element === undefined ? {} : { element }),
    stated: distributionWords(one, unit),
    ...(one.why === undefined ? {} : { why: one.why }),
    model,
    sources: sourceIds(one.source),
  }));
}

function plausibleIn({ model, unit }: Plausible, { entry: { element, low, high, central, source } }: ReadPlausible): ExplainedPlausible {
  return {
    ...(element === undefined ? {} : { element }),
    low,
    high,
    ...(central === undefined ? {} : { central }),
    unit,
    model,
    sources: typeof source === 'string' ? [source] : source,
  };
}

/** Unknown ids are skipped here; checking the model reports them. */
function foundIn(figures: Figures, asked: readonly Pick<FigureText, 'id' | 'asOf'>[]): readonly Figure[] {
  return asked.flatMap(({ id, asOf }) => {
    const found = figures.find(id, [], asOf);
    return 'code' in found ? [] : [found];
  });
}

/** A bare number stated in another unit than the variable's gets that unit appended. */
function withUnit({ raw, unit }: Pick<DeclaredValue, 'raw' | 'unit'>, own: string): unknown {
  return typeof raw === 'number' && unit !== own ? `${raw} ${unit}` : raw;
}

function namesIn(node: Typed): readonly string[] {
  const own =
    node.kind === 'variable'
      ? [node.name]
      : node.kind === 'lookup'
        ? [node.series]
        : node.kind === 'surviving' && node.history !== undefined
          ? [node.history]
          : [];
  return [...own, ...typedChildren(node).flatMap(namesIn)];
}

export function usersIn({ equations, categories }: CheckedModel): Users {
  const users = new Map<string, string[]>();
  const add = (user: string, roots: readonly Typed[]): void => {
    for (const name of new Set(roots.flatMap(namesIn))) append(users, name, user);
  };
  for (const [user, equation] of equations) add(user, rootsOf(equation));
  for (const { draft, cases } of categories)
    add(
      draft.name,
      cases.map(({ when }) => when),
    );
  return users;
}

function equationsOf(model: CheckedModel, name: string, parsed: readonly Parsed[]): ExplainedEquation[] {
  const { draft } = model.scope.variables.get(name)!;
  const inflows = draft.role === 'stock' ? draft.inflows.length : 0;
  const role = (index: number): string => {
    if (draft.role === 'stock') return index === 0 ? 'initial' : index <= inflows ? 'inflow' : 'outflow';
    if ('solve' in draft) return ['so that', 'at least', 'at most'][index]!;
    return '=';
  };
  return parsed.map(({ expression }, index) => {
    const sign = role(index);
    const latex = printLatex(expression);
    return { role: sign, text: printText(expression), latex: sign === '=' ? `${upright(name)} = ${latex}` : latex };
  });
}

function categoryEquations(name: string, { draft }: CheckedCategory): ExplainedEquation[] {
  const cases = draft.cases.map(({ when, is }) => {
    const parsed = parseExpression(when.text);
    return {
      role: is,
      text: when.text,
      latex: parsed.ok ? `${upright(name)} = \\text{${is.replaceAll('_', '\\_')}} \\iff ${printLatex(parsed.expression)}` : '',
    };
  });
  return draft.otherwise === undefined ? cases : [...cases, { role: draft.otherwise, text: 'otherwise', latex: '' }];
}

/** The checked tree and the parsed text have the same order, except for a bounded root. */
function conversionsOf(equation: CheckedEquation | undefined, parsed: readonly Parsed[]): ExplainedConversion[] {
  if (!equation) return [];
  const roots = rootsOf(equation);
  return roots.flatMap((root, index) => {
    const text = parsed[equation.kind === 'solve' ? Math.max(0, index - 1) : index];
    return text ? conversionsIn(root, text) : [];
  });
}

function conversionsIn(node: Typed, parsed: Parsed): ExplainedConversion[] {
  const below = typedChildren(node).flatMap((child) => conversionsIn(child, parsed));
  return node.kind === 'convert'
    ? [{ of: wordsOf(parsed, node.span), from: node.from.text, to: node.to.text, factor: node.factor }, ...below]
    : below;
}
