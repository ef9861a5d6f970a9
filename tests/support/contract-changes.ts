import { parse } from 'yaml';

/* eslint-disable @typescript-eslint/no-explicit-any -- an OpenAPI document as data, edited in place */

/** A small contract with one of everything that can change. */
export function smallContract(): any {
  return parse(`
openapi: 3.1.1
info: { title: Small, version: 1.0.0 }
security: []
paths:
  /things/{id}:
    get:
      operationId: showThing
      parameters:
        - { in: path, name: id, required: true, schema: { type: string, maxLength: 10, pattern: "^a" } }
        - { in: query, name: form, schema: { type: string, enum: [long, wide] } }
        - { in: query, name: limit, schema: { type: integer, minimum: 1, maximum: 9 } }
      responses:
        "200":
          description: The thing
          headers: { ETag: { required: true, schema: { type: string } } }
          content:
            application/json: { schema: { $ref: "#/components/schemas/Answer" } }
            text/csv: { schema: { type: string } }
        "404": { $ref: "#/components/responses/NotFound" }
  /things:
    post:
      operationId: makeThing
      requestBody:
        required: false
        content:
          application/json: { schema: { $ref: "#/components/schemas/Request" } }
          application/yaml: { schema: { $ref: "#/components/schemas/Request" } }
      responses: { "200": { description: Done } }
components:
  responses:
    NotFound:
      description: There is none
      content: { application/problem+json: { schema: { $ref: "#/components/schemas/Leaf" } } }
  schemas:
    Request:
      type: object
      additionalProperties: false
      required: [name]
      properties:
        name: { type: string }
        kind: { type: integer, enum: [1, 2] }
        list: { type: array, maxItems: 5, items: { type: string } }
        either: { oneOf: [{ type: string }, { type: number }] }
        maybe: { anyOf: [{ type: string }, { type: "null" }] }
        numbers: { type: object, additionalProperties: { type: number } }
        free: { type: object, additionalProperties: true }
        keyed: { type: object, propertyNames: { type: string, pattern: "^[a-z]+$" }, additionalProperties: { type: string } }
    Answer:
      type: object
      additionalProperties: false
      required: [name, kind]
      properties:
        name: { type: string }
        kind: { type: string, enum: [a, b] }
        code: { type: string, enum: [x], x-open-enum: true }
        count: { type: integer, format: int32 }
        note: { type: string }
        either: { oneOf: [{ type: string }, { type: number }] }
        list: { type: array, items: { $ref: "#/components/schemas/Leaf" } }
        by: { type: object, additionalProperties: { $ref: "#/components/schemas/Leaf" } }
        same: { $ref: "#/components/schemas/Answer" }
    Leaf:
      type: object
      additionalProperties: false
      required: [value, label]
      properties: { value: { type: number }, label: { type: [string, "null"] } }
`);
}

/** Changes its argument, a small contract. */
export type Edit = (contract: any) => void;

const show = (contract: any): any => contract.paths['/things/{id}'].get;
const make = (contract: any): any => contract.paths['/things'].post;
const request = (contract: any): any => contract.components.schemas.Request;
const answer = (contract: any): any => contract.components.schemas.Answer;
const leaf = (contract: any): any => contract.components.schemas.Leaf;
const parameter = (contract: any, name: string): any => show(contract).parameters.find((one: any) => one.name === name);

