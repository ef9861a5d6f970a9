import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openapiDocument } from '../../src/contract/openapi-document.ts';
import { operations } from '../../src/contract/operations.ts';
import type { Operation } from '../../src/contract/operation.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const contract = openapiDocument();
ajv.addSchema(contract, 'api');

export const operationList = Object.entries(operations) as [string, Operation][];

/** The operation of a method and path. */
export function operationAt(method: string, pathname: string): readonly [string, Operation] | undefined {
  const matches = operationList.filter(
    ([, operation]) =>
      operation.method === method.toLowerCase() && new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  // A literal segment takes precedence over a parameter: /v1/models/check is not a model.
  return matches.sort(([, a], [, b]) => a.path.split('{').length - b.path.split('{').length)[0];
}

export interface Answered {
  readonly method: string;
  readonly pathname: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Throws when an answer breaks the contract: status, content type or JSON schema. */
export function expectDocumented({ method, pathname, status, contentType, text }: Answered): void {
  const [, operation] = operationAt(method === 'HEAD' ? 'GET' : method, pathname) ?? [];
  const type = contentType.split(';', 1)[0]!;
  if (!operation || status === 405 || method === 'OPTIONS') {
    if (status >= 400) hold(validator('#/components/schemas/ProblemDocument'), text);
    return;
  }
  const response = `#/paths/${escaped(operation.path)}/${operation.method}/responses/${status}`;
  if (status === 304) {
    validator(response);
    return;
  }
  const schema = validator(status < 300 ? `${response}/content/${escaped(type)}/schema` : '#/components/schemas/ProblemDocument');
  if (status >= 300) {
    if (type !== 'application/problem+json') throw new Error(`${status} as ${type}`);
    documented(operation, status);
  }
  if (method !== 'HEAD' && /[/+]json$/.test(type)) hold(schema, text);
}

function documented(operation: Operation, status: number): void {
  const responses = contract.paths?.[operation.path]?.[operation.method]?.responses;
  if (!responses || !(String(status) in responses))
    throw new Error(`${operation.method} ${operation.path} answers ${status}, which the contract does not say`);
}

function validator(pointer: string): ValidateFunction {
  const found = ajv.getSchema(`api${pointer}`);
  if (!found) throw new Error(`the contract has no ${pointer}`);
  return found;
}

function hold(validate: ValidateFunction, text: string): void {
  if (!validate(JSON.parse(text))) throw new Error(`not as the contract says: ${ajv.errorsText(validate.errors).slice(0, 2000)}`);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
