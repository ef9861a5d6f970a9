/** A naming style, and its pattern in a schema. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly message: string;
  /** Separator of two words. */
  readonly mark: '_' | '-';
}

/** For variables, dimensions and their sections. */
export const snakeCase: NameRule = { pattern: /^[a-z][a-z0-9_]*$/, message: 'must be snake_case: small letters, digits and _', mark: '_' };

/** For values of a whole variable or of one of its elements, as after `--set`. */
export const settingName: NameRule = {
  pattern: /^[a-z][a-z0-9_]*(\[[^[\],]+(, [^[\],]+)*\])?$/,
  message: 'must be snake_case, or x[element], x[element, element]',
  mark: '_',
};

/** For what can be uncertain: a variable, an element `x[abilene]`, a point of a series `x@2030`. */
export const targetName: NameRule = {
  pattern: /^[a-z][a-z0-9_]*(\[[^[\],]+(, [^[\],]+)*\])?(@\d{4}(-\d{2}){0,2})?$/,
  message: 'must be snake_case, or x[element], x@2030, x[element]@2030-06',
  mark: '_',
};

/** For models, scenarios and boundaries. */
export const kebabCase: NameRule = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  message: 'must be kebab-case: small letters, digits and -',
  mark: '-',
};

/** The rule whose pattern refused a text, as zod prints patterns. */
export function ruleOf(pattern: string | undefined): NameRule | undefined {
  return [snakeCase, settingName, targetName, kebabCase].find((rule) => String(rule.pattern) === pattern);
}

/** The name in the right style, where it can be guessed. */
export function rewritten(name: string, { mark }: NameRule): string | undefined {
  const [head = '', list] = mark === '_' ? (/^([^[]+)\[([^[\]]*)\]$/.exec(name)?.slice(1) ?? [name]) : [name];
  const better =
    restyled(head, mark) +
    (list === undefined
      ? ''
      : `[${list
          .split(/\s*,\s*/)
          .join(', ')
          .trim()}]`);
  return better === '' || better === name ? undefined : better;
}

function restyled(name: string, mark: NameRule['mark']): string {
  return (
    name
      // A number with its unit is one word: 10gW, 10GW.
      .replace(/\d[A-Za-z]{1,3}(?![A-Za-z])/g, (unit) => unit.toLowerCase())
      .replace(/([a-z0-9])([A-Z])/g, `$1${mark}$2`)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, mark)
      .replace(mark === '_' ? /^[_0-9]+|_+$/g : /^-+|-+$/g, '')
  );
}
