import type { CategoryDraft, DimensionDraft, ModelDraft, Path, RequireDraft, Text, VariableDraft } from '../../core/check/draft.ts';
import type { ModelFile } from './model-file.ts';
import { variableSections } from './sections.ts';

/** What the model files of one include tree declare, as the checker's plain data. The root comes first. */
export function draftModel(files: readonly ModelFile[]): ModelDraft {
  const root = files[0]!;
  const dimensions = new Map<string, DimensionDraft>();
  const variables: VariableDraft[] = [];
  const categories: CategoryDraft[] = [];
  const requires: RequireDraft[] = [];
  for (const file of files) {
    for (const [name, dimension] of entries(file.dimensions)) {
      const known = dimensions.get(name);
      const speaks: DimensionDraft = known?.elements ? known : { name, model: file.model, path: ['dimensions', name], elements: dimension.elements };
      dimensions.set(name, known?.alternatives || dimension.alternatives ? { ...speaks, alternatives: true } : speaks);
    }
    variables.push(...variablesOf(file));
    for (const [name, category] of entries(file.categories)) {
      const path = ['categories', name];
      categories.push({ name, model: file.model, path, otherwise: category.otherwise, cases: category.cases.map((one, index) => ({ when: { text: one.when, path: [...path, 'cases', index, 'when'] }, is: one.is })) });
    }
    for (const [index, require] of (file.require ?? []).entries()) {
      requires.push({ model: file.model, that: { text: require.that, path: ['require', index, 'that'] }, message: require.message });
    }
  }
  const cases = namesOfCases(files);
  return { name: root.model, timed: root.time !== undefined, method: root.time?.method ?? 'euler', dimensions: [...dimensions.values()], categories, requires,
    variables: variables.map((variable) => (cases.has(variable.name) ? { ...variable, alternatives: true } : variable)) };
}

/** Variables of which any file of the tree says that their elements are alternatives. */
function namesOfCases(files: readonly ModelFile[]): ReadonlySet<string> {
  const declared = files.flatMap((file) => variableSections.flatMap((section) => entries<{ readonly alternatives?: true | undefined }>(file[section])));
  return new Set(declared.flatMap(([name, { alternatives }]) => (alternatives ? [name] : [])));
}

function variablesOf(file: ModelFile): VariableDraft[] {
  const list: VariableDraft[] = [];
  const base = (section: string, name: string, declared: { unit: string; for?: readonly string[] | undefined }) => {
    const path: Path = [section, name];
    return {
      name, model: file.model, path, unit: { text: declared.unit, path: [...path, 'unit'] },
      dimensions: declared.for?.map((dim, index) => ({ text: dim, path: [...path, 'for', index] })),
    };
  };
  for (const [name, one] of entries(file.inputs)) list.push({ ...base('inputs', name, one), role: 'input', dimensions: base('inputs', name, one).dimensions ?? [] });
  for (const [name, one] of entries(file.parameters)) list.push({ ...base('parameters', name, one), role: 'parameter', dimensions: base('parameters', name, one).dimensions ?? [] });
  for (const [name, one] of entries(file.series)) {
    const made = base('series', name, one);
    list.push({ ...made, role: 'series', dimensions: made.dimensions ?? [], between: one.between, against: one.against === undefined || one.against === 'date' ? undefined : { text: one.against, path: [...made.path, 'against'] } });
  }
  for (const [name, one] of entries(file.stocks)) {
    const made = base('stocks', name, one);
    list.push({ ...made, role: 'stock', initial: { text: String(one.initial), path: [...made.path, 'initial'] }, inflows: texts(one.inflows, [...made.path, 'inflows']), outflows: texts(one.outflows, [...made.path, 'outflows']) });
  }
  for (const [name, one] of entries(file.flows)) {
    const made = base('flows', name, one);
    list.push({ ...made, role: 'flow', equation: { text: one.equation, path: [...made.path, 'equation'] } });
  }
  for (const [name, one] of entries(file.auxiliaries)) {
    const made = base('auxiliaries', name, one);
    if (one.solve !== undefined) {
      const [low, high] = one.between ?? ['', ''];
      list.push({ ...made, role: 'auxiliary', solve: {
        soThat: { text: one.so_that ?? '', path: [...made.path, 'so_that'] },
        low: { text: String(low), path: [...made.path, 'between', 0] }, high: { text: String(high), path: [...made.path, 'between', 1] },
      } });
    } else list.push({ ...made, role: 'auxiliary', equation: { text: one.equation ?? '', path: [...made.path, 'equation'] } });
  }
  return list;
}

function texts(list: readonly string[] | undefined, path: Path): readonly Text[] {
  return (list ?? []).map((text, index) => ({ text, path: [...path, index] }));
}

function entries<T>(record: Readonly<Record<string, T>> | undefined): [string, T][] {
  return record ? Object.entries(record) : [];
}
