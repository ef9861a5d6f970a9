import { answer } from '../answers/answers.ts';
import { Allowance, NotAllowed } from '../answers/allowance.ts';
import type { QuestionId, Questions } from '../answers/questions.ts';
import type { Meter, Stage } from '../domain/cost/meter.ts';
import type { Library } from '../domain/library/library.ts';

/** Stages whose results stay in the caches of the library. */
const kept: ReadonlySet<Stage> = new Set(['load', 'describe', 'compile', 'prepare']);

/** Units of the largest stage other than reading a file of the library that is done in this process. */
const largestStage = 150_000;
/** Milliseconds for which one more such stage may be done, and how many at once after a quiet time. */
const stageEvery = 2_000;
const mostStages = 8;
/** Units from which a stage counts as large. */
const largeStage = 10_000;
/** Milliseconds between two steps. */
const betweenSteps = 10;
/** A text that is checked is not asked for again. */
const never: ReadonlySet<QuestionId> = new Set(['checkModel', 'checkScenario']);

/** Steps for one question: where the caches do not hold all it needs, the end is never reached. Then a pause in milliseconds. */
const mostSteps = 200;
const rest = 60_000;

/** Units of what one step makes, beside the first result and the first file: a small part of what health may wait for, also at first. */
const perStep = 8_000;

/** A question that is expected. */
export type AheadQuestion = { readonly [Q in QuestionId]: { readonly id: Q; readonly question: Questions[Q] } }[QuestionId];

/** Thrown when a step has made as much as it may. */
class StepDone extends Error {}

/** Lets some stages be done whose results are kept, beside what is small. */
class StepMeter implements Meter {
  private readonly small: Allowance;
  private readonly mayMake: (stage: Stage, units: number) => boolean;
  private readonly made = new Set<Stage>();
  private spent = 0;

  constructor(small: Allowance, mayMake: (stage: Stage, units: number) => boolean) {
    this.small = small;
    this.mayMake = mayMake;
  }

  charge(stage: Stage, units: number): void {
    if (!kept.has(stage)) {
      this.small.charge(stage, units);
      return;
    }
    // A file is always let through once: what is made of it is only kept when the files it needs are there.
    const first = this.made.size === 0 || (stage === 'load' && !this.made.has('load'));
    if (!first && this.spent + units > perStep) throw new StepDone();
    if (!this.mayMake(stage, units)) throw new NotAllowed(stage, units);
    this.spent += units;
    this.made.add(stage);
  }
}

/**
 * Fills the caches of this process with what a question needs that was answered elsewhere, so that the next one like it is
 * small: a little at a time, with pauses, and no more that is large than a share of the time.
 */
export class WarmUp {
  private readonly library: Library;
  private readonly small: number;
  private running = false;
  private readonly prepared = new Map<QuestionId, { readonly done: Promise<void>; readonly end: () => void }>();
  private restsUntil = 0;
  private stages = mostStages;
  private since = performance.now();

  constructor(library: Library, small: number) {
    this.library = library;
    this.small = small;
  }

  /** Begins unless it is busy with another question, or rests. */
  consider<Q extends QuestionId>(id: Q, question: Questions[Q]): void {
    if (this.running || never.has(id) || performance.now() < this.restsUntil) return;
    this.running = true;
    this.later(id, question, mostSteps, []);
  }

  /** Fills the caches with what some questions need, one after the other, before anybody has asked them. */
  ahead(questions: readonly AheadQuestion[]): void {
    for (const { id } of questions) {
      let end = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        end = resolve;
      });
      this.prepared.set(id, { done, end });
    }
    this.aheadOf(questions);
  }

  /** Resolves when a question that is expected has been prepared, or could not be; undefined when nothing is to be waited for. */
  preparing(id: QuestionId): Promise<void> | undefined {
    return this.prepared.get(id)?.done;
  }

  private aheadOf([first, ...others]: readonly AheadQuestion[]): void {
    if (!first) return;
    this.running = true;
    this.later(first.id, first.question, mostSteps, others);
  }

  private later<Q extends QuestionId>(id: Q, question: Questions[Q], left: number, others: readonly AheadQuestion[]): void {
    setTimeout(() => {
      const more = this.step(id, question);
      if (more && left > 1) return this.later(id, question, left - 1, others);
      this.running = false;
      this.prepared.get(id)?.end();
      this.prepared.delete(id);
      if (more && others.length === 0) this.restsUntil = performance.now() + rest;
      this.aheadOf(others);
    }, betweenSteps).unref();
  }

  /** Whether another step is needed and possible. */
  private step<Q extends QuestionId>(id: Q, question: Questions[Q]): boolean {
    const meter = new StepMeter(new Allowance(this.small), (stage, units) => this.mayMake(stage, units));
    try {
      answer(this.library.metered(meter), id, question);
      return false;
    } catch (error) {
      return error instanceof StepDone;
    }
  }

  private mayMake(stage: Stage, units: number): boolean {
    if (stage === 'load' || units < largeStage) return true;
    const now = performance.now();
    this.stages = Math.min(mostStages, this.stages + (now - this.since) / stageEvery);
    this.since = now;
    if (units > largestStage || this.stages < 1) return false;
    this.stages -= 1;
    return true;
  }
}
