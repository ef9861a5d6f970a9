import type { Call, Span } from '../expression/expression.ts';
import { isPureRatio, sameDimension } from '../units/unit-algebra.ts';
import { pureRatio } from '../units/named-units.ts';
import type { Unit } from '../units/unit.ts';
import { mismatch } from './mismatch.ts';
import { wordsOf, type Parsed, type Reporter, type Scope } from './scope.ts';
import type { Typed, TypedUnit } from './typed.ts';
import { isDate, scaled, unitOf, unitWords } from './typed-unit.ts';

/** Checks of what an operand must be at its place; a failed check is reported with the operand's text. One instance per equation. */
export class Operands {
  private readonly scope: Scope;
  private readonly parsed: Parsed;
  private readonly reporter: Reporter;

  constructor(scope: Scope, parsed: Parsed, reporter: Reporter) {
    this.scope = scope;
    this.parsed = parsed;
    this.reporter = reporter;
  }

  suggestion(name: string, candidates: () => Iterable<string>): string | undefined {
    return this.reporter.suggestion(name, candidates);
  }

  truth(node: Typed): boolean {
    if (node.unit === 'truth') return true;
    this.refuse(
      'unit.truth',
      node.span,
      `${this.words(node.span)} is a number where a condition is needed`,
      'compare it, for example … > 0',
    );
    return false;
  }

  number(node: Typed): boolean {
    if (node.unit !== 'truth') return true;
    this.refuse('unit.truth', node.span, `${this.words(node.span)} is a condition where a number is needed`, 'write if(condition, 1, 0)');
    return false;
  }

  /** The operand, if it is a number and no date. */
  amount(node: Typed): boolean {
    if (!this.number(node)) return false;
    if (!isDate(node.unit)) return true;
    this.refuse(
      'unit.date',
      node.span,
      `${this.words(node.span)} is a date where an amount is needed`,
      'subtract another date to get years',
    );
    return false;
  }

  date(node: Typed, what: string): Typed | undefined {
    if (isDate(node.unit)) return node;
    return this.refuse(
      'unit.date',
      node.span,
      `${what} is a date, ${this.words(node.span)} is ${unitWords(node.unit)}`,
      'declare a parameter with unit: date',
    );
  }

  ratio(node: Typed, what: string, hint = 'divide by a reference value of the same unit'): Typed | undefined {
    if (!this.amount(node)) return undefined;
    if (node.unit === 'zero') return node;
    const unit = unitOf(node);
    if (!isPureRatio(unit))
      return this.refuse(
        'unit.not-a-ratio',
        node.span,
        `${what} must be a pure ratio, ${this.words(node.span)} is ${unitWords(node.unit)}`,
        hint,
      );
    return scaled(node, unit, pureRatio);
  }

  convert(node: Typed, to: Unit, what: string): Typed | undefined {
    if (!this.amount(node)) return undefined;
    if (node.unit === 'zero') return node;
    const unit = unitOf(node);
    if (!sameDimension(unit, to)) {
      this.mismatched(node.span, `${what} must be in ${to.text}, but ${this.words(node.span)}`, unit, undefined, to);
      return undefined;
    }
    return scaled(node, unit, to);
  }

  /** Both operands, converted to the unit of the first one that has a unit. */
  agree(left: Typed, right: Typed, what: string, span: Span): readonly [Typed, Typed, TypedUnit] | undefined {
    const common = this.common([left, right], what, span);
    return common && [common.args[0]!, common.args[1]!, common.unit];
  }

  common(args: readonly Typed[], what: string, span?: Span): { args: Typed[]; unit: TypedUnit } | undefined {
    if (!args.every((arg) => this.number(arg))) return undefined;
    const lead = args.find((arg) => arg.unit !== 'zero');
    if (!lead) return { args: [...args], unit: 'zero' };
    const unit = unitOf(lead);
    const converted: Typed[] = [];
    for (const arg of args) {
      if (arg.unit === 'zero' && unit.date)
        return this.refuse(
          'unit.date',
          arg.span,
          `${what} do not fit: ${this.words(lead.span)} is a date, 0 is none`,
          'declare a parameter with unit: date and name it',
        );
      if (arg.unit === 'zero') {
        converted.push(arg);
        continue;
      }
      const own = unitOf(arg);
      if (Boolean(own.date) !== Boolean(unit.date) || !sameDimension(own, unit)) {
        this.mismatched(span ?? arg.span, `${what} do not fit: ${this.words(lead.span)}`, unit, this.words(arg.span), own);
        return undefined;
      }
      converted.push(scaled(arg, own, unit));
    }
    return { args: converted, unit };
  }

  timedOnly(node: Call): boolean {
    if (this.scope.timed) return true;
    this.refuse('time.missing', node.span, `${node.name} has no meaning in a model without time`, 'give the model a time section');
    return false;
  }

  eulerOnly(node: Call): boolean {
    if (this.scope.method === 'euler') return true;
    this.refuse(
      'time.method',
      node.span,
      `${node.name} reads earlier steps, which Runge–Kutta does not have`,
      'use method: euler, or smooth(…)',
    );
    return false;
  }

  roughUnderRk4(name: string, span: Span): void {
    if (this.scope.method === 'rk4')
      this.reporter.report(
        'time.rough',
        this.at(span),
        `${name} has corners, where Runge–Kutta loses its accuracy`,
        'use method: euler or a smooth function',
        'warning',
      );
  }

  /** Refuses an operand of `name` that is known only after the run. */
  onlyAfterTheRun(name: string, { span }: Typed): undefined {
    return this.refuse(
      'run.phase',
      span,
      `${name} looks along the run, and ${this.words(span)} is known only after it`,
      'keep values of the whole run (npv, irr) apart from those of an instant',
    );
  }

  mismatched(span: Span, first: string, a: Unit, second: string | undefined, b: Unit): void {
    const { code, hint } = mismatch(a, b);
    this.reporter.report(
      code,
      this.at(span),
      second === undefined ? `${first} is ${unitWords(a)}` : `${first} is ${unitWords(a)}, ${second} is ${unitWords(b)}`,
      hint,
    );
  }

  refuse(code: Parameters<Reporter['report']>[0], span: Span, message: string, hint?: string): undefined {
    this.reporter.report(code, this.at(span), message, hint);
    return undefined;
  }

  at(span: Span): { path: Parsed['text']['path']; model: string; span: Span } {
    return { path: this.parsed.text.path, model: this.parsed.model, span };
  }

  words(span: Span): string {
    return wordsOf(this.parsed, span);
  }
}
