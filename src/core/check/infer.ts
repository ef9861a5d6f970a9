import { arityOf, functionNamed, functionTable, signatureOf } from '../expression/function-table.ts';
import type { Binary, Call, ElementPick, Expression, Name, Span } from '../expression/expression.ts';
import type { MathFunction } from '../engine/system.ts';
import { divideUnits, isPureRatio, multiplyUnits, powerUnit, sameDimension } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';
import { dateUnit, perYear, pureRatio, yearUnit } from '../units/named-units.ts';
import { Operands } from './operands.ts';
import { clockNames, dimensionOfElement, inOrder, suggestion, type Parsed, type Reporter, type Scope } from './scope.ts';
import { isFold, reducedDimensions } from './shapes.ts';
import { later, survivalParameters, type Phase, type PickedElement, type Typed, type TypedSurvival } from './typed.ts';
import { isDate, plain, unitOf, unitWords } from './typed-unit.ts';

/**
 * Infers the unit of every sub-expression and inserts the conversions between scales. A sub-expression
 * that does not fit is reported once and gives `undefined`; its neighbours are still checked.
 */
export function inferExpression(scope: Scope, parsed: Parsed, reporter: Reporter): Typed | undefined {
  return new Inference(scope, new Operands(scope, parsed, reporter)).infer(parsed.expression);
}

const survivalFunctions = new Set(['fixed_life', 'geometric', 'weibull']);
const plainMath = new Set<string>(['exp', 'expm1', 'log', 'log1p', 'log2']);
const alongTheRun = new Set<string>(['previous', 'delay', 'smooth', 'cumulative', 'step', 'ramp', 'pulse']);
const sameUnitMath = new Set<string>(['abs', 'round', 'floor', 'ceil']);

class Inference {
  private readonly scope: Scope;
  private readonly need: Operands;

  constructor(scope: Scope, need: Operands) {
    this.scope = scope;
    this.need = need;
  }

  infer(expression: Expression): Typed | undefined {
    switch (expression.kind) {
      case 'number':
        return { kind: 'number', value: expression.value, span: expression.span, unit: expression.value === 0 ? 'zero' : pureRatio, dims: [], phase: 'constant' };
      case 'name': return this.name(expression);
      case 'pick': return this.pick(expression);
      case 'unary': {
        const operand = this.infer(expression.operand);
        if (!operand) return undefined;
        if (expression.op === 'not') return this.need.truth(operand) ? { kind: 'unary', op: 'not', operand, span: expression.span, unit: 'truth', dims: operand.dims, phase: operand.phase } : undefined;
        if (!this.need.amount(operand)) return undefined;
        return { kind: 'unary', op: 'negate', operand, span: expression.span, unit: operand.unit, dims: operand.dims, phase: operand.phase };
      }
      case 'binary': return this.binary(expression);
      case 'call': return this.call(expression);
      default: return expression satisfies never;
    }
  }

  private name(node: Name): Typed | undefined {
    const { name, span } = node;
    if ((clockNames as readonly string[]).includes(name)) return this.clock(name, span);
    const variable = this.scope.variables.get(name);
    if (!variable) return this.unknownName(name, span);
    if (this.scope.unreadable.has(name)) return undefined;
    if (variable.draft.role === 'series' && variable.draft.against) {
      return this.seriesOver(name, variable.draft.against.text, span);
    }
    return { kind: 'variable', name, picks: [], span, unit: plain(variable.unit), dims: variable.dims, phase: variable.phase };
  }

  private seriesOver(name: string, against: string, span: Span): undefined {
    return this.need.refuse('name.not-a-value', span, `${name} is a series over ${against}, not over time`, `write lookup(${name}, …)`);
  }

  private clock(name: string, span: Span): Typed | undefined {
    if (name === 'year') return { kind: 'number', value: 1, span, unit: yearUnit, dims: [], phase: 'constant' };
    if (!this.scope.timed) return this.need.refuse('time.missing', span, `${name} has no meaning in a model without time`, 'give the model a time section');
    if (name === 'time_step') return { kind: 'clock', what: 'step', span, unit: yearUnit, dims: [], phase: 'constant' };
    if (name === 'elapsed') return { kind: 'clock', what: 'elapsed', span, unit: yearUnit, dims: [], phase: 'time' };
    return { kind: 'clock', what: 'time', span, unit: dateUnit, dims: [], phase: 'time' };
  }

