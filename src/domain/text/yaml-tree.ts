import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { fault, type Problem } from '../../core/problem.ts';
import { maxAliasValues, maxDepth, maxProblems, tooDeep, unsafeKey } from './document-limits.ts';
import { duplicateKey } from './json-document.ts';

/** The data of a YAML document, and what finding a position in it needs. */
export interface YamlTree {
  readonly data: unknown;
  /** Alias → its target. */
  readonly targets: ReadonlyMap<Node, Node>;
  /** Cache: mapping → its pairs by key. */
  readonly pairs: Map<YAMLMap, ReadonlyMap<string | undefined, Pair>>;
}

class TooMuch extends Error {}

/**
 * The data of a composed document. Reports duplicate and unsafe keys, numbers that are not finite and wrong aliases, each with its
 * offset; `report` returns the number of problems so far.
 */
export function readTree(contents: unknown, report: (problem: Problem, offset: number) => number): YamlTree {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const open = new Set<Node>();
  const path: (string | number)[] = [];
  let aliasValues = 0;

  const refuse = (problem: Problem, node: Node | undefined) => {
    if (report(problem, node?.range?.[0] ?? 0) >= maxProblems) throw new TooMuch();
  };
  const alias = (message: string, node: Node): undefined => refuse(fault('file.syntax', [...path], message), node) as undefined;

  const read = (node: unknown, inAlias: boolean): unknown => {
    if (inAlias && ++aliasValues > maxAliasValues) {
      alias(`the aliases stand for more than ${maxAliasValues} values`, node as Node);
      throw new TooMuch();
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) return alias(`the alias *${node.source} stands before its anchor &${node.source} or has none`, node);
      if (open.has(target)) return alias(`the alias *${node.source} lies within its own anchor`, node);
      targets.set(node, target);
      return read(target, true);
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        refuse(
          fault(
            'field.type',
            [...path],
            `${node.source ?? String(node.value)} is not a finite number`,
            'write a finite number; no value is null',
          ),
          node,
        );
      }
      return node.value;
    }
    if (!isCollection(node)) return null;
    if (path.length >= maxDepth) {
      refuse(tooDeep([...path]), node);
      throw new TooMuch();
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    open.add(node);
    let value: unknown;
    if (isSeq(node)) {
      value = node.items.map((item, index) => {
        path.push(index);
        const element = read(item, inAlias);
        path.pop();
        return element;
      });
    } else {
      const entries = new Map<string, unknown>();
      for (const pair of isMap(node) ? node.items : []) {
        const keyNode = isAlias(pair.key) ? anchors.get(pair.key.source) : (pair.key as Node | null);
        if (isScalar(keyNode) && keyNode.anchor !== undefined) anchors.set(keyNode.anchor, keyNode);
        const key = isScalar(keyNode) ? scalarText(keyNode.value) : '';
        path.push(key);
        const at = (pair.key as Node | null) ?? node;
        if (key === '__proto__') refuse(unsafeKey([...path]), at);
        else if (entries.has(key)) refuse(duplicateKey([...path], key), at);
        else entries.set(key, read(pair.value, inAlias));
        path.pop();
      }
      value = Object.fromEntries(entries);
    }
    open.delete(node);
    return value;
  };

  try {
    return { data: read(contents, false), targets, pairs: new Map() };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { data: undefined, targets, pairs: new Map() };
  }
}

/** A key as text; empty for one that is no text, number or boolean. */
export function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
