import { z } from 'zod';
import { scenarioFile } from '../domain/scenario/scenario-file.ts';
import { formats, formatsOf, type AnswerType } from '../formats/formats.ts';
import type { Operation } from './operation.ts';
import * as parameter from './parameters.ts';
import type { Refusal } from './refusals.ts';
import { demandCurveExamples, modelTextExamples, projectionExamples, scenarioTextExamples } from './request-examples.ts';
import { catalogFigure, catalogList, catalogPart } from './schema/catalog.ts';
import { check } from './schema/check.ts';
import { demandCurve, demandCurveRequest } from './schema/demand-curve.ts';
import { modelDetail, modelList, variableDetail } from './schema/model.ts';
import { projection } from './schema/projection.ts';
import { scenarioDetail, scenarioList } from './schema/scenario.ts';
import { health, readiness } from './schema/service.ts';

const text = z.string();
const table = { 'text/csv': text } as const;
/** Media types of all formats of such an answer except JSON. */
const otherTypes = (type: AnswerType) => Object.fromEntries(formatsOf(type).map((name) => [formats[name].mediaType, text]));
const yaml = { 'application/yaml': text } as const;
const ofService: readonly Refusal[] = ['unreadable request', 'unknown format', 'our fault'];
const ofReading: readonly Refusal[] = [...ofService, 'too busy'];
const ofNamed: readonly Refusal[] = [...ofReading, 'unknown address', 'scenario with problems'];
const ofCatalog: readonly Refusal[] = [...ofReading, 'unknown address'];
const ofBody: readonly Refusal[] = [
  'unreadable request',
  'unknown format',
  'too large',
  'wrong content type',
  'scenario with problems',
  'our fault',
  'too busy',
];
const ofText: readonly Refusal[] = [...ofReading, 'too large', 'wrong content type', 'too much work'];

/**
 * Every address of the service. The routes are mounted from this table and the OpenAPI document is written from it,
 * so an address that is not documented cannot exist.
 */
