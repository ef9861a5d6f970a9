import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { z } from 'zod';
import { version } from '../analysis/run/engine-version.ts';
import { deadlines } from './deadlines.ts';
import { deprecationNote } from './deprecation.ts';
import { bodyTypes, type Operation, type QueryTable } from './operation.ts';
import { operations } from './operations.ts';
import { portable } from './portable-schema.ts';
import { exampleOf, ofConnection, ofKeys, refusals, type Refusal } from './refusals.ts';
import { problemDocument } from './schema/problem.ts';
import { scopes, type Access } from './scopes.ts';

const ofScopes =
  'A service that was started without keys asks for none. Scopes: ' +
  Object.entries(scopes)
    .map(([name, meaning]) => `${name}, ${meaning}`)
    .join('; ');

/** The OpenAPI 3.1 document of the operations table: plain data, deterministic. */
export function openapiDocument(table: Readonly<Record<string, Operation>> = operations): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [id, operation] of Object.entries(table)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(id, operation) };
  }
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Jevons',
        version,
        description:
          'When AI gets cheaper per token, does the world need fewer gigawatts or more? Models link efficiency ' +
          'gains to elastic demand, GPU fleets, megawatts and revenue per gigawatt. A request names a scenario and ' +
          'its assumptions; an answer contains curves with their units, sources and warnings.',
        contact: { name: 'The Jevons team' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The service that gave this document' }],
      security: [],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: `A key of the service: Authorization: Bearer jv_…. ${ofScopes}` },
          header: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: `The same key in a header of its own. ${ofScopes}` },
        },
      },
      tags: [
        { name: 'Projections', description: 'Runs and their curves' },
        { name: 'Batches', description: 'Many scenarios, kept until they have been run and collected' },
        { name: 'Models', description: 'The maths: variables, equations, units, sources' },
        { name: 'Scenarios', description: 'Values for a model, each with its source' },
        { name: 'Catalog', description: 'External figures: units, dates, sources and licences' },
        { name: 'Service', description: 'The service itself' },
      ],
      paths,
    },
    { override: portable },
  );
}

function operationObject(id: string, operation: Operation): ZodOpenApiOperationObject {
  const { tag, summary, scope, params, query, headers: requestHeaders, body, answer, deprecated } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: descriptionOf(id, operation),
    ...(deprecated ? { deprecated: true } : {}),
    ...(params || query || requestHeaders
      ? {
          requestParams: {
            ...(params ? { path: z.object({ ...params }) } : {}),
            ...(query ? { query: z.object(optional(query, operation)) } : {}),
            ...(requestHeaders ? { header: z.object(optional(requestHeaders, operation)) } : {}),
          },
        }
      : {}),
    ...(body ? { requestBody: requestBody(body) } : {}),
    ...securityOf(scope),
    responses: {
      [answer.status ?? 200]: {
        description: answer.description,
        ...headersOf(operation),
        content: Object.fromEntries(Object.entries(answer.content).map(([type, schema]) => [type, { schema }])),
      },
      ...(answer.tagged ? { 304: { description: 'Unchanged since the answer with this ETag' } } : {}),
      ...Object.fromEntries(
        [...operation.refusals, ...(scope === 'open' ? [] : ofKeys), ...ofConnection].map((refusal) => [
          refusals[refusal].status,
          refusalObjects.get(refusal)!,
        ]),
      ),
    },
  };
}

/** One scheme or the other. Lists of scopes are for OAuth; linters and generators take no role of another scheme. */
/** The last alternative, nothing, is that of a service without keys. */
function securityOf(access: Access): Pick<ZodOpenApiOperationObject, 'security' | 'x-scope'> {
  return { security: access === 'open' ? [] : [{ bearer: [] }, { header: [] }, {}], 'x-scope': access };
}

