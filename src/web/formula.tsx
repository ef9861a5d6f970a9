interface FormulaProps {
  readonly name: string;
  readonly text: string;
  /** Names that can be opened, with their titles. */
  readonly names: ReadonlyMap<string, string>;
  readonly open: (name: string, title: string) => void;
}

const signs: Readonly<Record<string, string>> = { '*': '×', '-': '−', '/': '÷', '<=': '≤', '>=': '≥', '!=': '≠' };

/** An equation as it is written, with names to open and the signs of mathematics. */
export function Formula({ name, text, names, open }: FormulaProps): preact.JSX.Element {
  const parts = text.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|<=|>=|!=|\s+|./g) ?? [];
  return (
    <p class="formula">
      <var>{name}</var> ={' '}
      {parts.map((part, k) => {
        if (names.has(part) && part !== name)
          return (
            <button key={k} type="button" class="link" title={names.get(part)} onClick={() => open(part, names.get(part)!)}>
              <var>{part}</var>
            </button>
          );
        if (part === '^') return <span key={k}>^</span>;
        if (/^[A-Za-z_]/.test(part)) return <var key={k}>{part}</var>;
        return <span key={k}>{signs[part] ?? part}</span>;
      })}
    </p>
  );
}
