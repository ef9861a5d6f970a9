import { readDocument } from '../../domain/text/document.ts';
import type { TextFormat } from '../../domain/text/document-limits.ts';
import type { Library } from '../../domain/library/library.ts';
import { readScenario } from '../../domain/scenario/read-scenario.ts';
import { checkReadModel, checkScenario, type Checked } from './check-file.ts';

/** A model someone is writing: every problem of its text, and its examples; its includes come from the library. */
export function checkModelText(library: Library, text: string, format: TextFormat): Checked {
  return checkReadModel(library, library.modelOf(text, format));
}

/** A scenario someone is writing: every problem of its text, and what it expects; what it extends comes from the library. */
export function checkScenarioText(library: Library, text: string, format: TextFormat): Checked {
  return checkScenario(library, readScenario(readDocument(text, { format })), library.scenariosDirectory);
}
