import type { z } from 'zod';
import type { Format } from '../formats/formats.ts';
import type { Deprecatable } from './deprecation.ts';
import type { Refusal } from './refusals.ts';
import type { Access, Scope } from './scopes.ts';

export type MediaType = Format['mediaType'] | 'application/yaml' | 'text/yaml' | 'text/html' | 'text/plain' | 'text/event-stream';

/** Query parameters; a list may be repeated. */
export type QueryTable = Readonly<Record<string, z.ZodType>>;

export type Query<T extends QueryTable> = { readonly [K in keyof T]?: z.infer<T[K]> };

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The request and answers of one operation. Routes, the OpenAPI document and the tests read this. */
export interface Operation extends Deprecatable {
  readonly method: 'get' | 'post' | 'delete';
  /** Path as in OpenAPI: `/v1/models/{model}`. */
  readonly path: string;
  readonly tag: 'Projections' | 'Batches' | 'Models' | 'Scenarios' | 'Catalog' | 'Service';
  /** One line, readable for a planner. */
  readonly summary: string;
  readonly description: string;
  /** What a key needs to ask for it, where the service has keys. */
  readonly scope: Access;
  /** Parameters of the query that need another scope as well. */
  readonly scopeOfQuery?: Readonly<Record<string, Scope>>;
  /** True if the addresses below the path belong to it. */
  readonly wholeFolder?: true;
  /** Path parameters. */
  readonly params?: Readonly<Record<string, z.ZodType>>;
  readonly query?: QueryTable;
  /** Headers of the request that mean something for this operation alone. */
  readonly headers?: QueryTable;
  readonly body?: {
    readonly description: string;
    /** Schema of the document, in JSON or YAML. Absent for a text that is only checked. */
    readonly schema?: z.ZodType;
    readonly examples: Readonly<Record<string, Example>>;
  };
  readonly answer: {
    readonly description: string;
    /** Schema for JSON; any other media type is text. */
    readonly content: Readonly<Partial<Record<MediaType, z.ZodType>>>;
    /** 202: accepted, and `Location` says where to follow it. Default: 200. */
    readonly status?: 202;
    /** True if the answer can be requested again: it has an ETag, and 304 if unchanged. */
    readonly tagged?: true;
  };
  readonly refusals: readonly Refusal[];
}

export const bodyTypes = ['application/json', 'application/yaml', 'text/yaml'] as const;
