import type { EnsembleRows } from '../analysis/ensemble/ensemble-rows.ts';
import type { Block } from '../contract/blocks.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';
import type { Look } from '../charts/look.ts';
import type { FormatName } from '../formats/formats.ts';

/** The requested form of an answer: its format, and its blocks if the query selects any. */
export interface AnswerForm {
  readonly format: FormatName;
  readonly include: readonly Block[] | undefined;
  /** How a picture is to look; absent for other formats. */
  readonly look?: Look;
}

export type BodyFormat = 'json' | 'yaml';

/** A body as it arrived, after decompression. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly format: BodyFormat;
}

interface ProjectionForm extends AnswerForm {
  readonly curves: readonly string[] | 'all' | undefined;
  readonly every: 'year' | 'step' | undefined;
}

/** A question without details. */
export type Nothing = Readonly<Record<string, never>>;

/**
 * What is asked of each operation that reads the library or writes a run, as plain data: a question can be answered in this process or sent
 * to another.
 */
export interface Questions {
  readonly runProjection: { readonly body: Body; readonly form: ProjectionForm };
  readonly projectScenario: {
    readonly scenario: string;
    readonly set: Overrides['set'];
    readonly asOf: string | undefined;
    readonly form: ProjectionForm;
  };
  readonly drawDemandCurve: { readonly body: Body; readonly form: AnswerForm };
  readonly decompose: { readonly body: Body; readonly form: AnswerForm };
  readonly compare: { readonly body: Body; readonly form: AnswerForm };
  readonly seekGoal: { readonly body: Body; readonly form: AnswerForm };
  readonly findSensitivity: { readonly body: Body; readonly form: AnswerForm };
  readonly runSweep: { readonly body: Body; readonly form: AnswerForm; readonly every: 'year' | undefined };
  readonly runEnsemble: { readonly body: Body; readonly form: AnswerForm; readonly rows: EnsembleRows | undefined };
  readonly startBatch: { readonly body: Body };
  readonly showRun: {
    /** As `keepProjection` has written it. */
    readonly kept: Uint8Array;
    readonly form: AnswerForm;
    /** Its name in place of that of its scenario. */
    readonly label?: string;
    /** Of a table that is joined with others: its columns as JSON, or its lines with these columns. */
    readonly part?: 'columns' | readonly string[];
  };
  readonly listModels: Nothing;
  readonly showModel: { readonly model: string; readonly format: BodyFormat };
  readonly showMainAssumptions: { readonly model: string };
  readonly explainVariable: { readonly model: string; readonly variable: string; readonly scenario: string | undefined };
  readonly checkModel: { readonly body: Body };
  readonly listScenarios: Nothing;
  readonly showScenario: { readonly scenario: string; readonly format: BodyFormat };
  readonly checkScenario: { readonly body: Body };
  readonly listCatalog: Nothing;
  readonly showCatalogPart: { readonly part: string; readonly format: 'json' | 'csv' };
  readonly showFigure: { readonly part: string; readonly figure: string };
}

export type QuestionId = keyof Questions;

/** Questions that a request states by itself: the others need what a store keeps. */
export type RequestQuestionId = Exclude<QuestionId, 'showRun'>;
