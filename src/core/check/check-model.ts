import { parseExpression } from '../expression/parse-expression.ts';
import { functionNamed } from '../expression/function-table.ts';
import type { Problem } from '../problem.ts';
import { conversionFactor, divideUnits, isKindedRatio, isPureRatio, sameDimension } from '../units/unit-algebra.ts';
import { pureRatio, yearUnit } from '../units/named-units.ts';
import { parseUnit } from '../units/parse-unit.ts';
import type { Unit } from '../units/unit.ts';
import type { CategoryDraft, ModelDraft, RequireDraft, SolveDraft, StockDraft, Text, VariableDraft } from './draft.ts';
import { inferExpression } from './infer/infer-expression.ts';
import { findLoops } from './loops.ts';
import { mismatch } from './mismatch.ts';
import { unitWords } from './typed-unit.ts';
import { inOrder, isClock, Reporter, suggestion, type Parsed, type Scope, type Variable } from './scope.ts';
import { inferShapes } from './shapes.ts';
import { later, typedChildren, type Phase, type Typed } from './typed.ts';

/** What a variable is computed from. */
export type CheckedEquation =
  | { readonly kind: 'equation'; readonly value: Typed }
  | { readonly kind: 'stock'; readonly initial: Typed; readonly change: readonly { readonly sign: 1 | -1; readonly flow: Typed }[] }
  | { readonly kind: 'solve'; readonly low: Typed; readonly high: Typed; readonly left: Typed; readonly right: Typed };

export interface CheckedCategory {
  readonly draft: CategoryDraft;
  readonly cases: readonly { readonly when: Typed; readonly is: string }[];
  readonly dims: readonly string[];
  readonly phase: Phase;
}

export interface CheckedRequire {
  readonly draft: RequireDraft;
  readonly that: Typed;
}

/** A model whose units, dimensions and order have been found to hold. */
export interface CheckedModel {
  readonly draft: ModelDraft;
  readonly scope: Scope;
  readonly equations: ReadonlyMap<string, CheckedEquation>;
  readonly categories: readonly CheckedCategory[];
  readonly requires: readonly CheckedRequire[];
  /** Equation texts of every variable, parsed, for printing. */
  readonly parsed: ReadonlyMap<string, readonly Parsed[]>;
}

const roleWords = { input: 'an input', parameter: 'a parameter', series: 'a series', stock: 'a stock', flow: 'a flow', auxiliary: 'an auxiliary' } as const;
const operatorWords = new Set(['in', 'to', 'mod', 'and', 'or', 'not', 'xor', 'true', 'false']);

/**
 * Checks a whole model and reports every problem at once; `model` is absent when there is an error among them.
 * Warnings come with the model.
 */
export function checkModel(draft: ModelDraft): { readonly model?: CheckedModel; readonly problems: readonly Problem[] } {
  const reporter = new Reporter();
  const scope = buildScope(draft, reporter);
  const parsed = parseAll(draft, scope, reporter);
  inferShapes(scope, new Map([...parsed].map(([name, list]) => [name, list.map((one) => one.expression)])));

  const equations = new Map<string, CheckedEquation>();
  for (const variable of scope.variables.values()) {
    const checked = checkVariable(scope, variable, parsed.get(variable.draft.name) ?? [], reporter);
    if (checked) equations.set(variable.draft.name, checked);
  }
  const categories = draft.categories.flatMap((category) => checkCategory(scope, category, reporter) ?? []);
  const requires = draft.requires.flatMap((require) => {
    const one = parseText(require.that, require.model, reporter);
    const that = one && inferExpression(scope, one, reporter);
    if (that && that.unit !== 'truth') { reporter.report('unit.truth', { path: require.that.path, model: require.model }, `a requirement is a condition, ${require.that.text} is a number`, 'compare it, for example … > 0'); return []; }
    return that && !mixed([that], require.that.text, { path: require.that.path, model: require.model }, reporter) ? [{ draft: require, that }] : [];
  });
  findLoops(scope, equations, reporter);
  const failed = reporter.problems.some((problem) => problem.severity === 'error');
  return failed ? { problems: reporter.problems } : { model: { draft, scope, equations, categories, requires, parsed }, problems: reporter.problems };
}

