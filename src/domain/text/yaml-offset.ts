import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import { scalarText, type YamlTree } from './yaml-tree.ts';

/** Offset of a path: of its last existing part. */
export function yamlOffset(
  problem: Problem,
  document: Document,
  text: string,
  { targets, pairs }: Pick<YamlTree, 'targets' | 'pairs'>,
): number {
  let node = document.contents;
  let key: Node | null = null;
  let found = 0;
  for (const part of problem.path) {
    const inner: unknown = isAlias(node) ? targets.get(node) : node;
    if (isMap(inner)) {
      const pair = pairsOf(inner, pairs).get(String(part));
      if (pair === undefined) break;
      key = pair.key as Node | null;
      node = pair.value as Node | null;
    } else if (isSeq(inner)) {
      const item = inner.items[Number(part)] as Node | undefined;
      if (item === undefined) break;
      key = null;
      node = item;
    } else break;
    found++;
  }
  const keyAt = key?.range?.[0];
  if (node === null) return keyAt ?? 0;
  const whole = found === problem.path.length;
  const target = isAlias(node) && problem.offset !== undefined ? (targets.get(node) ?? node) : node;
  const start = target.range?.[0] ?? 0;
  const block = isCollection(node) && node.flow !== true;
  if (keyAt !== undefined && (problem.atKey === true || !whole || block || isEmpty(node))) return keyAt;
  if (whole && problem.offset !== undefined && isScalar(target)) return scalarOffset(target, text, problem.offset) ?? start;
  return start;
}

/** Pairs by key, the first of duplicates; cached per document, since a text may have as many problems as keys. */
function pairsOf(map: YAMLMap, known: YamlTree['pairs']): ReadonlyMap<string | undefined, Pair> {
  const pairs = known.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair]));
  known.set(map, pairs);
  return pairs;
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? scalarText(key.value) : undefined;
}

/** `pue:` with nothing after it. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function scalarOffset(node: Scalar, text: string, offset: number): number | undefined {
  const { range, type, value } = node;
  if (!range || type === undefined) return undefined;
  const rendered = typeof value === 'string' ? value : text.slice(range[0], range[1]);
  const offsets = scalarOffsets(text, range[0], range[1], type, rendered);
  return offsets?.[Math.min(Math.max(offset, 0), offsets.length - 1)];
}