  private unknownName(name: string, span: Span): undefined {
    const { scope } = this;
    if (scope.categories.has(name)) return this.need.refuse('name.not-a-value', span, `${name} is a category and has no number`, 'write its condition again, or give the condition’s quantity a name');
    if (scope.dimensions.has(name)) return this.need.refuse('name.not-a-value', span, `${name} is a dimension and has no number`, `write sum(…, ${name}) to add up over it`);
    if (functionNamed(name)) return this.need.refuse('name.not-a-value', span, `${name} is a function`, `write ${name}(…)`);
    for (const [dim, elements] of scope.dimensions) {
      if (elements?.includes(name)) return this.need.refuse('name.not-a-value', span, `${name} is an element of ${dim}`, `write a_variable[${name}]`);
    }
    const near = suggestion(name, [...scope.variables.keys(), ...clockNames]);
    return this.need.refuse('name.unknown', span, `${name} is not defined`, near ?? 'define it as an input, parameter, series, stock, flow or auxiliary');
  }

  private pick(node: ElementPick): Typed | undefined {
    const variable = this.scope.variables.get(node.name);
    if (!variable) return this.unknownName(node.name, node.span);
    if (this.scope.unreadable.has(node.name)) return undefined;
    if (variable.draft.role === 'series' && variable.draft.against) return this.seriesOver(node.name, variable.draft.against.text, node.span);
    const picks: PickedElement[] = [];
    const left = [...variable.dims];
    for (const element of node.elements) {
      const dim = dimensionOfElement(this.scope, left, element.name);
      if (!dim) {
        const known = left.flatMap((name) => this.scope.dimensions.get(name) ?? []);
        const why = left.length === 0 ? `${node.name} has no dimension` : `${element.name} is not an element of ${left.join(' or ')}`;
        return this.need.refuse('dimension.element', element.span, why, suggestion(element.name, known) ?? (known.length > 0 ? `elements are ${known.join(', ')}` : 'list the dimension’s elements in the model to name one'));
      }
      const others = left.filter((name) => name !== dim && this.scope.dimensions.get(name)?.includes(element.name));
      if (others.length > 0 && node.elements.length < variable.dims.length) {
        return this.need.refuse('dimension.element', element.span, `${element.name} is an element of ${[dim, ...others].join(' and of ')}`, 'name one element of every dimension, in order');
      }
      left.splice(left.indexOf(dim), 1);
      picks.push({ dim, element: element.name });
    }
    return { kind: 'variable', name: node.name, picks, span: node.span, unit: plain(variable.unit), dims: left, phase: variable.phase };
  }

  private binary(node: Binary): Typed | undefined {
    const left = this.infer(node.left);
    const right = this.infer(node.right);
    if (!left || !right) return undefined;
    const facts = { span: node.span, dims: inOrder(this.scope, [...left.dims, ...right.dims]), phase: later(left.phase, right.phase) };
    const { op } = node;
    if (op === 'and' || op === 'or') {
      return this.need.truth(left) && this.need.truth(right) ? { kind: 'binary', op, left, right, ...facts, unit: 'truth' } : undefined;
    }
    if (left.unit === 'truth' || right.unit === 'truth') { this.need.number(left); this.need.number(right); return undefined; }
    if (isDate(left.unit) || isDate(right.unit)) return this.dates(node, left, right, facts);
    switch (op) {
      case '+': case '-': {
        const pair = this.need.agree(left, right, `operands of ${op}`, node.span);
        return pair && { kind: 'binary', op, left: pair[0], right: pair[1], ...facts, unit: pair[2] };
      }
      case '<': case '<=': case '>': case '>=': case '==': case '!=': {
        const pair = this.need.agree(left, right, `sides of ${op}`, node.span);
        return pair && { kind: 'binary', op, left: pair[0], right: pair[1], ...facts, unit: 'truth' };
      }
      case '*': return { kind: 'binary', op, left, right, ...facts, unit: multiplyUnits(unitOf(left), unitOf(right)) };
      case '/': return { kind: 'binary', op, left, right, ...facts, unit: divideUnits(unitOf(left), unitOf(right)) };
      case 'mod': {
        const pair = this.need.agree(left, right, 'operands of mod', node.span);
        return pair && { kind: 'math', fn: 'mod', args: [pair[0], pair[1]], ...facts, unit: pair[2] };
      }
      case '^': return this.power(node, left, right, facts);
      default: return op satisfies never;
    }
  }

