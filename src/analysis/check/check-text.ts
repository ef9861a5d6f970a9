import { readUnits } from '../../domain/cost/read-cost.ts';
import { readDocument } from '../../domain/text/document.ts';
import type { TextFormat } from '../../domain/text/document-limits.ts';
import type { Library } from '../../domain/library/library.ts';
import { readScenario } from '../../domain/scenario/read-scenario.ts';
import { checkReadModel, checkScenario, type Checked } from './check-file.ts';

/**
 * Checks the text of a model that is being written: every problem, and its examples. Includes come from the library.
 */
export function checkModelText(library: Library, text: string, format: TextFormat): Checked {
  library.meter?.charge('read', readUnits(text, format));
  return checkReadModel(library, library.modelOf(text, format));
}

/**
 * Checks the text of a scenario that is being written: every problem, and its expectations. What it extends comes from
 * the library.
 */
export function checkScenarioText(library: Library, text: string, format: TextFormat): Checked {
  library.meter?.charge('read', readUnits(text, format));
  return checkScenario(library, readScenario(readDocument(text, { format })), library.scenariosDirectory);
}