function descriptionOf(id: string, { description, scope, deprecated }: Operation): string {
  const deadline = (deadlines as Readonly<Record<string, number>>)[id];
  return [
    description,
    ...(deadline === undefined ? [] : [`Gives up after ${deadline} s of computing.`]),
    ...(scope === 'open' ? [] : [`A key needs the scope ${scope}.`]),
    ...(deprecated ? [deprecationNote(deprecated)] : []),
  ].join(' ');
}

function headersOf(operation: Operation): Pick<ZodOpenApiResponseObject, 'headers'> {
  const { answer, scope } = operation;
  const headers = {
    ...(answer.tagged ? { ETag: etag } : {}),
    ...(answer.status === 202 ? { Location: z.string().max(300).meta({ description: 'Where to follow it' }) } : {}),
    ...(scope === 'open' ? {} : limitHeaders),
    ...deprecationHeaders(operation),
  };
  return Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {};
}

const etag = z.string().max(100).meta({ description: 'Send it as If-None-Match: the answer is 304 if nothing has changed' });

const limitHeaders = {
  'RateLimit-Policy': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The limits of the key: requests (q) in a period of seconds (w)' }),
  RateLimit: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'What is left of them: requests (r), and seconds until all is there again (t)' }),
};

/** Headers that a refusal always has. */
const refusalHeaders: { readonly [refusal in Refusal]?: Readonly<Record<string, z.ZodType>> } = {
  'no key': { 'WWW-Authenticate': z.string().max(200).meta({ description: 'Bearer, with the error of RFC 6750' }) },
  'not allowed': { 'WWW-Authenticate': z.string().max(200).meta({ description: 'Bearer, with the scope that is missing' }) },
  'too many requests': {
    'Retry-After': z.string().max(10).meta({ description: 'Seconds until a request is let through' }),
    ...limitHeaders,
  },
};

function requestBody({
  description,
  schema = anyText,
  examples,
}: NonNullable<Operation['body']>): NonNullable<ZodOpenApiOperationObject['requestBody']> {
  const content = Object.fromEntries(
    bodyTypes.map((type) => [type, { schema, ...(type === 'text/yaml' ? {} : { examples: { ...examples } }) }]),
  );
  return { description, required: true, content };
}

const anyText = z.record(z.string(), z.unknown()).meta({ id: 'AnyFile', description: 'Any text; its problems are the answer' });

/** One object per refusal, so the document defines it once. */
const refusalObjects: ReadonlyMap<Refusal, ZodOpenApiResponseObject> = new Map(
  (Object.keys(refusals) as Refusal[]).map((refusal) => [
    refusal,
    {
      id: refusal.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase()),
      description: refusals[refusal].description,
      ...(refusalHeaders[refusal] ? { headers: z.object(refusalHeaders[refusal]) } : {}),
      content: {
        'application/problem+json': { schema: problemDocument, example: exampleOf(refusal) },
      },
    },
  ]),
);

function deprecationHeaders({ query = {}, deprecated, deprecatedQuery }: Operation): Readonly<Record<string, z.ZodType>> {
  const unknown = Object.keys(deprecatedQuery ?? {}).filter((name) => !Object.hasOwn(query, name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is deprecated, and no parameter`);
  const text = (description: string): z.ZodType => z.string().max(300).meta({ description });
  const announced = (description: string): z.ZodType => (deprecated ? text(description) : text(description).optional());
  return {
    ...((deprecated ?? deprecatedQuery)
      ? {
          Deprecation: announced('Since when what the request uses is deprecated: @ and the seconds since 1970 (RFC 9745)'),
          Sunset: announced('From when it may be gone (RFC 8594)'),
          Link: announced('The page that says what to use instead'),
        }
      : {}),
  };
}

function optional(query: QueryTable, { deprecatedQuery = {} }: Operation): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(query).map(([name, schema]) => {
      const deprecation = deprecatedQuery[name];
      if (!deprecation) return [name, schema.optional()];
      const { description = '' } = schema.meta() ?? {};
      return [
        name,
        schema
          .optional()
          .meta({ ...schema.meta(), description: `${description}. ${deprecationNote(deprecation)}`, param: { deprecated: true } }),
      ];
    }),
  );
}