  private power(node: Binary, base: Typed, exponent: Typed, facts: { span: Span; dims: readonly string[]; phase: Phase }): Typed | undefined {
    const plainExponent = this.need.ratio(exponent, 'the exponent');
    if (!plainExponent) return undefined;
    const literal = literalNumber(node.right);
    if (literal !== undefined && base.unit !== 'zero') {
      const unit = unitToPower(unitOf(base), literal);
      if (!unit) return this.need.refuse('unit.not-a-ratio', node.span, `${this.need.words(base.span)} is ${unitWords(base.unit)}, and no unit has the exponent ${this.need.words(exponent.span)}`, 'divide by a reference value of the same unit first');
      return { kind: 'math', fn: 'pow', args: [base, plainExponent], ...facts, unit };
    }
    const plainBase = this.need.ratio(base, 'the base of a power whose exponent is not a number');
    return plainBase && { kind: 'math', fn: 'pow', args: [plainBase, plainExponent], ...facts, unit: pureRatio };
  }

  /** date − date = years, date ± years = date, dates compare with dates. */
  private dates(node: Binary, left: Typed, right: Typed, facts: { span: Span; dims: readonly string[]; phase: Phase }): Typed | undefined {
    const { op } = node;
    const both = isDate(left.unit) && isDate(right.unit);
    if (both && op === '-') return { kind: 'binary', op, left, right, ...facts, unit: yearUnit };
    if (both && (op === '<' || op === '<=' || op === '>' || op === '>=' || op === '==' || op === '!=')) return { kind: 'binary', op, left, right, ...facts, unit: 'truth' };
    if (!both && (op === '+' || op === '-') && isDate(left.unit)) {
      const span = this.need.convert(right, yearUnit, 'what is added to a date');
      return span && { kind: 'binary', op, left, right: span, ...facts, unit: dateUnit };
    }
    if (!both && op === '+' && isDate(right.unit)) {
      const span = this.need.convert(left, yearUnit, 'what is added to a date');
      return span && { kind: 'binary', op, left: span, right, ...facts, unit: dateUnit };
    }
    return this.need.refuse('unit.date', node.span, `${this.need.words(node.span)} has no meaning for dates`, 'subtract two dates to get years, add years to a date, or compare two dates');
  }

