const ending = /\.(ya?ml|json)$/i;

/** Whether a file's name ends as YAML or JSON does, in capitals too. */
export function isDocumentName(file: string): boolean {
  return ending.test(file);
}

/** A file without its ending: `base` for `base.YML`. */
export function withoutEnding(file: string): string {
  return file.replace(ending, '');
}