/** What a client of the small contract cannot take: the rule, the edit, and all that is said of it. */
export const breakingEdits: readonly (readonly [rule: string, edit: Edit, said: readonly string[]])[] = [
  ['a path is removed', (c) => delete c.paths['/things'], ['POST /things: is gone']],
  [
    'an operation is removed',
    (c) => {
      c.paths['/things'] = { put: make(c) };
    },
    ['POST /things: is gone'],
  ],
  ['an operation is renamed', (c) => (show(c).operationId = 'getThing'), ['GET /things/{id}, operationId: getThing where showThing was']],
  ['a parameter is removed', (c) => show(c).parameters.splice(1, 1), ['GET /things/{id}, query form: is gone']],
  ['a parameter becomes required', (c) => (parameter(c, 'form').required = true), ['GET /things/{id}, query form: is required']],
  [
    'a required parameter is added',
    (c) => show(c).parameters.push({ in: 'query', name: 'key', required: true, schema: { type: 'string' } }),
    ['GET /things/{id}, query key: is required'],
  ],
  ['a parameter is written in another style', (c) => (parameter(c, 'form').explode = false), ['query form: is written in another style']],
  ['a value of a parameter is removed', (c) => parameter(c, 'form').schema.enum.pop(), ['query form: wide is not among long']],
  ['the values of a parameter are listed', (c) => (parameter(c, 'limit').schema.enum = [1]), ['query limit: any value is not among 1']],
  ['a lower limit is raised', (c) => (parameter(c, 'limit').schema.minimum = 2), ['query limit: minimum 1, and 2']],
  ['an upper limit is lowered', (c) => (parameter(c, 'limit').schema.maximum = 8), ['query limit: maximum 9, and 8']],
  ['a limit is added', (c) => (parameter(c, 'form').schema.minLength = 1), ['query form: minLength none, and 1']],
  ['a length is lowered', (c) => (parameter(c, 'id').schema.maxLength = 9), ['path id: maxLength 10, and 9']],
  ['a pattern changes', (c) => (parameter(c, 'id').schema.pattern = '^b'), ['path id: pattern "^a", and "^b"']],
  ['a parameter changes its type', (c) => (parameter(c, 'limit').schema.type = 'string'), ['query limit: integer is not among string']],
  ['a documented refusal is removed', (c) => delete show(c).responses[404], ['GET /things/{id}, 404: is gone']],
  [
    'a success has another status',
    (c) => (make(c).responses = { 202: { description: 'Later' } }),
    ['POST /things, 200: is gone', 'POST /things, 202: is new'],
  ],
  ['a media type of an answer is removed', (c) => delete show(c).responses[200].content['text/csv'], ['200 text/csv: is gone']],
  ['a header is removed', (c) => delete show(c).responses[200].headers.ETag, ['200 header ETag: is gone']],
  ['a header may be absent', (c) => delete show(c).responses[200].headers.ETag.required, ['200 header ETag: may be absent']],
  [
    'a header changes its type',
    (c) => (show(c).responses[200].headers.ETag.schema.type = 'integer'),
    ['header ETag: integer is not among string'],
  ],
  ['a media type of a body is removed', (c) => delete make(c).requestBody.content['application/yaml'], ['body application/yaml: is gone']],
  ['a body becomes required', (c) => (make(c).requestBody.required = true), ['POST /things, body: is required']],
  ['a body is no longer taken', (c) => delete make(c).requestBody, ['POST /things, body: is gone']],
  [
    'a body is demanded where there was none',
    (c) => (show(c).requestBody = { required: true, content: { 'application/json': { schema: {} } } }),
    ['GET /things/{id}, body: is required'],
  ],
  [
    'a required field is added to a request',
    (c) => {
      request(c).properties.reason = { type: 'string' };
      request(c).required.push('reason');
    },
    twice('/reason: is required, and is not there'),
  ],
  ['a field of a request becomes required', (c) => request(c).required.push('kind'), twice('/kind: may be absent')],
  ['a field of a request is removed', (c) => delete request(c).properties.kind, twice('/kind: is refused')],
  ['a value of a request is removed', (c) => request(c).properties.kind.enum.pop(), twice('/kind: 2 is not among 1')],
  ['a list of a request is shortened', (c) => (request(c).properties.list.maxItems = 3), twice('/list: maxItems 5, and 3')],
  [
    'a list of a request is without repetition',
    (c) => (request(c).properties.list.uniqueItems = true),
    twice('/list: uniqueItems null, and true'),
  ],
  ['an element of a list is narrowed', (c) => (request(c).properties.list.items.maxLength = 3), twice('/list/*: maxLength none, and 3')],
  ['an alternative of a request is removed', (c) => request(c).properties.either.oneOf.pop(), twice('/either: number is not among string')],
  ['null is no longer taken', (c) => (request(c).properties.maybe = { type: 'string' }), twice('/maybe: null is not among string')],
  [
    'a free object of a request is closed',
    (c) => (request(c).properties.free.additionalProperties = false),
    twice('/free/{name}: is refused'),
  ],
  [
    'values of a free object are narrowed',
    (c) => (request(c).properties.free.additionalProperties = { type: 'string' }),
    twice('/free/{name}: any value is not among string'),
  ],
  [
    'a free object of a request gets a field',
    (c) => (request(c).properties.free.properties = { x: { type: 'string' } }),
    twice('/free/x: any value is not among string'),
  ],
  [
    'values of a mapping change their type',
    (c) => (request(c).properties.numbers.additionalProperties.type = 'integer'),
    twice('/numbers/{name}: number is not among integer'),
  ],
  [
    'keys of a mapping are narrowed',
    (c) => (request(c).properties.keyed.propertyNames.maxLength = 9),
    twice('/keyed/{key}: maxLength none, and 9'),
  ],
  ['a field of an answer is removed', (c) => delete answer(c).properties.note, ['200 application/json /note: is gone']],
  ['a field of an answer may be absent', (c) => (answer(c).required = ['name']), ['200 application/json /kind: may be absent']],
  [
    'a nested field may be absent',
    (c) => (leaf(c).required = ['value']),
    ['/list/*/label: may be absent', '/by/{name}/label: may be absent', '404 application/problem+json /label: may be absent'],
  ],
  ['an answer has a new value', (c) => answer(c).properties.kind.enum.push('c'), ['/kind: c is not among a, b']],
  ['an answer has any value', (c) => delete answer(c).properties.kind.enum, ['/kind: any value is not among a, b']],
  ['an answer has another type', (c) => (answer(c).properties.name.type = ['string', 'number']), ['/name: number is not among string']],
  ['an answer may be null', (c) => (answer(c).properties.name.type = ['string', 'null']), ['/name: null is not among string']],
  [
    'an answer may be null, by a union',
    (c) => (answer(c).properties.list.items = { anyOf: [{ $ref: '#/components/schemas/Leaf' }, { type: 'null' }] }),
    ['/list/*: null is not among object'],
  ],
  [
    'an answer has fractions',
    (c) => (answer(c).properties.count = { type: 'number', format: 'double' }),
    ['/count: number as double is not among integer as int32'],
  ],
  ['an answer has larger numbers', (c) => (answer(c).properties.count.format = 'int64'), ['/count: format "int64", and "int32"']],
  [
    'an answer has another alternative',
    (c) => answer(c).properties.either.oneOf.push({ type: 'boolean' }),
    ['/either: boolean is not among string, number'],
  ],
  [
    'a mapping of an answer has other values',
    (c) => (answer(c).properties.by.additionalProperties = { type: 'string' }),
    ['/by/{name}: string is not among object'],
  ],
  ['an answer is a text', (c) => (c.components.schemas.Answer = { type: 'string' }), ['200 application/json : string is not among object']],
  [
    'a key is demanded',
    (c) => (c.security = [{ key: [] }]),
    ['GET /things/{id}, security: [{"key":[]}] where [] was', 'POST /things, security: [{"key":[]}] where [] was'],
  ],
  ['a key is demanded by one operation', (c) => (make(c).security = [{ key: [] }]), ['POST /things, security: [{"key":[]}] where [] was']],
];

