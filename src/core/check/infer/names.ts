import { someNames } from '../../some-names.ts';
import type { ElementPick, Name, Span } from '../../expression/expression.ts';
import { functionNamed } from '../../expression/function-table.ts';
import { dateUnit, pureRatio, yearUnit } from '../../units/named-units.ts';
import { clockNames, dimensionOfElement, isClock, isMissed } from '../scope.ts';
import type { PickedElement, Typed } from '../typed.ts';
import { plain } from '../typed-unit.ts';
import type { Inference } from './inference.ts';

/** Resolves a name: a variable, or `time`, `elapsed` or `time_step`. */
export function inferName(inference: Inference, { name, quoted, span }: Name): Typed | undefined {
  const { scope, need } = inference;
  if (quoted)
    return need.refuse(
      'expression.not-allowed',
      span,
      'text in quotes is the name of an element, compared with a dimension',
      scope.variables.has(name) ? `write ${name} without quotes` : 'write site == "us-east-1"',
    );
  if (isClock(name)) return clock(inference, name, span);
  const variable = scope.variables.get(name);
  if (!variable) return unknownName(inference, name, span);
  if (scope.unreadable.has(name)) return undefined;
  if (variable.draft.role === 'series' && variable.draft.against) return seriesOver(inference, name, variable.draft.against.text, span);
  return { kind: 'variable', name, picks: [], span, unit: plain(variable.unit), dims: variable.dims, phase: variable.phase };
}

export function inferPick(inference: Inference, node: ElementPick): Typed | undefined {
  const { scope, need } = inference;
  const variable = scope.variables.get(node.name);
  if (!variable) return unknownName(inference, node.name, node.span);
  if (scope.unreadable.has(node.name)) return undefined;
  if (variable.draft.role === 'series' && variable.draft.against)
    return seriesOver(inference, node.name, variable.draft.against.text, node.span);
  const picks: PickedElement[] = [];
  const left = [...variable.dims];
  for (const element of node.elements) {
    const dim = dimensionOfElement(scope, left, element.name);
    if (!dim) {
      if (scope.undimensioned.has(node.name)) return undefined;
      if (variable.dims.length === 0)
        return need.refuse('dimension.element', element.span, `${node.name} has no dimension`, `it is a single value: write ${node.name}`);
      if (left.length === 0)
        return need.refuse(
          'dimension.element',
          element.span,
          `${node.name} has no dimension other than ${variable.dims.join(', ')}`,
          `write ${node.name}[${picks.map((pick) => pick.element).join(', ')}]`,
        );
      const known = left.flatMap((name) => scope.dimensions.get(name) ?? []);
      return need.refuse(
        'dimension.element',
        element.span,
        `${element.name} is not an element of ${left.join(' or ')}`,
        need.suggestion(element.name, () => known) ??
          (known.length > 0 ? `elements are ${someNames(known)}` : `list the elements of ${left.join(' and ')} in the model to name one`),
      );
    }
    const others = left.filter((name) => name !== dim && scope.dimensions.get(name)?.includes(element.name));
    if (others.length > 0 && node.elements.length < variable.dims.length) {
      return need.refuse(
        'dimension.element',
        element.span,
        `${element.name} is an element of ${[dim, ...others].join(' and of ')}`,
        'name one element of every dimension, in order',
      );
    }
    left.splice(left.indexOf(dim), 1);
    picks.push({ dim, element: element.name });
  }
  return { kind: 'variable', name: node.name, picks, span: node.span, unit: plain(variable.unit), dims: left, phase: variable.phase };
}

function clock({ scope, need }: Inference, name: (typeof clockNames)[number], span: Span): Typed | undefined {
  if (name === 'year') return { kind: 'number', value: 1, span, unit: yearUnit, dims: [], phase: 'constant' };
  if (name === 'pi') return { kind: 'number', value: Math.PI, span, unit: pureRatio, dims: [], phase: 'constant' };
  if (!scope.timed)
    return need.refuse('time.missing', span, `${name} has no meaning in a model without time`, 'give the model a time section');
  if (name === 'time_step') return { kind: 'clock', what: 'step', span, unit: yearUnit, dims: [], phase: 'constant' };
  if (name === 'elapsed') return { kind: 'clock', what: 'elapsed', span, unit: yearUnit, dims: [], phase: 'time' };
  return { kind: 'clock', what: 'time', span, unit: dateUnit, dims: [], phase: 'time' };
}

function seriesOver({ need }: Inference, name: string, against: string, span: Span): undefined {
  return need.refuse('name.not-a-value', span, `${name} is a series over ${against}, not over time`, `write lookup(${name}, …)`);
}

function unknownName({ scope, need }: Inference, name: string, span: Span): undefined {
  if (scope.categories.has(name))
    return need.refuse(
      'name.not-a-value',
      span,
      `${name} is a category and has no number`,
      'write its condition again, or give the condition’s quantity a name',
    );
  if (scope.dimensions.has(name))
    return need.refuse('name.not-a-value', span, `${name} is a dimension and has no number`, `write sum(…, ${name}) to add up over it`);
  if (functionNamed(name)) return need.refuse('name.not-a-value', span, `${name} is a function`, `write ${name}(…)`);
  for (const [dim, elements] of scope.dimensions) {
    if (elements?.includes(name))
      return need.refuse('name.not-a-value', span, `${name} is an element of ${dim}`, `write a_variable[${name}] or ${dim} == ${name}`);
  }
  if (isMissed(scope, name)) return undefined;
  const near = need.suggestion(name, () => [...scope.variables.keys(), ...clockNames, ...scope.dimensions.keys()]);
  return need.refuse(
    'name.unknown',
    span,
    `${name} is not defined`,
    near ?? 'define it as an input, parameter, series, stock, flow or auxiliary',
  );
}