/** Dimensions of every variable, stated or inferred from its equation; what is wrong with the model is left unsaid. */
export function inferredDimensions(draft: ModelDraft): ReadonlyMap<string, readonly string[]> {
  const silent = new Reporter();
  const scope = buildScope(draft, silent);
  const parsed = parseAll(draft, scope, silent);
  inferShapes(scope, new Map([...parsed].map(([name, list]) => [name, list.map((one) => one.expression)])));
  return new Map([...scope.variables].map(([name, variable]) => [name, variable.dims]));
}

function buildScope(draft: ModelDraft, reporter: Reporter): Scope {
  const variables = new Map<string, Variable>();
  const against = new Map<string, Unit>();
  const dimensions = new Map(draft.dimensions.map((dimension) => [dimension.name, dimension.elements] as const));
  const categories = new Set<string>();
  const unreadable = new Set<string>();
  for (const category of draft.categories) {
    if (isReserved(category.name)) reporter.report('name.reserved', category, `${category.name} is a word of the language`, 'choose another name');
    else if (categories.has(category.name) || dimensions.has(category.name)) reporter.report('name.duplicate', category, `${category.name} is also the name of ${dimensions.has(category.name) ? 'a dimension' : 'another category'}`, 'one name for one thing');
    categories.add(category.name);
  }
  for (const dimension of draft.dimensions) {
    if (isReserved(dimension.name)) reporter.report('name.reserved', dimension, `${dimension.name} is a word of the language`, 'choose another name');
    if (dimension.elements?.length === 0) reporter.report('dimension.empty', dimension, `dimension ${dimension.name} has no element`, 'list at least one');
  }
  const ordered = [...draft.variables].sort((a, b) => Number(a.role === 'input') - Number(b.role === 'input'));
  for (const variable of ordered) {
    const where = { path: variable.path, model: variable.model };
    const unit = readUnit(variable.unit, variable.model, reporter);
    if (isReserved(variable.name)) {
      reporter.report('name.reserved', where, `${variable.name} is a word of the language`, 'choose another name'); continue;
    }
    if (categories.has(variable.name) || dimensions.has(variable.name)) reporter.report('name.duplicate', where, `${variable.name} is also the name of a ${categories.has(variable.name) ? 'category' : 'dimension'}`, 'one name for one thing');
    if (!draft.timed && (variable.role === 'stock' || (variable.role === 'series' && !variable.against))) reporter.report('time.missing', where, `the ${variable.role} ${variable.name} has no meaning in a model without time`, 'give the model a time section');
    const dims = readDimensions(variable, dimensions, reporter);
    const earlier = variables.get(variable.name);
    if (earlier) {
      // An input is satisfied by a definition elsewhere in the include tree, provided the units are the same.
      if (variable.role !== 'input') reporter.report('name.duplicate', where, earlier.draft.model === variable.model ? `${variable.name} is defined twice, as ${roleWords[earlier.draft.role]} and as ${roleWords[variable.role]}` : `${variable.name} is defined in ${earlier.draft.model} and again in ${variable.model}`, earlier.draft.model === variable.model ? 'one name for one thing: rename one of them' : 'one name for one thing: make one of them an input, or rename it');
      else if (unit && !sameDimension(unit, earlier.unit)) {
        const { code, hint } = mismatch(unit, earlier.unit);
        reporter.report(code, { path: variable.unit.path, model: variable.model }, `the input ${variable.name} is ${unitWords(unit)} in ${variable.model}, but ${earlier.draft.model} defines it in ${unitWords(earlier.unit)}`, hint);
      }
      continue;
    }
    if (variable.role === 'series' && variable.against) {
      const x = readUnit(variable.against, variable.model, reporter);
      if (x) against.set(variable.name, x);
      else unreadable.add(variable.name);
    }
    const phase: Phase = variable.role === 'stock' || (variable.role === 'series' && !variable.against) ? 'time' : 'constant';
    if (!unit) unreadable.add(variable.name);
    variables.set(variable.name, { draft: variable, unit: unit ?? pureRatio, dims: orderDims(dimensions, dims ?? []), phase });
  }
  return { timed: draft.timed, method: draft.method, variables, categories, unreadable, dimensions, against };
}