export const operations = {
  runProjection: {
    method: 'post',
    path: '/v1/projections',
    tag: 'Projections',
    scope: 'run',
    summary: 'Run a scenario: curves over time',
    description:
      'The body is a scenario: the text of a scenario file, or the same as JSON. To start from a library scenario, ' +
      'extend it and state only the differences. All problems of a scenario are returned at once, each with its ' +
      'position.',
    query: {
      curves: parameter.curves,
      every: parameter.every,
      include: parameter.include('projection'),
      format: parameter.format('projection'),
    },
    body: {
      description: 'A scenario: values, never equations',
      schema: scenarioFile,
      examples: projectionExamples,
    },
    answer: {
      description: 'Curves, tested expectations, warnings, sources and provenance',
      content: { ...otherTypes('projection'), 'application/json': projection },
    },
    refusals: ofBody,
  },
  projectScenario: {
    method: 'get',
    path: '/v1/scenarios/{scenario}/projection',
    tag: 'Projections',
    scope: 'run',
    summary: 'Curves of a library scenario, for Excel, Power Query and a browser',
    description: 'The same answer as POST /v1/projections, from one URL: assumptions, curves, blocks and format are in the query.',
    params: { scenario: parameter.scenario },
    query: {
      set: parameter.set,
      as_of: parameter.asOf,
      curves: parameter.curves,
      every: parameter.every,
      include: parameter.include('projection'),
      format: parameter.format('projection'),
    },
    answer: {
      description: 'Curves, tested expectations, warnings, sources and provenance',
      content: { ...otherTypes('projection'), 'application/json': projection },
      tagged: true,
    },
    refusals: ofNamed,
  },
  drawDemandCurve: {
    method: 'post',
    path: '/v1/demand-curves',
    tag: 'Projections',
    scope: 'run',
    summary: 'Tokens, GPUs and megawatts against a price, an efficiency or any other variable, at one date',
    description:
      'Runs one scenario once for each value of one of its variables. The variable may have an equation: the value ' +
      'then overrides it, and the answer lists it in cut_equations.',
    query: { include: parameter.include('demand curve'), format: parameter.format('demand curve') },
    body: {
      description: 'A scenario, the variable to vary, and the quantities to return',
      schema: demandCurveRequest,
      examples: demandCurveExamples,
    },
    answer: {
      description: 'One value of each quantity for each value of the varied variable',
      content: { ...otherTypes('demand curve'), 'application/json': demandCurve },
    },
    refusals: ofBody,
  },
  listModels: {
    method: 'get',
    path: '/v1/models',
    tag: 'Models',
    scope: 'read',
    summary: 'The models and the question each answers',
    description: 'Models by name, with version and included models.',
    answer: { description: 'Every model of the library', content: { 'application/json': modelList }, tagged: true },
    refusals: ofReading,
  },
  showModel: {
    method: 'get',
    path: '/v1/models/{model}',
    tag: 'Models',
    scope: 'read',
    summary: 'A model: inputs, parameters, equations, sources, examples and dependencies',
    description:
      'Every variable with its unit and kind, range and source; equations as text and as LaTeX; the dependency ' +
      'graph; the examples with known answers. As yaml: the file itself.',
    params: { model: parameter.model },
    query: { format: parameter.fileFormat },
    answer: { description: 'The model with its includes', content: { 'application/json': modelDetail, ...yaml }, tagged: true },
    refusals: ofNamed,
  },
  explainVariable: {
    method: 'get',
    path: '/v1/models/{model}/variables/{variable}',
    tag: 'Models',
    scope: 'read',
    scopeOfQuery: { scenario: 'run' },
    summary: 'One variable: equation, unit, conversions, source, inputs and dependents',
    description:
      'With the scenario parameter, also the value the scenario gives it and its values over time; a key needs the scope run for that.',
    params: { model: parameter.model, variable: parameter.variable },
    query: { scenario: parameter.under },
    answer: { description: 'Everything the model knows of the variable', content: { 'application/json': variableDetail }, tagged: true },
    refusals: ofNamed,
  },
  listScenarios: {
    method: 'get',
    path: '/v1/scenarios',
    tag: 'Scenarios',
    scope: 'read',
    summary: 'The scenarios and the question each answers',
    description: 'Scenarios by name, with the model each runs and the scenario it extends.',
    answer: { description: 'Every scenario of the library', content: { 'application/json': scenarioList }, tagged: true },
    refusals: ofReading,
  },
  showScenario: {
    method: 'get',
    path: '/v1/scenarios/{scenario}',
    tag: 'Scenarios',
    scope: 'read',
    summary: 'A scenario: as written, and with everything it extends merged in',
    description: 'As yaml: the file itself, ready to be edited and sent to POST /v1/projections.',
    params: { scenario: parameter.scenario },
    query: { format: parameter.fileFormat },
    answer: { description: 'The scenario', content: { 'application/json': scenarioDetail, ...yaml }, tagged: true },
    refusals: ofNamed,
  },
  checkModel: {
    method: 'post',
    path: '/v1/models/check',
    tag: 'Models',
    scope: 'run',
    summary: 'Check the text of a model',
    description:
      'Reads the text of a model file, checks names, units, kinds, loops and sources and runs its examples. ' +
      'Includes come from the library. A text with errors is answered with 200 and its problems, each with line ' +
      'and column.',
    body: {
      description: 'The text of a model file, YAML or JSON',
      examples: modelTextExamples,
    },
    answer: { description: 'Whether it can be run, and every problem', content: { 'application/json': check } },
    refusals: ofText,
  },
  checkScenario: {
    method: 'post',
    path: '/v1/scenarios/check',
    tag: 'Scenarios',
    scope: 'run',
    summary: 'Check the text of a scenario',
    description:
      'Reads the text of a scenario file, resolves what it extends, plans it against its model, runs it and ' +
      'tests its expectations. A text with errors is answered with 200 and its problems, each with line and ' +
      'column.',
    body: {
      description: 'The text of a scenario file, YAML or JSON',
      examples: scenarioTextExamples,
    },
    answer: { description: 'Whether it can be run, and every problem', content: { 'application/json': check } },
    refusals: ofText,
  },
  listCatalog: {
    method: 'get',
    path: '/v1/catalog',
    tag: 'Catalog',
    scope: 'read',
    summary: 'The parts of the catalog and their subjects',
    description: 'External figures that models and scenarios use by id: accelerators, sites, prices, power supply and others.',
    answer: { description: 'Every part of the catalog', content: { 'application/json': catalogList }, tagged: true },
    refusals: ofReading,
  },
  showCatalogPart: {
    method: 'get',
    path: '/v1/catalog/{part}',
    tag: 'Catalog',
    scope: 'read',
    summary: 'The figures of one part: value, unit, date, source, confidence and licence',
    description:
      'Includes their sources; figures of Epoch AI are CC BY 4.0 and name it as their source. The part sources ' +
      'lists all sources. As csv: one row per figure, or per point of a figure given over time.',
    params: { part: parameter.catalogPart },
    query: { format: parameter.catalogFormat },
    answer: { description: 'The figures by id, and their sources', content: { 'application/json': catalogPart, ...table }, tagged: true },
    refusals: ofCatalog,
  },
  showFigure: {
    method: 'get',
    path: '/v1/catalog/{part}/{figure}',
    tag: 'Catalog',
    scope: 'read',
    summary: 'One figure of the catalog with its sources',
    description: 'A model or scenario uses it as figure(part.subject.figure), including its sources.',
    params: { part: parameter.catalogPart, figure: parameter.figureName },
    answer: { description: 'The figure', content: { 'application/json': catalogFigure }, tagged: true },
    refusals: ofCatalog,
  },
  showDocs: {
    method: 'get',
    path: '/docs',
    tag: 'Service',
    scope: 'open',
    wholeFolder: true,
    summary: 'This page: every endpoint, with examples to try',
    description: 'Swagger UI over /openapi.json.',
    answer: { description: 'An HTML page', content: { 'text/html': text } },
    refusals: ['unknown address', 'our fault'],
  },
  showOpenapiYaml: {
    method: 'get',
    path: '/openapi.yaml',
    tag: 'Service',
    scope: 'open',
    summary: 'This contract as YAML',
    description: 'OpenAPI 3.1.',
    answer: { description: 'The OpenAPI document', content: { 'application/yaml': text }, tagged: true },
    refusals: ofService,
  },
  showOpenapiJson: {
    method: 'get',
    path: '/openapi.json',
    tag: 'Service',
    scope: 'open',
    summary: 'This contract as JSON',
    description: 'OpenAPI 3.1.',
    answer: {
      description: 'The OpenAPI document',
      content: { 'application/json': z.record(z.string(), z.unknown()).meta({ id: 'OpenapiDocument' }) },
      tagged: true,
    },
    refusals: ofService,
  },
  showHealth: {
    method: 'get',
    path: '/healthz',
    tag: 'Service',
    scope: 'open',
    summary: 'Whether the service is alive',
    description: 'Does not read the library.',
    answer: { description: 'The service is alive', content: { 'application/json': health } },
    refusals: ofService,
  },
  showReadiness: {
    method: 'get',
    path: '/readyz',
    tag: 'Service',
    scope: 'open',
    summary: 'Whether the service can answer requests',
    description: 'Reads the folders of the library.',
    answer: { description: 'The service can answer requests', content: { 'application/json': readiness } },
    refusals: [...ofService, 'not ready'],
  },
  showMetrics: {
    method: 'get',
    path: '/metrics',
    tag: 'Service',
    scope: 'read',
    summary: 'What the service does, as numbers for Prometheus',
    description: 'The text format of Prometheus, of all serving processes. Does not wait for computing.',
    answer: { description: 'Metrics, each with a line that says what it is', content: { 'text/plain': text } },
    refusals: ofService,
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationId = keyof typeof operations;
