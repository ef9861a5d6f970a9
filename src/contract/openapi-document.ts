import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { z } from 'zod';
import { version } from '../analysis/run/engine-version.ts';
import { deprecationNote } from './deprecation.ts';
import { bodyTypes, type Operation, type QueryTable } from './operation.ts';
import { operations } from './operations.ts';
import { portable } from './portable-schema.ts';
import { exampleOf, ofConnection, refusals, type Refusal } from './refusals.ts';
import { problemDocument } from './schema/problem.ts';

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
      tags: [
        { name: 'Projections', description: 'Runs and their curves' },
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
  const { tag, summary, description, params, query, body, answer, deprecated } = operation;
  const headers = headersOf(operation);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: deprecated ? `${description} ${deprecationNote(deprecated)}` : description,
    ...(deprecated ? { deprecated: true } : {}),
    ...(params || query
      ? {
          requestParams: {
            ...(params ? { path: z.object({ ...params }) } : {}),
            ...(query ? { query: z.object(optional(query, operation)) } : {}),
          },
        }
      : {}),
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses: {
      200: {
        description: answer.description,
        ...(Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {}),
        content: Object.fromEntries(Object.entries(answer.content).map(([type, schema]) => [type, { schema }])),
      },
      ...(answer.tagged ? { 304: { description: 'Unchanged since the answer with this ETag' } } : {}),
      ...Object.fromEntries(
        [...operation.refusals, ...ofConnection].map((refusal) => [refusals[refusal].status, refusalObjects.get(refusal)!]),
      ),
    },
  };
}

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
      content: {
        'application/problem+json': { schema: problemDocument, example: exampleOf(refusal) },
      },
    },
  ]),
);

function headersOf({ answer, query = {}, deprecated, deprecatedQuery }: Operation): Readonly<Record<string, z.ZodType>> {
  const unknown = Object.keys(deprecatedQuery ?? {}).filter((name) => !Object.hasOwn(query, name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is deprecated, and no parameter`);
  const text = (description: string): z.ZodType => z.string().max(300).meta({ description });
  const announced = (description: string): z.ZodType => (deprecated ? text(description) : text(description).optional());
  return {
    ...(answer.tagged
      ? { ETag: z.string().max(100).meta({ description: 'Send it as If-None-Match: the answer is 304 if nothing has changed' }) }
      : {}),
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