function isReserved(name: string): boolean {
  return isClock(name) || functionNamed(name) !== undefined || operatorWords.has(name);
}

function orderDims(dimensions: ReadonlyMap<string, unknown>, dims: readonly string[]): readonly string[] {
  return [...dimensions.keys()].filter((dim) => dims.includes(dim));
}

function readUnit(text: Text, model: string, reporter: Reporter): Unit | undefined {
  const parsed = parseUnit(text.text);
  if (parsed.ok) return parsed.unit;
  reporter.report('unit.unknown', { path: text.path, model, span: { start: parsed.offset, end: parsed.offset } }, parsed.message, parsed.hint);
  return undefined;
}

function readDimensions(variable: VariableDraft, dimensions: ReadonlyMap<string, unknown>, reporter: Reporter): readonly string[] | undefined {
  if (!variable.dimensions) return undefined;
  const known: string[] = [];
  for (const dim of variable.dimensions) {
    if (dimensions.has(dim.text)) known.push(dim.text);
    else reporter.report('dimension.unknown', { path: dim.path, model: variable.model }, `${dim.text} is not a dimension of the model`, suggestion(dim.text, dimensions.keys()) ?? 'declare it under dimensions');
  }
  return known;
}

function parseText(text: Text, model: string, reporter: Reporter): Parsed | undefined {
  const result = parseExpression(text.text);
  if (result.ok) return { text, model, expression: result.expression };
  for (const fault of result.faults) {
    reporter.report(fault.code, { path: text.path, model, span: { start: fault.offset, end: fault.offset } }, fault.message, fault.hint);
  }
  return undefined;
}

/** The texts of a variable, in the order `checkVariable` reads them. */
function textsOf(draft: VariableDraft): readonly Text[] {
  if (draft.role === 'stock') return [draft.initial, ...draft.inflows, ...draft.outflows];
  if ('solve' in draft) return [draft.solve.soThat, draft.solve.low, draft.solve.high];
  if ('equation' in draft) return [draft.equation];
  return [];
}

function parseAll(draft: ModelDraft, scope: Scope, reporter: Reporter): Map<string, Parsed[]> {
  const all = new Map<string, Parsed[]>();
  for (const variable of scope.variables.values()) {
    const texts = textsOf(variable.draft);
    const parsed = texts.map((text) => parseText(text, variable.draft.model, reporter));
    if (parsed.every((one) => one !== undefined)) all.set(variable.draft.name, parsed);
  }
  return all;
}

function checkVariable(scope: Scope, variable: Variable, parsed: readonly Parsed[], reporter: Reporter): CheckedEquation | undefined {
  const { draft } = variable;
  if (textsOf(draft).length !== parsed.length || parsed.length === 0) return undefined;
  if (draft.role === 'stock') return checkStock(scope, variable, draft, parsed, reporter);
  if ('solve' in draft) return checkSolve(scope, variable, draft, parsed, reporter);
  const value = inferExpression(scope, parsed[0]!, reporter);
  if (!value) return undefined;
  const fitted = fit(scope, variable, value, variable.unit, parsed[0]!, `${draft.name} is declared in`, 'its equation gives', reporter);
  return fitted && { kind: 'equation', value: fitted };
}