  private call(node: Call): Typed | undefined {
    const row = functionNamed(node.name);
    if (!row) {
      this.inferAll(node.args);
      return this.need.refuse('function.unknown', node.nameSpan, `${node.name} is not a function of the language`,
        this.scope.variables.has(node.name) ? `write ${node.name} * (…) to multiply` : suggestion(node.name, functionTable.map((one) => one.name)));
    }
    const { min, max } = arityOf(row);
    if (node.args.length < min || node.args.length > max) {
      const many = min === max ? String(min) : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
      return this.need.refuse('function.arguments', node.span, `${node.name} takes ${many} argument${many === '1' ? '' : 's'}, not ${node.args.length}`, `write ${signatureOf(row)}`);
    }
    if (survivalFunctions.has(node.name)) return this.need.refuse('function.place', node.span, `${node.name} is a survival curve and stands only inside surviving`, `write surviving(additions, ${signatureOf(row)})`);
    if (isFold(this.scope, node)) return this.fold(node);
    switch (node.name) {
      case 'lookup': return this.lookup(node);
      case 'surviving': return this.surviving(node);
      default:
    }
    const args = this.inferAll(node.args);
    if (!args) return undefined;
    const facts = { span: node.span, dims: inOrder(this.scope, args.flatMap((arg) => arg.dims)), phase: args.reduce<Phase>((phase, arg) => later(phase, arg.phase), 'constant') };
    const over = { ...facts, phase: later('time', facts.phase) };
    const [first, second, third] = args as [Typed, Typed, Typed];
    const { name } = node;
    // Of a whole-run function only the rate may itself be a value of the whole run.
    const early = name === 'npv' || name === 'irr' ? [first] : alongTheRun.has(name) ? args : [];
    const late = early.find((arg) => arg.phase === 'run');
    if (late) return this.need.refuse('run.phase', late.span, `${name} looks along the run, and ${this.need.words(late.span)} is known only after it`, 'keep values of the whole run (npv, irr) apart from those of an instant');
    if (plainMath.has(name)) {
      const x = this.need.ratio(first, `the argument of ${name}`);
      return x && { kind: 'math', fn: name as MathFunction, args: [x], ...facts, unit: pureRatio };
    }
    if (sameUnitMath.has(name)) return this.need.amount(first) ? { kind: 'math', fn: name as MathFunction, args: [first], ...facts, unit: first.unit } : undefined;
    switch (name) {
      case 'sqrt': {
        if (!this.need.amount(first)) return undefined;
        const unit = first.unit === 'zero' ? 'zero' : unitToPower(unitOf(first), 0.5);
        return unit ? { kind: 'math', fn: 'sqrt', args: [first], ...facts, unit } : this.need.refuse('unit.mismatch', node.span, `the unit of ${this.need.words(node.span)} is beyond the range of numbers`, 'use smaller powers');
      }
      case 'min': case 'max': {
        this.need.roughUnderRk4(node);
        const common = this.need.common(args, `arguments of ${name}`);
        return common && { kind: 'math', fn: name, args: common.args, ...facts, unit: common.unit };
      }
      case 'mod': {
        const pair = this.need.agree(first, second, 'arguments of mod', node.span);
        return pair && { kind: 'math', fn: 'mod', args: [pair[0], pair[1]], ...facts, unit: pair[2] };
      }
      case 'if': {
        this.need.roughUnderRk4(node);
        const condition = this.need.truth(first);
        const pair = this.need.agree(second, third, 'branches of if', node.span);
        return condition && pair ? { kind: 'if', condition: first, then: pair[0], otherwise: pair[1], ...facts, unit: pair[2] } : undefined;
      }
      case 'npv': {
        if (!this.need.timedOnly(node)) return undefined;
        const rate = this.need.convert(second, perYear, 'the discount rate');
        if (!this.need.amount(first) || !rate) return undefined;
        return { kind: 'npv', flow: first, rate, ...facts, phase: 'run', unit: multiplyUnits(unitOf(first), yearUnit) };
      }
      case 'irr': return this.need.timedOnly(node) && this.need.amount(first) ? { kind: 'irr', flow: first, ...facts, phase: 'run', unit: perYear } : undefined;
      default:
    }
    if (!this.need.timedOnly(node)) return undefined;
    if (name !== 'previous' && !this.need.amount(first)) return undefined;
    switch (name) {
      case 'previous': {
        if (!this.need.eulerOnly(node)) return undefined;
        const pair = this.need.agree(first, second, 'arguments of previous', node.span);
        return pair && { kind: 'previous', operand: pair[0], initial: pair[1], ...over, unit: pair[2] };
      }
      case 'delay': {
        if (!this.need.eulerOnly(node)) return undefined;
        const duration = this.need.convert(second, yearUnit, 'the duration of delay');
        if (args.length === 2) return duration && { kind: 'delay', operand: first, duration, before: undefined, ...over, unit: first.unit };
        const pair = this.need.agree(first, third, 'first and last argument of delay', node.span);
        return duration && pair && { kind: 'delay', operand: pair[0], duration, before: pair[1], ...over, unit: pair[2] };
      }
      case 'smooth': {
        const duration = this.need.convert(second, yearUnit, 'the time of smooth');
        return duration && { kind: 'smooth', operand: first, duration, ...over, unit: first.unit };
      }
      case 'cumulative': return { kind: 'cumulative', operand: first, ...over, unit: multiplyUnits(unitOf(first), yearUnit) };
      case 'step': {
        this.need.roughUnderRk4(node);
        const at = this.need.date(second, 'the second argument of step');
        return at && { kind: 'step', height: first, at, ...over, unit: first.unit };
      }
      case 'ramp': {
        this.need.roughUnderRk4(node);
        const from = this.need.date(second, 'the second argument of ramp');
        const to = this.need.date(third, 'the third argument of ramp');
        return from && to && { kind: 'ramp', slope: first, from, to, ...over, unit: multiplyUnits(unitOf(first), yearUnit) };
      }
      case 'pulse': {
        this.need.roughUnderRk4(node);
        const at = this.need.date(second, 'the second argument of pulse');
        const duration = this.need.convert(third, yearUnit, 'the duration of pulse');
        return at && duration && { kind: 'pulse', height: first, at, duration, ...over, unit: first.unit };
      }
      default: return this.need.refuse('function.place', node.span, `${name} cannot stand here`);
    }
  }

