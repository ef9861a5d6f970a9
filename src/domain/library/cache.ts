/** A bounded cache by key; evicts the least recently used value. */
export class Cache<V> {
  readonly name: string;
  readonly limit: number;
  private readonly entries = new Map<string, V>();

  constructor(name: string, limit: number) {
    this.name = name;
    this.limit = limit;
  }

  get size(): number {
    return this.entries.size;
  }

  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  /** The first value that matches, most recently used first. */
  find(is: (value: V) => boolean): V | undefined {
    let found: string | undefined;
    for (const [key, value] of this.entries) if (is(value)) found = key;
    return found === undefined ? undefined : this.get(found);
  }

  set(key: string, value: V): V {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value!);
    return value;
  }

  /** The value under the key; makes it where it is absent or no longer valid. */
  getOrMake(key: string, make: () => V, stands?: (value: V) => boolean): V {
    const known = this.get(key);
    return known !== undefined && (stands === undefined || stands(known)) ? known : this.set(key, make());
  }
}

/** The caches of one library, by name. */
export class Caches {
  private readonly caches = new Map<string, Cache<unknown>>();

  /** The cache of that name; the caller states its type and limit. */
  of<V>(name: string, limit: number): Cache<V> {
    const known = this.caches.get(name) as Cache<V> | undefined;
    if (known) return known;
    const made = new Cache<V>(name, limit);
    this.caches.set(name, made);
    return made;
  }

  /** Size and limit of each cache. */
  sizes(): readonly { readonly name: string; readonly size: number; readonly limit: number }[] {
    return [...this.caches.values()].map(({ name, size, limit }) => ({ name, size, limit }));
  }
}
