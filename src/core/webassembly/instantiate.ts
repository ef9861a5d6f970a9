/** What a module exports, compiled and instantiated at once. The types of the language know no WebAssembly outside a browser. */

/** Bytes of a memory; the view is renewed when the memory grows. */
export interface Memory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
}

export type Imports = Readonly<Record<string, Readonly<Record<string, ((...args: number[]) => number) | Memory>>>>;

interface Engine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: Imports) => { readonly exports: object };
  readonly Memory: new (pages: { readonly initial: number; readonly maximum?: number; readonly shared?: boolean }) => Memory;
}

const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;

/** The exports, of types that the caller knows. Throws a CompileError where bytes are no module. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, imports: Imports = {}): object {
  return new engine.Instance(new engine.Module(bytes), imports).exports;
}

/** A memory to import, in pages of 64 KiB; a shared one has its final size. */
export function newMemory(pages: number, shared = false): Memory {
  return new engine.Memory(shared ? { initial: pages, maximum: pages, shared } : { initial: pages });
}
