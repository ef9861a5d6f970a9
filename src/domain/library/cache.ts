/** The limits of one cache, and how much of them an entry takes. */
export interface CacheLimits<V> {
  readonly entries: number;
  readonly bytes: number;
  /** Bytes that an entry keeps alive, estimated from sizes it knows: see `cache-bytes.ts`. */
  readonly bytesOf: (value: V, key: string) => number;
}

interface Entry<V> {
  readonly value: V;
  readonly bytes: number;
}

/**
 * A cache by key, bounded in entries and in bytes; evicts the least recently used value. An entry larger than the whole
 * cache is not kept.
 */
export class Cache<V> {
  readonly name: string;
  readonly limits: CacheLimits<V>;
  private readonly entries = new Map<string, Entry<V>>();
  private readonly grown: () => void;
  private held = 0;

  /** `grown` is called after an entry was added, for the limit of all caches. */
  constructor(name: string, limits: CacheLimits<V>, grown: () => void = () => undefined) {
    this.name = name;
    this.limits = limits;
    this.grown = grown;
  }

  get size(): number {
    return this.entries.size;
  }

  get bytes(): number {
    return this.held;
  }

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** The first value that matches, most recently used first. */
  find(is: (value: V) => boolean): V | undefined {
    let found: string | undefined;
    for (const [key, { value }] of this.entries) if (is(value)) found = key;
    return found === undefined ? undefined : this.get(found);
  }

  set(key: string, value: V): V {
    this.delete(key);
    const bytes = this.limits.bytesOf(value, key);
    if (bytes > this.limits.bytes) return value;
    this.entries.set(key, { value, bytes });
    this.held += bytes;
    while (this.entries.size > this.limits.entries || this.held > this.limits.bytes) this.evict();
    this.grown();
    return value;
  }

  /** The value under the key; makes it where it is absent or no longer valid. */
  getOrMake(key: string, make: () => V, stands?: (value: V) => boolean): V {
    const known = this.get(key);
    return known !== undefined && (stands === undefined || stands(known)) ? known : this.set(key, make());
  }

  /** Drops the least recently used entry. */
  evict(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.delete(oldest);
  }

  private delete(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    this.entries.delete(key);
    this.held -= entry.bytes;
  }
}

/** What a cache holds, and its limits. */
export interface CacheSize {
  readonly name: string;
  readonly size: number;
  readonly limit: number;
  readonly bytes: number;
  readonly byteLimit: number;
}

/** The caches of one library, by name. Together they hold no more than `bytes`. */
export class Caches {
  readonly bytes: number;
  private readonly caches = new Map<string, Cache<unknown>>();

  constructor(bytes = Infinity) {
    this.bytes = bytes;
  }

  /** The cache of that name; the caller states its type and limits. */
  of<V>(name: string, limits: CacheLimits<V>): Cache<V> {
    const known = this.caches.get(name) as Cache<V> | undefined;
    if (known) return known;
    const made = new Cache<V>(name, limits, () => {
      this.makeRoom();
    });
    this.caches.set(name, made as Cache<unknown>);
    return made;
  }

  /** Size and limits of each cache. */
  sizes(): readonly CacheSize[] {
    return [...this.caches.values()].map(({ name, size, bytes, limits }) => ({
      name,
      size,
      limit: limits.entries,
      bytes,
      byteLimit: Math.min(limits.bytes, this.bytes),
    }));
  }

  /** Evicts from the cache that holds most. */
  private makeRoom(): void {
    for (;;) {
      let total = 0;
      let largest: Cache<unknown> | undefined;
      for (const cache of this.caches.values()) {
        total += cache.bytes;
        if (cache.bytes > (largest?.bytes ?? 0)) largest = cache;
      }
      if (total <= this.bytes || !largest) return;
      largest.evict();
    }
  }
}
