/** An invalid command line; printed in one line, exit code 2. */
export class BadInput extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
