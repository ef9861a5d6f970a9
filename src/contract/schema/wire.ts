import type { z } from 'zod';

type Frozen<T> = T extends (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The type of a schema's value, deeply readonly: answers are not modified after they are built. */
export type Wire<S extends z.ZodType> = Frozen<z.infer<S>>;
