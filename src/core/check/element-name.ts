/** A name that equations, claims and settings can read between brackets: `x[us-east-1]`, `x[2023]`. */
export function isElementName(name: string): boolean {
  return /^(\d{4}|[A-Za-z_]\w*(-\w+)*)$/.test(name);
}

/** The message and the hint for a name that they cannot read. */
export function elementNameFault(name: string, dimension: string): readonly [message: string, hint: string] {
  const better = name
    .replace(/\W+/g, '_')
    .replace(/^(?=\d)/, `${dimension}_`)
    .replace(/^_+(?=.)|_+$/g, '');
  return [
    `no equation can read the element ${name} of ${dimension}: letters, digits, _ and - after a letter, or a year`,
    isElementName(better) ? `write ${better}` : 'choose another name',
  ];
}