/** Of a body, in both of its media types. */
function twice(said: string): readonly string[] {
  return ['application/json', 'application/yaml'].map((type) => `POST /things, body ${type} ${said}`);
}

/** What a client of the small contract does not notice. */
export const additiveEdits: readonly (readonly [rule: string, edit: Edit])[] = [
  ['a path is added', (c) => (c.paths['/more'] = { get: { responses: { 200: { description: 'More' } } } })],
  ['an operation is added', (c) => (c.paths['/things'].get = { responses: { 200: { description: 'All' } } })],
  ['an optional parameter is added', (c) => show(c).parameters.push({ in: 'query', name: 'key', schema: { type: 'string' } })],
  ['parameters stand in another order', (c) => show(c).parameters.reverse()],
  ['a parameter takes another value', (c) => parameter(c, 'form').schema.enum.push('flat')],
  ['a parameter takes any value', (c) => delete parameter(c, 'form').schema.enum],
  ['a parameter is no longer required', (c) => delete parameter(c, 'id').required],
  ['a limit is wider', (c) => Object.assign(parameter(c, 'limit').schema, { minimum: 0, maximum: 99 })],
  ['a limit is gone', (c) => delete request(c).properties.list.maxItems],
  ['a request has an optional field', (c) => (request(c).properties.reason = { type: 'string' })],
  ['a field of a request is no longer required', (c) => (request(c).required = [])],
  ['a request takes another type', (c) => (request(c).properties.name.type = ['string', 'number'])],
  ['a request takes a fraction', (c) => (request(c).properties.kind = { type: 'number' })],
  ['a request takes another alternative', (c) => request(c).properties.either.oneOf.push({ type: 'boolean' })],
  ['a body is taken in another media type', (c) => (make(c).requestBody.content['text/yaml'] = { schema: {} })],
  ['a body may be sent where there was none', (c) => (show(c).requestBody = { content: { 'application/json': { schema: {} } } })],
  ['an answer has a new field', (c) => (answer(c).properties.more = { type: 'string' })],
  [
    'an answer has a new field at all times',
    (c) => {
      answer(c).properties.more = { type: 'string' };
      answer(c).required.push('more');
    },
  ],
  ['a field of an answer is always there', (c) => answer(c).required.push('note')],
  ['an answer has fewer values', (c) => answer(c).properties.kind.enum.pop()],
  ['an open list of values is longer', (c) => answer(c).properties.code.enum.push('y')],
  ['an answer is never null', (c) => (leaf(c).properties.label.type = 'string')],
  ['an answer has an alternative less', (c) => answer(c).properties.either.oneOf.pop()],
  ['an answer has whole numbers', (c) => (leaf(c).properties.value = { type: 'integer', format: 'int32' })],
  ['an answer has another media type', (c) => (show(c).responses[200].content['text/plain'] = { schema: { type: 'string' } })],
  ['an answer has another header', (c) => (show(c).responses[200].headers['Retry-After'] = { schema: { type: 'integer' } })],
  ['a request may be refused for another reason', (c) => (show(c).responses[429] = { description: 'Slower' })],
  ['a key may be sent', (c) => (c.security = [{}, { key: [] }])],
  ['an operation is deprecated', (c) => (show(c).deprecated = true)],
  ['words are clearer', (c) => Object.assign(answer(c).properties.name, { title: 'Name', description: 'A name', example: 'x' })],
  [
    'a schema gets another name',
    (c) => {
      c.components.schemas.Twig = leaf(c);
      answer(c).properties.list.items = { $ref: '#/components/schemas/Twig' };
    },
  ],
];
