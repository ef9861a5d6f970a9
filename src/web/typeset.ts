/** An equation as it is set: what stands in parentheses is a group. */
export type Typeset =
  | { readonly kind: 'name' | 'number'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly open: '(' | '['; readonly parts: readonly Typeset[] }
  | { readonly kind: 'unary'; readonly sign: string; readonly of: Typeset }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Typeset; readonly right: Typeset }
  | { readonly kind: 'group'; readonly of: Typeset };

/** How closely operators bind; a power goes from right to left. */
const binding: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '==': 4,
  '!=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '^': 8,
};
const unaryBinding: Readonly<Record<string, number>> = { not: 3, '-': 7, '+': 7 };

/** The structure of an equation as the service writes it; undefined where it is not understood, so that it is shown as text. */
export function typesetOf(text: string): Typeset | undefined {
  const tokens = text.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[<>=!]=|\S/g) ?? [];
  let at = 0;
  const list = (end: string): readonly Typeset[] | undefined => {
    const parts: Typeset[] = [];
    for (;;) {
      const part = expression(0);
      if (!part) return undefined;
      parts.push(part);
      const token = tokens[at++];
      if (token === end) return parts;
      if (token !== ',') return undefined;
    }
  };
  const operand = (): Typeset | undefined => {
    const token = tokens[at++];
    if (token === undefined) return undefined;
    if (Object.hasOwn(unaryBinding, token)) {
      const of = expression(unaryBinding[token]!);
      return of && { kind: 'unary', sign: token, of };
    }
    if (token === '(') {
      const of = expression(0);
      return of && tokens[at++] === ')' ? { kind: 'group', of } : undefined;
    }
    if (/^\d/.test(token)) return { kind: 'number', text: token };
    if (!/^[A-Za-z_]/.test(token)) return undefined;
    const open = tokens[at];
    if (open !== '(' && open !== '[') return { kind: 'name', text: token };
    at += 1;
    const parts = list(open === '(' ? ')' : ']');
    return parts && { kind: 'call', name: token, open, parts };
  };
  const expression = (least: number): Typeset | undefined => {
    let left = operand();
    for (;;) {
      const sign = tokens[at];
      const close = sign === undefined ? undefined : Object.hasOwn(binding, sign) ? binding[sign] : undefined;
      if (!left || sign === undefined || close === undefined || close < least) return left;
      at += 1;
      const right = expression(sign === '^' ? close - 1 : close + 1);
      left = right && { kind: 'binary', sign, left, right };
    }
  };
  const whole = expression(0);
  return at === tokens.length ? whole : undefined;
}
