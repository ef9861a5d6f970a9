import { readDocument } from '../domain/document.ts';
import type { TextFormat } from '../domain/document-limits.ts';
import type { Library } from '../domain/library.ts';
import { readScenario } from '../domain/read-scenario.ts';
import { checkReadModel, checkScenario, type Checked } from './check-file.ts';

/** A model someone is writing: every problem of its text, and its examples; its includes come from the library. */
export function checkModelText(library: Library, text: string, format: TextFormat): Checked {
  return checkReadModel(library, library.modelOf(text, format));
}

/** A scenario someone is writing: every problem of its text, and what it expects; what it extends comes from the library. */
export function checkScenarioText(library: Library, text: string, format: TextFormat): Checked {
  return checkScenario(library, readScenario(readDocument(text, { format })), library.scenariosDirectory);
}
