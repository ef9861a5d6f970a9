import type { z } from 'zod';
import type { Format } from '../formats/formats.ts';
import type { Refusal } from './refusals.ts';

export type MediaType = Format['mediaType'] | 'application/yaml' | 'text/yaml' | 'text/html';

/** What may stand after the question mark; one that is a list may be repeated. */
export type QueryTable = Readonly<Record<string, z.ZodType>>;

export type Query<T extends QueryTable> = { readonly [K in keyof T]?: z.infer<T[K]> };

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** What a request may carry and what its answers are: the routes, the document and the tests all read this. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/v1/models/{model}`. */
  readonly path: string;
  readonly tag: 'Projections' | 'Models' | 'Scenarios' | 'Catalog' | 'Service';
  /** One line a planner understands. */
  readonly summary: string;
  readonly description: string;
  /** Names in the path. */
  readonly params?: Readonly<Record<string, z.ZodType>>;
  readonly query?: QueryTable;
  readonly body?: {
    readonly description: string;
    /** Of the document, in JSON or YAML. A text that is judged, whatever it says, has none. */
    readonly schema?: z.ZodType;
    readonly examples: Readonly<Record<string, Example>>;
  };
  readonly answer: {
    readonly description: string;
    /** JSON has its schema, any other type is text. */
    readonly content: Readonly<Partial<Record<MediaType, z.ZodType>>>;
    /** It can be asked for again: it has an ETag, and 304 when it has not changed. */
    readonly tagged?: true;
  };
  readonly refusals: readonly Refusal[];
}

export const bodyTypes = ['application/json', 'application/yaml', 'text/yaml'] as const;