  private fold(node: Call): Typed | undefined {
    if (node.name !== 'sum') this.need.roughUnderRk4(node);
    const [inner] = node.args as [Expression];
    const operand = this.infer(inner);
    if (!operand) return undefined;
    if (!this.need.amount(operand)) return undefined;
    const over = node.args.length === 1 ? operand.dims : reducedDimensions(this.scope, node);
    if (node.args.length > 1 && over.length === 0) {
      const wrong = node.args[1]!;
      return this.need.refuse('dimension.unknown', wrong.span, `${this.need.words(wrong.span)} is not a dimension`,
        suggestion(this.need.words(wrong.span), this.scope.dimensions.keys()) ?? `dimensions are ${[...this.scope.dimensions.keys()].join(', ')}`);
    }
    for (const dim of over) {
      if (!operand.dims.includes(dim)) {
        return this.need.refuse('dimension.reduce', node.span, `${this.need.words(inner.span)} has no dimension ${dim}`, operand.dims.length > 0 ? `its dimensions are ${operand.dims.join(', ')}` : 'it is a single number');
      }
    }
    return { kind: 'fold', fold: node.name as 'sum' | 'min' | 'max', over: inOrder(this.scope, over), operand, span: node.span, unit: operand.unit, dims: operand.dims.filter((dim) => !over.includes(dim)), phase: operand.phase };
  }

  private lookup(node: Call): Typed | undefined {
    const [first, second] = node.args as [Expression, Expression];
    const x = this.infer(second);
    const series = first.kind === 'name' ? this.scope.variables.get(first.name) : undefined;
    if (first.kind !== 'name' || series?.draft.role !== 'series') {
      return this.need.refuse('function.arguments', first.span, `the first argument of lookup is a series, ${this.need.words(first.span)} is not`, 'name a series of the model');
    }
    if (!x) return undefined;
    const draft = series.draft;
    const against = draft.against && this.againstUnit(first.name);
    const given = draft.against ? against && this.need.convert(x, against, `the second argument of lookup(${first.name}, …)`) : this.need.date(x, `the second argument of lookup(${first.name}, …)`);
    return given && { kind: 'lookup', series: first.name, x: given, span: node.span, unit: plain(series.unit), dims: inOrder(this.scope, [...series.dims, ...x.dims]), phase: x.phase };
  }

  private againstUnit(name: string): Unit | undefined {
    return this.scope.against.get(name);
  }

