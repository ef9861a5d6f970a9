import type { Schema } from './schema-parts.ts';

/** The parts of an OpenAPI document that a client relies on. */
export interface Contract {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security?: Security;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Security = readonly Readonly<Record<string, readonly string[]>>[];

export interface Reference {
  readonly $ref?: string;
}

export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly security?: Security;
}

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: Schema;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Body {
  readonly required?: boolean;
  readonly content: Content;
}

export interface Response {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: Schema }>>;
}

/** What a reference leads to. */
export function resolve<T>(contract: Contract, found: T | Reference): T {
  const reference = (found as Reference).$ref;
  if (reference === undefined) return found as T;
  const [, room = '', name = ''] = /^#\/components\/(\w+)\/([\w-]+)$/.exec(reference) ?? [];
  const target = contract.components?.[room]?.[name];
  if (target === undefined) throw new Error(`${reference} is not in the contract`);
  return resolve(contract, target as T);
}
