import { typedChildren, type Typed } from './typed.ts';

/** Canonical text of a checked expression: the key that finds equal expressions. */
export function keyOf(value: Typed): string {
  const children = typedChildren(value).map(keyOf).join(' ');
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'variable':
      return value.picks.length === 0 ? value.name : `${value.name}[${value.picks.map((pick) => `${pick.dim}.${pick.element}`).join(',')}]`;
    case 'given':
      return `(given ${value.name})`;
    case 'clock':
      return `@${value.what}`;
    case 'is_element':
      return `(is ${value.picked.dim}.${value.picked.element})`;
    case 'convert':
      return `(convert ${value.factor} ${children})`;
    case 'unary':
    case 'binary':
      return `(${value.op} ${children})`;
    case 'math':
      return `(${value.fn} ${children})`;
    case 'reduce':
      return `(${value.reducer}/${value.over.join(',')} ${children})`;
    case 'chain':
      return `(chain ${value.what} ${value.order} ${children})`;
    case 'lookup':
      return `(lookup ${value.series} ${children})`;
    case 'surviving':
      return `(surviving ${value.survival.kind} ${value.survival.later ? 'later' : 'now'} ${value.history ?? '-'} ${children})`;
    default:
      return `(${value.kind} ${children})`;
  }
}
