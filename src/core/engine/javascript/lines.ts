/**
 * Line buffer of the emitters: a tree of blocks. A block's head holds declarations that turn up while its body is emitted,
 * so text is rendered only at the end.
 */

/** A store that is printed only if its cell is read. */
export interface Store {
  readonly cell: string;
  readonly text: string;
}

export interface Block {
  readonly parent: Block | undefined;
  /** Axes whose loop variable is in scope. */
  readonly axes: ReadonlySet<number>;
  /** Opening and closing text; undefined for a block that is only a sequence of lines. */
  readonly open: string | undefined;
  readonly head: string[];
  readonly body: (string | Store | Block)[];
  /** Expression → its name declared in `head`. */
  readonly declared: Map<string, string>;
  /** Expression → its name computed in `body`, for expressions that cost more than a name. */
  readonly computed: Map<string, string>;
}

export function block(parent: Block | undefined, open: string | undefined, axes: Iterable<number> = []): Block {
  const made: Block = {
    parent,
    axes: new Set([...(parent?.axes ?? []), ...axes]),
    open,
    head: [],
    body: [],
    declared: new Map(),
    computed: new Map(),
  };
  parent?.body.push(made);
  return made;
}

/** The blocks from the outermost to this one. */
export function chain(inner: Block): Block[] {
  const blocks: Block[] = [];
  for (let at: Block | undefined = inner; at; at = at.parent) blocks.unshift(at);
  return blocks;
}

export function isInside(inner: Block, outer: Block): boolean {
  for (let at: Block | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Declares an expression in the head of a block, once. */
export function declare(at: Block, expression: string, fresh: () => string): string {
  const known = at.declared.get(expression);
  if (known !== undefined) return known;
  const name = fresh();
  at.head.push(`const ${name} = ${expression};`);
  at.declared.set(expression, name);
  return name;
}

/** Computes an expression at this point of a block; later lines reuse its name. */
export function compute(at: Block, expression: string, fresh: () => string): string {
  const known = at.computed.get(expression);
  if (known !== undefined) return known;
  const name = fresh();
  at.body.push(`const ${name} = ${expression};`);
  at.computed.set(expression, name);
  return name;
}

export function render(root: Block, isRead: (cell: string) => boolean, depth = 0): string {
  const inner = root.open === undefined ? depth : depth + 1;
  const indent = (text: string) => '  '.repeat(inner) + text;
  const lines: string[] = root.head.map(indent);
  for (const line of root.body) {
    if (typeof line === 'string') lines.push(indent(line));
    else if ('body' in line) lines.push(render(line, isRead, inner));
    else if (isRead(line.cell)) lines.push(indent(line.text));
  }
  if (root.open !== undefined) {
    lines.unshift('  '.repeat(depth) + root.open);
    lines.push('  '.repeat(depth) + '}');
  }
  return lines.filter((line) => line !== '').join('\n');
}
