import type { ElementPick, Expression, Name } from './expression.ts';

/** Direct sub-expressions, left to right. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'pick':
      return [];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
    default:
      return expression satisfies never;
  }
}

/**
 * Visits every `x` and `x[…]`, left to right, once per occurrence. Dimensions in `sum(x, site)` and series in
 * `lookup(series, x)` are names; function names, elements in brackets and quoted ones are not.
 */
export function forEachName(expression: Expression, visit: (node: Name | ElementPick) => void): void {
  if ((expression.kind === 'name' && !expression.quoted) || expression.kind === 'pick') visit(expression);
  for (const child of children(expression)) forEachName(child, visit);
}

export function namesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  forEachName(expression, ({ name }) => names.push(name));
  return names;
}