function checkStock(scope: Scope, variable: Variable, draft: StockDraft, parsed: readonly Parsed[], reporter: Reporter): CheckedEquation | undefined {
  const initial = inferExpression(scope, parsed[0]!, reporter);
  const fitted = initial && fit(scope, variable, initial, variable.unit, parsed[0]!, `${draft.name} is declared in`, 'its initial value is', reporter);
  const rate = divideUnits(variable.unit, yearUnit);
  const change: { sign: 1 | -1; flow: Typed }[] = [];
  let complete = true;
  for (const [index, one] of parsed.slice(1).entries()) {
    const flow = inferExpression(scope, one, reporter);
    if (scope.unreadable.has(draft.name)) continue;
    const inflow = index < draft.inflows.length;
    if (flow && flow.unit !== 'zero' && flow.unit !== 'truth' && sameDimension(flow.unit, variable.unit) && !isPureRatio(variable.unit)) {
      reporter.report('unit.mismatch', { path: one.text.path, model: one.model }, `${one.text.text} flows ${inflow ? 'into' : 'out of'} the stock ${draft.name} and is a rate, but it is ${unitWords(flow.unit)}, an amount`, `give ${one.text.text} the unit ${variable.unit.text}/year, for example by dividing by time_step or a duration`);
      complete = false; continue;
    }
    const fittedFlow = flow && fit(scope, variable, flow, rate, one, `${inflow ? 'an inflow' : 'an outflow'} of ${draft.name} is in`, `${one.text.text} is`, reporter);
    if (fittedFlow) change.push({ sign: inflow ? 1 : -1, flow: fittedFlow });
    else complete = false;
  }
  return fitted && complete ? { kind: 'stock', initial: fitted, change } : undefined;
}

function checkSolve(scope: Scope, variable: Variable, draft: SolveDraft, parsed: readonly Parsed[], reporter: Reporter): CheckedEquation | undefined {
  const [condition, lowText, highText] = parsed as [Parsed, Parsed, Parsed];
  const typed = inferExpression(scope, condition, reporter);
  const low = inferExpression(scope, lowText, reporter);
  const high = inferExpression(scope, highText, reporter);
  if (typed && (typed.kind !== 'binary' || typed.op !== '==')) {
    reporter.report('solve.residual', { path: condition.text.path, model: condition.model }, `${draft.name} is solved so that an equality holds, ${condition.text.text} is none`, 'write left == right');
    return undefined;
  }
  const fittedLow = low && fit(scope, variable, low, variable.unit, lowText, `${draft.name} is declared in`, 'its lower bound is', reporter);
  const fittedHigh = high && fit(scope, variable, high, variable.unit, highText, `${draft.name} is declared in`, 'its upper bound is', reporter);
  if (!typed || !fittedLow || !fittedHigh) return undefined;
  const extra = typed.dims.filter((dim) => !variable.dims.includes(dim));
  if (extra.length > 0) {
    reporter.report('dimension.mismatch', { path: condition.text.path, model: condition.model }, `${draft.name} is declared for ${variable.dims.length > 0 ? variable.dims.join(', ') : 'no dimension'}, but its condition also depends on ${extra.join(', ')}`, `add both sides up with sum(…, ${extra[0]}), or declare for: [${inOrder(scope, [...variable.dims, ...extra]).join(', ')}]`);
    return undefined;
  }
  if (mixed([typed, fittedLow, fittedHigh], draft.name, { path: condition.text.path, model: condition.model }, reporter)) return undefined;
  return { kind: 'solve', low: fittedLow, high: fittedHigh, left: typed.left, right: typed.right };
}

function checkCategory(scope: Scope, draft: CategoryDraft, reporter: Reporter): CheckedCategory | undefined {
  const cases: { when: Typed; is: string }[] = [];
  let complete = true;
  for (const one of draft.cases) {
    const parsed = parseText(one.when, draft.model, reporter);
    const when = parsed && inferExpression(scope, parsed, reporter);
    if (when && when.unit !== 'truth') { reporter.report('unit.truth', { path: one.when.path, model: draft.model }, `${one.when.text} is a number where a condition is needed`, 'compare it, for example … > 0'); complete = false; }
    else if (when) cases.push({ when, is: one.is });
    else complete = false;
  }
  if (!complete || mixed(cases.map((one) => one.when), draft.name, draft, reporter)) return undefined;
  const phase = cases.reduce<Phase>((sofar, one) => later(sofar, one.when.phase), 'constant');
  return { draft, cases, dims: inOrder(scope, cases.flatMap((one) => one.when.dims)), phase };
}

