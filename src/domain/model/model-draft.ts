import type { CategoryDraft, DimensionDraft, ModelDraft, Path, RequireDraft, Text, VariableDraft } from '../../core/check/draft.ts';
import { presentEntries, whole } from '../text/well-formed.ts';
import type { PartialModelFile } from './model-file.ts';
import { variableSections } from './sections.ts';

/**
 * The declarations of an include tree's files as the checker's input, the root first. In a faulty file an unreadable text
 * becomes empty, and an unreadable list entry is dropped.
 */
export function draftModel(files: readonly PartialModelFile[]): ModelDraft {
  const root = files[0]!;
  const dimensions = new Map<string, DimensionDraft>();
  const variables: VariableDraft[] = [];
  const categories: CategoryDraft[] = [];
  const requires: RequireDraft[] = [];
  for (const file of files) {
    for (const [name, { elements, alternatives }] of presentEntries(file.dimensions)) {
      const known = dimensions.get(name);
      const speaks: DimensionDraft = known?.elements
        ? known
        : { name, model: file.model, path: ['dimensions', name], elements: whole(elements) };
      dimensions.set(name, known?.alternatives || alternatives ? { ...speaks, alternatives: true } : speaks);
    }
    variables.push(...variablesOf(file));
    for (const [name, { cases, otherwise }] of presentEntries(file.categories)) {
      const path = ['categories', name];
      categories.push({
        name,
        model: file.model,
        path,
        otherwise,
        cases: (cases ?? []).flatMap((one, index) =>
          one?.when === undefined ? [] : [{ when: { text: one.when, path: [...path, 'cases', index, 'when'] }, is: one.is ?? '' }],
        ),
      });
    }
    for (const [index, require] of (file.require ?? []).entries()) {
      if (require?.that !== undefined)
        requires.push({
          model: file.model,
          that: { text: require.that, path: ['require', index, 'that'] },
          message: require.message ?? '',
        });
    }
  }
  const cases = namesOfCases(files);
  return {
    name: root.model,
    timed: root.time !== undefined,
    method: root.time?.method ?? 'euler',
    dimensions: [...dimensions.values()],
    categories,
    requires,
    variables: variables.map((variable) => (cases.has(variable.name) ? { ...variable, alternatives: true } : variable)),
  };
}

/** Variables whose elements any file of the tree declares as alternatives. */
function namesOfCases(files: readonly PartialModelFile[]): ReadonlySet<string> {
  const declared = files.flatMap((file) =>
    variableSections.flatMap((section) => presentEntries<{ readonly alternatives?: true | undefined }>(file[section])),
  );
  return new Set(declared.flatMap(([name, { alternatives }]) => (alternatives ? [name] : [])));
}

function variablesOf(file: PartialModelFile): VariableDraft[] {
  const list: VariableDraft[] = [];
  const base = (
    section: string,
    name: string,
    declared: { readonly unit?: string | undefined; readonly for?: readonly (string | undefined)[] | undefined },
  ) => {
    const path: Path = [section, name];
    return {
      name,
      model: file.model,
      path,
      unit: { text: declared.unit ?? '', path: [...path, 'unit'] },
      dimensions: whole(declared.for)?.map((text, index) => ({ text, path: [...path, 'for', index] })),
    };
  };
  for (const [section, role] of [
    ['inputs', 'input'],
    ['parameters', 'parameter'],
  ] as const) {
    for (const [name, one] of presentEntries(file[section])) {
      const made = base(section, name, one);
      list.push({ ...made, role, dimensions: made.dimensions ?? [] });
    }
  }
  for (const [name, one] of presentEntries(file.series)) {
    const made = base('series', name, one);
    list.push({
      ...made,
      role: 'series',
      dimensions: made.dimensions ?? [],
      between: one.between ?? 'step',
      against: one.against === undefined || one.against === 'date' ? undefined : { text: one.against, path: [...made.path, 'against'] },
    });
  }
  for (const [name, one] of presentEntries(file.stocks)) {
    const made = base('stocks', name, one);
    list.push({
      ...made,
      role: 'stock',
      initial: { text: String(one.initial ?? ''), path: [...made.path, 'initial'] },
      inflows: texts(one.inflows, [...made.path, 'inflows']),
      outflows: texts(one.outflows, [...made.path, 'outflows']),
      ...(one.non_negative ? { nonNegative: true } : {}),
    });
  }
  for (const [name, one] of presentEntries(file.flows)) {
    const made = base('flows', name, one);
    list.push({ ...made, role: 'flow', equation: { text: one.equation ?? '', path: [...made.path, 'equation'] } });
  }
  for (const [name, one] of presentEntries(file.auxiliaries)) {
    const made = base('auxiliaries', name, one);
    if (one.equation === undefined && (one.solve ?? one.so_that) !== undefined) {
      const [low, high] = one.between ?? ['', ''];
      list.push({
        ...made,
        role: 'auxiliary',
        solve: {
          soThat: { text: one.so_that ?? '', path: [...made.path, 'so_that'] },
          low: { text: String(low), path: [...made.path, 'between', 0] },
          high: { text: String(high), path: [...made.path, 'between', 1] },
        },
      });
    } else list.push({ ...made, role: 'auxiliary', equation: { text: one.equation ?? '', path: [...made.path, 'equation'] } });
  }
  return list;
}

function texts(list: readonly (string | undefined)[] | undefined, path: Path): readonly Text[] {
  return (list ?? []).flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}
