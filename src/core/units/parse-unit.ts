/**
 * Reads a unit. Grammar:
 *
 *   unit    = product | "date" | "x" "/" time
 *   product = factor { ("*" | "·" | "/" | space) factor }      from left to right; no space-product after "/"
 *   factor  = ( atom [ "(" kind ")" ] | "ratio(" kind "/" kind ")" | "(" product ")" ) [ "^" integer ]
 *
 * `x/year` is a fold-rate (the value is stored as a logarithm per year), `date` a point in time.
 */
import { nearest } from '../did-you-mean.ts';
import { isKind, KINDS } from './kinds.ts';
import { multiply, ONE, power } from './rational.ts';
import type { Rational, Unit } from './unit.ts';
import { findAtom } from './unit-table.ts';
import { hintForUnit } from './unit-hint.ts';

export type ParsedUnit = { readonly ok: true; readonly unit: Unit } | UnitRefusal;

export interface UnitRefusal {
  readonly ok: false;
  readonly message: string;
  readonly hint?: string;
  /** Character offset in the given text. */
  readonly offset: number;
}

interface Size {
  readonly atoms: ReadonlyMap<string, number>;
  readonly scale: Rational;
}

const MAX_LENGTH = 200;
const MAX_EXPONENT = 12;
/** Limit of an atom's exponent after powers of groups: a volume to the twelfth. */
const MAX_ATOM_EXPONENT = 36;
const NAME = /[A-Za-z_$€£µ°][A-Za-z0-9_$€£]*|%|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Parses a unit. Never throws. Refuses a text that is empty, too long (over 200 characters) or no unit, with offset and hint. */
export function parseUnit(text: string): ParsedUnit {
  try {
    return { ok: true, unit: readUnit(text) };
  } catch (error) {
    if (!(error instanceof UnitTextError)) throw error;
    const { message, hint, offset } = error;
    return { ok: false, message, offset, ...(hint === undefined ? {} : { hint }) };
  }
}

class UnitTextError extends Error {
  readonly offset: number;
  readonly hint: string | undefined;
  constructor(offset: number, message: string, hint?: string) {
    super(message);
    this.offset = offset;
    this.hint = hint;
  }
}

function readUnit(text: string): Unit {
  const trimmed = text.trim();
  if (trimmed === '') throw new UnitTextError(0, 'unit is empty', 'write ratio for a pure number');
  if (text.length > MAX_LENGTH) throw new UnitTextError(0, `unit is longer than ${MAX_LENGTH} characters`);
  if (trimmed === 'date') return { text: trimmed, ...sizeOfAtom('year'), date: true };
  const foldTime = /^x\s*\/\s*(\w+)$/.exec(trimmed)?.[1];
  if (foldTime !== undefined && isTime(foldTime)) {
    const { atoms, scale } = sizeToPower(sizeOfAtom(foldTime), -1);
    return { text: trimmed, atoms, scale, fold: true };
  }
  const reader = new Reader(text);
  const size = reader.product();
  reader.expectEnd();
  return { text: trimmed, ...size };
}

