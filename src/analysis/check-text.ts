import { readDocument } from '../domain/document.ts';
import type { Library } from '../domain/library.ts';
import { readScenario } from '../domain/read-scenario.ts';
import { checkLoadedModel, checkScenario, type Checked } from './check-file.ts';

type Format = 'yaml' | 'json';

const maxBytes = { json: 10_000_000, yaml: 2_000_000 } as const;

/** A model someone is writing: every problem of its text, and its examples; its includes come from the library. */
export function checkModelText(library: Library, text: string, format: Format): Checked {
  const { value, problems } = library.modelOf(text, format);
  if (!value) return { problems, claims: 0, hold: 0 };
  const checked = checkLoadedModel(library, value);
  return { ...checked, problems: [...problems, ...checked.problems] };
}

/** A scenario someone is writing: every problem of its text, and what it expects; what it extends comes from the library. */
export function checkScenarioText(library: Library, text: string, format: Format): Checked {
  const document = readDocument(text, { format, maxBytes: maxBytes[format] });
  const { value, problems } = readScenario(document);
  if (!value) return { problems, claims: 0, hold: 0 };
  const checked = checkScenario(library, value, document, library.scenariosDirectory);
  return { ...checked, problems: [...problems, ...checked.problems] };
}
