/**
 * Names of several scenarios, as they stand at lines: where one is the beginning of another, the other one is shortened to what it
 * adds, `… if demand is inelastic`.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const start = names
      .filter((other) => other.length < name.length && name.startsWith(other) && /^[\s,.:;]/.test(name.slice(other.length)))
      .sort((a, b) => b.length - a.length)[0];
    return start === undefined ? name : `… ${name.slice(start.length).replace(/^[\s,.:;]+/, '')}`;
  });
}