  private surviving(node: Call): Typed | undefined {
    if (!this.need.timedOnly(node) || !this.need.eulerOnly(node)) return undefined;
    const [first, curve, past] = node.args as [Expression, Expression, Expression | undefined];
    const additions = this.infer(first);
    const survival = this.survival(curve);
    let history: string | undefined;
    if (past) {
      const series = past.kind === 'name' ? this.scope.variables.get(past.name) : undefined;
      if (past.kind !== 'name' || series?.draft.role !== 'series' || series.draft.against) {
        return this.need.refuse('function.arguments', past.span, `the history of surviving is a dated series of additions, ${this.need.words(past.span)} is not`, 'name a series of the model');
      }
      if (additions && additions.unit !== 'truth' && additions.unit !== 'zero' && !sameDimension(plain(series.unit), additions.unit)) {
        this.need.mismatched(past.span, `the history ${past.name}`, series.unit, 'the additions', additions.unit);
        return undefined;
      }
      history = past.name;
    }
    if (!additions || !survival || !this.need.amount(additions)) return undefined;
    if (additions.phase === 'run') return this.need.refuse('run.phase', additions.span, `surviving looks along the run, and ${this.need.words(additions.span)} is known only after it`, 'keep values of the whole run (npv, irr) apart from those of an instant');
    const parameters = survivalParameters(survival);
    for (const parameter of parameters) {
      if (parameter.phase !== 'constant') return this.need.refuse('survival.constant', parameter.span, `${this.need.words(parameter.span)} changes in time, but the parameters of a survival curve may not`, 'give each generation its own value instead');
    }
    const dims = inOrder(this.scope, [...additions.dims, ...parameters.flatMap((parameter) => parameter.dims), ...(history ? this.scope.variables.get(history)!.dims : [])]);
    return { kind: 'surviving', additions, survival, history, span: node.span, dims, phase: 'time', unit: multiplyUnits(unitOf(additions), yearUnit) };
  }

  private survival(curve: Expression): TypedSurvival | undefined {
    if (curve.kind !== 'call' || !survivalFunctions.has(curve.name)) {
      return this.need.refuse('function.arguments', curve.span, `the second argument of surviving is a survival curve, ${this.need.words(curve.span)} is not`, 'write weibull(scale, shape), fixed_life(lifetime) or geometric(rate)');
    }
    const row = functionNamed(curve.name)!;
    if (curve.args.length !== arityOf(row).min) return this.need.refuse('function.arguments', curve.span, `${curve.name} takes ${arityOf(row).min} arguments, not ${curve.args.length}`, `write ${signatureOf(row)}`);
    const args = this.inferAll(curve.args);
    if (!args) return undefined;
    const [first, second] = args as [Typed, Typed];
    if (curve.name === 'fixed_life') {
      const lifetime = this.need.convert(first, yearUnit, 'the lifetime');
      return lifetime && { kind: 'fixed', lifetime };
    }
    if (curve.name === 'geometric') {
      const rate = isPureRatio(unitOf(first)) ? this.need.ratio(first, 'the rate') : this.need.convert(first, perYear, 'the rate');
      return rate && { kind: 'geometric', rate };
    }
    const scale = this.need.convert(first, yearUnit, 'the scale of weibull');
    const shape = this.need.ratio(second, 'the shape of weibull');
    return scale && shape && { kind: 'weibull', scale, shape };
  }

  // — what an operand must be —

  private inferAll(args: readonly Expression[]): Typed[] | undefined {
    const typed = args.map((arg) => this.infer(arg));
    return typed.every((arg) => arg !== undefined) ? typed : undefined;
  }
}

/** The value of 2, -2, 1 / 3, -(1 / 3); undefined for anything with a name in it. */
function literalNumber(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'unary' && expression.op === 'negate') {
    const operand = literalNumber(expression.operand);
    return operand === undefined ? undefined : -operand;
  }
  if (expression.kind === 'binary' && expression.op === '/') {
    const [left, right] = [literalNumber(expression.left), literalNumber(expression.right)];
    return left === undefined || right === undefined ? undefined : left / right;
  }
  return undefined;
}

/** Undefined where the exponent takes the unit's scale beyond the range of numbers. */
function unitToPower(unit: Unit, exponent: number): Unit | undefined {
  if (isPureRatio(unit) && unit.text === 'ratio') return unit;
  try {
    return powerUnit(unit, exponent);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
