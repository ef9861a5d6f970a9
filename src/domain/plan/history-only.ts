import type { CheckedModel } from '../../core/check/check-model.ts';
import { typedChildren, type Typed } from '../../core/check/typed.ts';
import { rootsOf } from '../model/equation-roots.ts';

/** Series that equations read only as the history of `surviving`. Their values within the run are unused. */
export function historyOnly(model: CheckedModel): ReadonlySet<string> {
  const histories = new Set<string>();
  const used = new Set<string>();
  const walk = (node: Typed): void => {
    if (node.kind === 'variable') used.add(node.name);
    if (node.kind === 'lookup') used.add(node.series);
    if (node.kind === 'surviving' && node.history !== undefined) histories.add(node.history);
    for (const child of typedChildren(node)) walk(child);
  };
  for (const equation of model.equations.values()) for (const root of rootsOf(equation)) walk(root);
  for (const { cases } of model.categories) for (const { when } of cases) walk(when);
  for (const { that } of model.requires) walk(that);
  return new Set([...histories].filter((name) => !used.has(name)));
}
