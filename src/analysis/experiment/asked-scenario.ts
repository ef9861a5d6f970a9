import type { Problem, ProblemDocument } from '../../core/problem.ts';
import type { OwnText } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';

/** The scenario of a question. */
export interface AskedScenario {
  /** The scenario as written, or its name in the library. */
  readonly scenario: ScenarioFile | string;
  /** Path of the scenario in the question; default: `scenario`. */
  readonly within?: Problem['path'] | undefined;
  /** Folder of the scenario's file; scenarios it extends are looked up there first. */
  readonly directory?: string | undefined;
  /** The text the scenario was read from; default: the question holds the scenario. */
  readonly document?: ProblemDocument | undefined;
  /** Values set on top of the scenario, in the question's document. */
  readonly overrides?: OwnText['overrides'];
  /** The title of a world that is this scenario with other values; default: that of the scenario. */
  readonly title?: string | undefined;
  /** The document of the question: the body of a request, the options of a command. */
  readonly question?: ProblemDocument | undefined;
}
