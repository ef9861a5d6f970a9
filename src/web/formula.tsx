import { useMemo } from 'preact/hooks';
import { typesetOf, type Typeset } from './typeset.ts';

interface FormulaProps {
  readonly name: string;
  readonly text: string;
  /** Names that can be opened, with their titles. */
  readonly names: ReadonlyMap<string, string>;
  readonly open: (name: string, title: string) => void;
}

const signs: Readonly<Record<string, string>> = { '*': '×', '-': '−', '<=': '≤', '>=': '≥', '!=': '≠', '==': '=' };

/**
 * An equation set as mathematics, with names to open. What the setting says by place alone, a fraction or a power, stands in the text
 * too, unseen: it can be heard, and copied.
 */
export function Formula({ name, text, names, open }: FormulaProps): preact.JSX.Element {
  const whole = useMemo(() => typesetOf(text), [text]);
  const called = (one: string): preact.JSX.Element => {
    const title = one === name ? undefined : names.get(one);
    const shown = <var>{broken(one)}</var>;
    if (title === undefined) return shown;
    return (
      <button type="button" class="link" title={title} onClick={() => open(one, title)}>
        {shown}
      </button>
    );
  };
  const set = (one: Typeset): preact.ComponentChild => {
    switch (one.kind) {
      case 'number':
        return one.text;
      case 'name':
        return called(one.text);
      case 'group':
        return <>({set(one.of)})</>;
      case 'unary':
        return (
          <>
            {one.sign === 'not' ? 'not ' : (signs[one.sign] ?? one.sign)}
            {set(one.of)}
          </>
        );
      case 'call':
        return (
          <>
            {one.open === '[' ? called(one.name) : <b>{broken(one.name)}</b>}
            {one.open}
            {one.parts.map((part, k) => (
              <span key={k}>
                {k > 0 ? ', ' : ''}
                {set(part)}
              </span>
            ))}
            {one.open === '[' ? ']' : ')'}
          </>
        );
      case 'binary':
        switch (one.sign) {
          case '/':
            return (
              <span class="fraction">
                <span>{bare(one.left)}</span>
                <span class="unseen">/</span>
                <span>{bare(one.right)}</span>
              </span>
            );
          case '^':
            return (
              <>
                {set(one.left)}
                <span class="unseen">^</span>
                <sup>{bare(one.right)}</sup>
              </>
            );
          default:
            return (
              <>
                {set(one.left)} {signs[one.sign] ?? one.sign} {set(one.right)}
              </>
            );
        }
      default:
        return one satisfies never;
    }
  };
  /** Without parentheses that the place makes needless. */
  const bare = (one: Typeset): preact.ComponentChild =>
    one.kind === 'group' ? (
      <>
        <span class="unseen">(</span>
        {set(one.of)}
        <span class="unseen">)</span>
      </>
    ) : (
      set(one)
    );
  return (
    <p class="formula">
      <var>{broken(name)}</var> = {whole ? set(whole) : text}
    </p>
  );
}

/** A name that may go on in the next line after each of its words. */
function broken(name: string): preact.ComponentChild {
  return name.split('_').map((word, k) => (
    <span key={k}>
      {k > 0 ? '_' : ''}
      {k > 0 ? <wbr /> : null}
      {word}
    </span>
  ));
}
