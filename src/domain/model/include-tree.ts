import { fault, inDocument, type Problem } from '../../core/problem.ts';
import { contentHash } from '../text/canonical.ts';
import { present } from '../text/well-formed.ts';
import { draftModel } from './model-draft.ts';
import { joinedModelGaps, wholeModelMissing, type ModelGaps } from './model-gaps.ts';
import { modelPart } from './model-part.ts';
import { joinedModel, type Model } from './model.ts';
import type { ReadModel } from './read-model.ts';

/** A model file with everything it includes, each file once, the root first. */
export interface IncludeTree {
  readonly entries: readonly ReadModel[];
  /** Each in its document. */
  readonly problems: readonly Problem[];
  /** The unreadable parts; undefined where there is no error. */
  readonly gaps: ModelGaps | undefined;
}

/** Follows `include` from file to file; `find` returns a model's file by name, or why there is none. */
export function includeTree(root: ReadModel, find: (name: string) => ReadModel | Problem): IncludeTree {
  const rootName = root.data!.model;
  const problems: Problem[] = [...root.problems];
  const entries = new Map<string, ReadModel>([[rootName, root]]);
  const missed: ModelGaps[] = [];
  const refuse = (entry: ReadModel, name: string, problem: Problem): void => {
    problems.push(inDocument(entry.document, { ...problem, path: ['include', placeOf(entry, name)] }));
  };
  const collect = (entry: ReadModel, chain: readonly string[]): void => {
    for (const name of present(entry.data?.include)) {
      if (chain.includes(name)) {
        refuse(
          entry,
          name,
          fault('include.loop', [], `models include each other: ${[...chain, name].join(' → ')}`, 'take one of them out'),
        );
        continue;
      }
      if (entries.has(name)) continue;
      const included = find(name);
      if ('code' in included) {
        refuse(entry, name, included);
        missed.push(wholeModelMissing);
        continue;
      }
      problems.push(...included.problems);
      entries.set(name, included);
      collect(included, [...chain, name]);
    }
  };
  collect(root, [rootName]);
  const wrong = problems.some((problem) => problem.severity === 'error');
  return {
    entries: [...entries.values()],
    problems,
    gaps: wrong ? joinedModelGaps([...missed, ...[...entries.values()].flatMap(({ gaps }) => gaps ?? [])]) : undefined,
  };
}

/** Offset of the include entry in the file. */
function placeOf({ document }: ReadModel, name: string): number {
  return (document.data as { readonly include: readonly unknown[] }).include.indexOf(name);
}

/** A hash of the texts of all files. */
export function treeHash({ entries }: IncludeTree): string {
  return contentHash(entries.map((entry) => entry.text).join('\u0000'));
}

/** The model of a tree; one with gaps is for further checks and must not be compiled. */
export function modelOfTree({ entries, gaps }: IncludeTree, hash: string): Model {
  const files = entries.flatMap((entry) => entry.data ?? []);
  const [own, ...includes] = files.map(modelPart);
  const draft = draftModel(files);
  return joinedModel(own!, includes, {
    hash,
    documentOf: documentsOf(entries),
    draft: gaps ? { ...draft, timed: draft.timed || gaps.time, unread: gaps.names, open: gaps.open } : draft,
  });
}

function documentsOf(entries: readonly ReadModel[]): Model['documentOf'] {
  const byName = new Map(entries.map((entry) => [entry.data?.model, entry]));
  return (name) => (byName.get(name) ?? entries[0]!).document;
}