/** An equation's value in the unit and dimensions it is declared for. */
function fit(scope: Scope, variable: Variable, value: Typed, unit: Unit, parsed: Parsed, declared: string, gives: string, reporter: Reporter): Typed | undefined {
  const where = { path: parsed.text.path, model: parsed.model };
  if (value.unit === 'truth') {
    reporter.report('unit.truth', where, `${declared} ${unitWords(unit)}, but ${gives} a condition`, 'write if(condition, 1, 0), or make it a category');
    return undefined;
  }
  const extra = value.dims.filter((dim) => !variable.dims.includes(dim));
  if (extra.length > 0) {
    reporter.report('dimension.mismatch', where, `${variable.draft.name} is declared for ${variable.dims.length > 0 ? variable.dims.join(', ') : 'no dimension'}, but ${parsed.text.text} also depends on ${extra.join(', ')}`, `add it up with sum(…, ${extra[0]}), or declare for: [${inOrder(scope, [...variable.dims, ...extra]).join(', ')}]`);
    return undefined;
  }
  if (variable.phase === 'run' && usesTime(value)) {
    reporter.report('run.phase', where, `${variable.draft.name} rests on the whole run and also on values that change in time`, 'keep values of the whole run (npv, irr) apart from those of an instant');
    return undefined;
  }
  if (variable.phase !== 'run' && value.phase === 'run') {
    reporter.report('run.phase', where, `${variable.draft.name} changes in time and cannot rest on a value of the whole run`, 'npv and irr are known only after the last step');
    return undefined;
  }
  if (value.unit === 'zero' && unit.date) {
    reporter.report('unit.date', where, `${declared} a date, but ${gives} 0`, 'declare a parameter with unit: date and name it');
    return undefined;
  }
  if (value.unit === 'zero') return value;
  const own = value.unit;
  // 1 − idle_share is a pure ratio; its variable may say of what.
  const kindGiven = isPureRatio(own) && isKindedRatio(unit);
  if (scope.unreadable.has(variable.draft.name)) return undefined;
  if (Boolean(own.date) !== Boolean(unit.date) || (!sameDimension(own, unit) && !kindGiven)) {
    const { code, hint } = mismatch(own, unit);
    reporter.report(code, where, `${declared} ${unitWords(unit)}, but ${gives} ${unitWords(own)}`, hint);
    return undefined;
  }
  const target = unit.fold ? { text: unit.text, atoms: unit.atoms, scale: unit.scale } : unit;
  const factor = kindGiven ? conversionFactor(own, pureRatio) / conversionFactor({ ...target, atoms: pureRatio.atoms }, pureRatio) : own.date ? 1 : conversionFactor(own, target);
  if (factor === 1) return value;
  return { kind: 'convert', factor, operand: value, from: own, to: target, span: value.span, unit: target, dims: value.dims, phase: value.phase };
}

/** Whether a condition rests on the whole run and on instants at once, so that it has no time of its own. */
function mixed(conditions: readonly Typed[], name: string, where: { readonly path: Text['path']; readonly model: string }, reporter: Reporter): boolean {
  if (!conditions.some((one) => one.phase === 'run') || !conditions.some(usesTime)) return false;
  reporter.report('run.phase', where, `${name} rests on the whole run and also on values that change in time`, 'keep values of the whole run (npv, irr) apart from those of an instant');
  return true;
}

function usesTime(node: Typed): boolean {
  if (node.kind === 'npv') return usesTime(node.rate);
  if (node.kind === 'irr') return false;
  if (node.phase === 'time') return true;
  return typedChildren(node).some(usesTime);
}

