import type { Meter, Stage } from '../domain/cost/meter.ts';

/** Thrown before a stage for which the allowance does not suffice. */
export class NotAllowed extends Error {
  /** Units that are needed up to the end of that stage. */
  readonly units: number;

  constructor(stage: Stage, units: number) {
    super(`${stage} needs ${Math.round(units)} units`);
    this.units = units;
  }
}

/** Units of work that one answer may take, of about a microsecond each. */
export class Allowance implements Meter {
  private readonly limit: number;
  spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  charge(stage: Stage, units: number): void {
    this.spent += units;
    if (this.spent > this.limit) throw new NotAllowed(stage, this.spent);
  }
}
