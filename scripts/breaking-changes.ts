import {
  resolve,
  type Body,
  type Content,
  type Contract,
  type Operation,
  type Parameter,
  type Response,
  type Security,
} from './contract-parts.ts';
import type { Schema } from './schema-parts.ts';
import { schemaRefusals, type Sides } from './schema-refusals.ts';

/**
 * What a client written for one contract can no longer do with a later one: a list of `METHOD /path, place: reason`. A request
 * of the old contract must be taken by the new service, and an answer of the new service be read by the old client, which
 * ignores fields it does not know. docs/compatibility.md is the policy behind it.
 */
export function breakingChanges(before: Contract, after: Contract): readonly string[] {
  return Object.entries(before.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, old]) => {
      const now = after.paths?.[path]?.[method];
      const name = `${method.toUpperCase()} ${path}`;
      if (!now) return [`${name}: is gone`];
      return operationChanges(old, now, before, after).map((change) => `${name}, ${change}`);
    }),
  );
}

function operationChanges(old: Operation, now: Operation, before: Contract, after: Contract): readonly string[] {
  const request: Sides = { resolve: (side, ref) => resolve(side === 'written' ? before : after, { $ref: ref }), ignoresUnknown: false };
  const answer: Sides = { resolve: (side, ref) => resolve(side === 'written' ? after : before, { $ref: ref }), ignoresUnknown: true };
  return [
    ...(old.operationId === now.operationId ? [] : [`operationId: ${now.operationId ?? 'none'} where ${old.operationId ?? 'none'} was`]),
    ...securityChanges(old.security ?? before.security ?? [], now.security ?? after.security ?? []),
    ...parameterChanges(parametersOf(old, before), parametersOf(now, after), request),
    ...bodyChanges(
      old.requestBody && resolve<Body>(before, old.requestBody),
      now.requestBody && resolve<Body>(after, now.requestBody),
      request,
    ),
    ...Object.entries(old.responses).flatMap(([status, response]) => {
      const next = now.responses[status];
      if (!next) return [`${status}: is gone`];
      return responseChanges(resolve(before, response), resolve(after, next), answer).map((change) => `${status} ${change}`);
    }),
    // A client knows what to do with a new refusal, but not with another success.
    ...Object.keys(now.responses).flatMap((status) => (/^[123]/.test(status) && !(status in old.responses) ? [`${status}: is new`] : [])),
  ];
}

function securityChanges(old: Security, now: Security): readonly string[] {
  const free: Security[number] = {};
  const [had, has] = [old.length > 0 ? old : [free], now.length > 0 ? now : [free]];
  const suffices = (need: Security[number], given: Security[number]): boolean =>
    Object.entries(need).every(([scheme, scopes]) => scheme in given && scopes.every((scope) => given[scheme]!.includes(scope)));
  return had.some((given) => !has.some((need) => suffices(need, given)))
    ? [`security: ${JSON.stringify(now)} where ${JSON.stringify(old)} was`]
    : [];
}

function parametersOf({ parameters = [] }: Operation, contract: Contract): ReadonlyMap<string, Parameter> {
  return new Map(
    parameters.map((one) => resolve<Parameter>(contract, one)).map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );
}

function parameterChanges(old: ReadonlyMap<string, Parameter>, now: ReadonlyMap<string, Parameter>, sides: Sides): readonly string[] {
  return [
    ...[...old].flatMap(([name, parameter]) => {
      const next = now.get(name);
      if (!next) return [`${name}: is gone`];
      return [
        ...(next.required && !parameter.required ? [`${name}: is required`] : []),
        ...(next.style === parameter.style && next.explode === parameter.explode ? [] : [`${name}: is written in another style`]),
        ...schemaRefusals(parameter.schema, next.schema, sides).map((reason) => `${name}${reason}`),
      ];
    }),
    ...[...now].flatMap(([name, { required }]) => (required && !old.has(name) ? [`${name}: is required`] : [])),
  ];
}

function bodyChanges(old: Body | undefined, now: Body | undefined, sides: Sides): readonly string[] {
  if (!old) return now?.required ? ['body: is required'] : [];
  if (!now) return ['body: is gone'];
  return [
    ...(now.required && !old.required ? ['body: is required'] : []),
    ...contentChanges(old.content, now.content, (was, is) => schemaRefusals(was, is, sides)).map((change) => `body ${change}`),
  ];
}

function responseChanges(old: Response, now: Response, sides: Sides): readonly string[] {
  return [
    ...contentChanges(old.content ?? {}, now.content ?? {}, (was, is) => schemaRefusals(is, was, sides)),
    ...Object.entries(old.headers ?? {}).flatMap(([name, header]) => {
      const next = now.headers?.[name];
      if (!next) return [`header ${name}: is gone`];
      return [
        ...(header.required && !next.required ? [`header ${name}: may be absent`] : []),
        ...schemaRefusals(next.schema, header.schema, sides).map((reason) => `header ${name}${reason}`),
      ];
    }),
  ];
}

function contentChanges(old: Content, now: Content, refusals: (was: Schema, is: Schema) => readonly string[]): readonly string[] {
  return Object.entries(old).flatMap(([type, { schema = {} }]) => {
    const next = now[type];
    return next ? refusals(schema, next.schema ?? {}).map((reason) => `${type} ${reason}`) : [`${type}: is gone`];
  });
}
