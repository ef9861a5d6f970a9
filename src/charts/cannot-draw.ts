/** Thrown where an answer has no picture, or not within the size that is asked for. */
export class CannotDraw extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