/** Recursive-descent parser; one instance per call of `parseUnit`. */
class Reader {
  #at = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  product(): Size {
    this.#skipSpace();
    const start = this.#at;
    let size = this.#factor();
    let lastSlash = -1;
    for (;;) {
      const end = this.#at;
      this.#skipSpace();
      const sign = this.#text[this.#at];
      if (sign === undefined || sign === ')') return size;
      if (sign === '*' || sign === '·' || sign === '/') {
        if (sign === '/') lastSlash = this.#at;
        this.#at++;
        this.#skipSpace();
        const factor = this.#factor();
        size = combine(size, sign === '/' ? sizeToPower(factor, -1) : factor);
      } else if (end === this.#at) {
        throw this.#unexpected(sign);
      } else {
        const factorStart = this.#at;
        const factor = this.#factor();
        if (lastSlash >= 0) throw this.#spaceAfterSlash(start, lastSlash, end, factorStart);
        size = combine(size, factor);
      }
    }
  }

  expectEnd(): void {
    if (this.#at < this.#text.length) {
      throw new UnitTextError(this.#at, "')' closes nothing", 'remove it, or open the group with (');
    }
  }

  #factor(): Size {
    const base = this.#text[this.#at] === '(' ? this.#group() : this.#atomWithKind();
    if (this.#text[this.#at] !== '^') return base;
    const exponent = /^\^([+-]?\d+)(?![.\d])/.exec(this.#text.slice(this.#at));
    if (!exponent?.[1]) {
      throw new UnitTextError(this.#at, 'exponent is not an integer', 'write for example m^2 or s^-1');
    }
    if (Math.abs(Number(exponent[1])) > MAX_EXPONENT) {
      throw new UnitTextError(this.#at, `exponent ${exponent[1]} is beyond ±${MAX_EXPONENT}`);
    }
    const raised = this.#raised(base, Number(exponent[1]));
    this.#at += exponent[0].length;
    return raised;
  }

  #raised(base: Size, exponent: number): Size {
    const [atom, high] = [...base.atoms].find(([, each]) => Math.abs(each * exponent) > MAX_ATOM_EXPONENT) ?? [];
    if (atom !== undefined && high !== undefined) {
      throw new UnitTextError(this.#at, `exponent ${exponent} gives ${atom} the exponent ${high * exponent}, beyond ±${MAX_ATOM_EXPONENT}`);
    }
    try {
      return sizeToPower(base, exponent);
    } catch (error) {
      if (error instanceof RangeError) throw new UnitTextError(this.#at, 'unit is beyond the range of numbers', 'write smaller exponents');
      throw error;
    }
  }

  #group(): Size {
    const open = this.#at++;
    const size = this.product();
    if (this.#text[this.#at] !== ')') throw new UnitTextError(open, "'(' is not closed", 'close the group with )');
    this.#at++;
    return size;
  }

  #atomWithKind(): Size {
    const start = this.#at;
    NAME.lastIndex = start;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw this.#unexpected(this.#text[start]);
    this.#at += name.length;
    const size = sizeOfAtom(name, start);
    return this.#text[this.#at] === '(' ? combine(size, this.#kind(name)) : size;
  }

  /** Called at the `(` after an atom. */
  #kind(atom: string): Size {
    const open = this.#at;
    const close = this.#text.indexOf(')', open);
    if (close < 0) throw new UnitTextError(open, "'(' is not closed", `write for example ${atom}(it)`);
    const inner = this.#text.slice(open + 1, close);
    const names = inner.split('/');
    for (const name of names) checkKind(name, inner, atom, open + 1 + inner.indexOf(name));
    this.#at = close + 1;
    if (this.#text[this.#at] === '(') {
      throw new UnitTextError(this.#at, `${atom} has two kinds`, 'a unit takes exactly one kind');
    }
    const [above = '', below] = names;
    const example = 'ratio(facility/it)';
    if (atom === 'ratio') {
      if (names.length !== 2 || below === undefined) {
        throw new UnitTextError(open, `ratio(${inner}) does not name two kinds`, `write for example ${example}`);
      }
      if (above === below) {
        throw new UnitTextError(open, `ratio(${inner}) names the same kind twice`, 'write ratio');
      }
      return {
        atoms: new Map([
          [`(${above})`, 1],
          [`(${below})`, -1],
        ]),
        scale: ONE,
      };
    }
    if (names.length !== 1) {
      throw new UnitTextError(open, `${atom}(${inner}) has more than one kind`, `only a ratio has two: ${example}`);
    }
    if (findAtom(atom)?.bare) {
      throw new UnitTextError(open, `${atom} is a number and takes no kind`, `write for example MW(${above}) or ${example}`);
    }
    return { atoms: new Map([[`(${above})`, 1]]), scale: ONE };
  }

  #spaceAfterSlash(start: number, slash: number, end: number, factorStart: number): UnitTextError {
    const above = this.#text.slice(start, slash).trim();
    const below = this.#text.slice(slash + 1, end).trim();
    const next = this.#text.slice(factorStart, this.#at);
    return new UnitTextError(
      factorStart,
      `'${below} ${next}' after '/' can be read in two ways`,
      `write ${above}/(${below}*${next}) or ${above}/${below}/${next}`,
    );
  }

  #unexpected(sign: string | undefined): UnitTextError {
    if (sign === undefined) return new UnitTextError(this.#at, 'unit ends where a name is expected');
    return new UnitTextError(
      this.#at,
      `'${sign}' is not expected here`,
      sign === '/' ? 'write 1/… for one per something, as in 1/year' : 'join units with *, / or a space, as in USD/(GPU*h)',
    );
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }
}

function checkKind(name: string, inner: string, atom: string, offset: number): void {
  if (isKind(name)) return;
  const known = Object.keys(KINDS);
  if (parseUnit(inner).ok) {
    throw new UnitTextError(offset, `'${inner}' is a unit and not a kind`, `write ${atom}*(${inner})`);
  }
  const near = nearest(name.trim(), known);
  throw new UnitTextError(
    offset,
    `kind '${name}' is unknown`,
    near === undefined ? `known kinds: ${known.join(', ')}` : `did you mean ${near}`,
  );
}

function sizeOfAtom(name: string, offset = 0): Size {
  const atom = findAtom(name);
  if (atom) return { atoms: new Map(Object.entries(atom.atoms)), scale: atom.scale };
  if (/^\d/.test(name)) {
    throw new UnitTextError(
      offset,
      `number ${name} is not part of a unit`,
      'a unit has names and exponents only; of numbers just 1, as in 1/year',
    );
  }
  throw new UnitTextError(offset, `unit '${name}' is unknown`, hintForUnit(name));
}

function isTime(name: string): boolean {
  const atoms = findAtom(name)?.atoms;
  return atoms !== undefined && atoms['s'] === 1 && Object.keys(atoms).length === 1;
}

function combine(a: Size, b: Size): Size {
  const atoms = new Map(a.atoms);
  for (const [name, exponent] of b.atoms) {
    const sum = (atoms.get(name) ?? 0) + exponent;
    if (sum === 0) atoms.delete(name);
    else atoms.set(name, sum);
  }
  return { atoms, scale: multiply(a.scale, b.scale) };
}

function sizeToPower({ atoms, scale }: Size, exponent: number): Size {
  if (exponent === 0) return { atoms: new Map(), scale: ONE };
  return {
    atoms: new Map([...atoms].map(([name, each]) => [name, each * exponent])),
    scale: power(scale, exponent),
  };
}
