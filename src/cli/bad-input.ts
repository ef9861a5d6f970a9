/** The command line cannot be carried out as written; said in one line, exit code 2. */
export class BadInput extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
