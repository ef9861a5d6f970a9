import type { z } from 'zod';

type Frozen<T> = T extends (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** What a schema describes, as it is written: nobody changes an answer on its way out. */
export type Wire<S extends z.ZodType> = Frozen<z.infer<S>>;
