import { z } from 'zod';
import { scenarioFile } from '../domain/scenario/scenario-file.ts';
import { formats, formatsOf, type AnswerType } from '../formats/formats.ts';
import type { Operation } from './operation.ts';
import * as parameter from './parameters.ts';
import type { Refusal } from './refusals.ts';
import {
  batchExamples,
  comparisonExamples,
  decompositionExamples,
  demandCurveExamples,
  ensembleExamples,
  goalSeekExamples,
  modelTextExamples,
  projectionExamples,
  scenarioTextExamples,
  sensitivityExamples,
  sweepExamples,
} from './request-examples.ts';
import { batchPage, batchRequest, batchSummary } from './schema/batch.ts';
import { catalogFigure, catalogList, catalogPart } from './schema/catalog.ts';
import { check } from './schema/check.ts';
import { comparison, comparisonRequest } from './schema/comparison.ts';
import { decomposition, decompositionRequest } from './schema/decomposition.ts';
import { demandCurve, demandCurveRequest } from './schema/demand-curve.ts';
import { ensemble, ensembleRequest } from './schema/ensemble.ts';
import { goalSeek, goalSeekRequest } from './schema/goal-seek.ts';
import { mainAssumptions, modelDetail, modelList, variableDetail } from './schema/model.ts';
import { projection } from './schema/projection.ts';
import { scenarioDetail, scenarioList } from './schema/scenario.ts';
import { health, readiness } from './schema/service.ts';
import { sensitivity, sensitivityRequest } from './schema/sensitivity.ts';
import { sweep, sweepRequest } from './schema/sweep.ts';

const text = z.string();
const bytes = z.string().meta({ format: 'binary' });
const table = { 'text/csv': text } as const;
/** Media types of all formats of such an answer except JSON. */
const otherTypes = (type: AnswerType) =>
  Object.fromEntries(formatsOf(type).map((name) => [formats[name].mediaType, formats[name].binary ? bytes : text]));
/** How a picture is to look. */
const look = { theme: parameter.theme, width: parameter.width, height: parameter.height } as const;
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
const ofBatch: readonly Refusal[] = [...ofReading, 'unknown address', 'not ready'];
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
      ...look,
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
      ...look,
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
    query: { include: parameter.include('demand curve'), format: parameter.format('demand curve'), ...look },
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
  decompose: {
    method: 'post',
    path: '/v1/decompositions',
    tag: 'Projections',
    scope: 'run',
    summary: 'Why a quantity changes: the contribution of each factor, or the rebound of a gain in efficiency',
    description:
      'factors splits a change between two dates, or between two scenarios, into what each factor contributes: tokens, ' +
      'compute per token, hardware, utilization, PUE. rebound runs the scenario with and without its gain, with demand that ' +
      'responds to its price and with demand that does not, and says how much of the expected saving is lost.',
    query: { include: parameter.include('decomposition'), format: parameter.format('decomposition'), ...look },
    body: {
      description: 'A scenario, the quantity that changes, and what the change is counted from',
      schema: decompositionRequest,
      examples: decompositionExamples,
    },
    answer: {
      description: 'Contributions that add up to the change, or the rebound year by year',
      content: { ...otherTypes('decomposition'), 'application/json': decomposition },
    },
    refusals: ofBody,
  },
  runSweep: {
    method: 'post',
    path: '/v1/sweeps',
    tag: 'Projections',
    scope: 'run',
    summary: 'Whole curves at every value of one input or of two, of one scenario or of two moved by the same input',
    description:
      'Runs a scenario once for each stop and returns its curves over time. An input without values takes its plausible ' +
      'range. A stop that breaks a requirement of the model has no values and is listed with the reason. In csv and ndjson each ' +
      'input is a column.',
    query: { every: parameter.every, include: parameter.include('sweep'), format: parameter.format('sweep'), ...look },
    body: {
      description: 'A scenario, the inputs to move, the curves to return, and a second scenario if two are held against each other',
      schema: sweepRequest,
      examples: sweepExamples,
    },
    answer: {
      description: 'The curves of each scenario: for every stop one value per date',
      content: { ...otherTypes('sweep'), 'application/json': sweep },
    },
    refusals: ofBody,
  },
  seekGoal: {
    method: 'post',
    path: '/v1/goal-seeks',
    tag: 'Projections',
    scope: 'run',
    summary: 'The value of an input at which a claim just holds, such as ten gigawatts in 2030 or more power than without a gain',
    description:
      'Looks at the quantity over the plausible range and the range of the input, and narrows every change of side: all values ' +
      'are returned. With along the same for each value of a second input; with against the claim is about the ratio or the ' +
      'difference of two scenarios. A goal that no value reaches answers with the nearest value and why.',
    query: { include: parameter.include('goal-seek'), format: parameter.format('goal-seek'), ...look },
    body: { description: 'A scenario, the goal, and the input to seek', schema: goalSeekRequest, examples: goalSeekExamples },
    answer: {
      description: 'The values of the input, or the nearest one and why',
      content: { ...otherTypes('goal-seek'), 'application/json': goalSeek },
    },
    refusals: ofBody,
  },
  runEnsemble: {
    method: 'post',
    path: '/v1/ensembles',
    tag: 'Projections',
    scope: 'run',
    summary: 'How sure: percentiles over time, probabilities of claims, and two scenarios on the same draws',
    description:
      'Runs one scenario many times, each time with other values of its uncertain inputs: those that have a distribution or a ' +
      'plausible range. With a second scenario, both run on the same draws, and the answer says in what share of them one has ' +
      'more, the same or fewer. The answer lists what was drawn and what the spread does not hold.',
    query: { rows: parameter.rows, include: parameter.include('ensemble'), format: parameter.format('ensemble'), ...look },
    body: {
      description: 'A scenario, the number of draws, and what to read of them',
      schema: ensembleRequest,
      examples: ensembleExamples,
    },
    answer: {
      description: 'Percentiles over time, or the draws themselves',
      content: { ...otherTypes('ensemble'), 'application/json': ensemble },
    },
    refusals: ofBody,
  },
  findSensitivity: {
    method: 'post',
    path: '/v1/sensitivities',
    tag: 'Projections',
    scope: 'run',
    summary: 'What matters most: how far each input moves a quantity, as a tornado, elementary effects, Sobol indices or rank correlations',
    description:
      'Varies the main assumptions of the model, or the inputs of the request, between percentiles of their distributions or ' +
      'the ends of their plausible ranges. An input that changes no run, or one whose runs have no value, is told and is never ' +
      'a 0. morris and sobol take inputs as independent and name the correlations they leave out. In csv and ndjson a ' +
      'quantity has one line for each input and measure.',
    query: { include: parameter.include('sensitivity'), format: parameter.format('sensitivity'), ...look },
    body: {
      description: 'A scenario, a date, and how to measure',
      schema: sensitivityRequest,
      examples: sensitivityExamples,
    },
    answer: {
      description: 'For each quantity the inputs that move it, the largest effect first',
      content: { ...otherTypes('sensitivity'), 'application/json': sensitivity },
    },
    refusals: ofBody,
  },
  compare: {
    method: 'post',
    path: '/v1/comparisons',
    tag: 'Projections',
    scope: 'run',
    summary: 'Two to four scenarios against the first: values, differences, ratios, and which assumption makes the difference',
    description:
      'Curves at the dates that all runs have, by year where their steps differ. With explain, scenarios that take some of the ' +
      'differing values from one and the rest from the other are run, and the shares of the differing assumptions are returned; up ' +
      'to ten differences they add up, beyond that what remains is stated. In tables the difference and the ratio are scenarios b - a ' +
      'and b / a.',
    query: { include: parameter.include('comparison'), format: parameter.format('comparison'), ...look },
    body: {
      description: 'The scenarios, the curves, and the difference to explain',
      schema: comparisonRequest,
      examples: comparisonExamples,
    },
    answer: {
      description: 'Values of each scenario, differences and ratios to the first, and shares',
      content: { ...otherTypes('comparison'), 'application/json': comparison },
    },
    refusals: ofBody,
  },
  startBatch: {
    method: 'post',
    path: '/v1/batches',
    tag: 'Batches',
    scope: 'write',
    summary: 'Start a batch: many scenarios, run when there is room, and kept until they are collected',
    description:
      'Scenarios of the library by name, scenarios in the body, or a YAML stream with a scenario in each document; with matrix every ' +
      'scenario is run with every combination of values. The answer comes when the batch is on disk: from then on it is run to its end, ' +
      'whatever happens to the service. Questions that somebody waits for go first. The same request with the same Idempotency-Key is ' +
      'one batch. Needs a service that has a place for batches.',
    headers: { 'Idempotency-Key': parameter.idempotencyKey },
    body: { description: 'The scenarios, and what their results hold', schema: batchRequest, examples: batchExamples },
    answer: { description: 'The batch, as it was kept', content: { 'application/json': batchSummary }, status: 202 },
    refusals: [...ofBody, 'too many requests', 'not ready'],
  },
  showBatch: {
    method: 'get',
    path: '/v1/batches/{batch}',
    tag: 'Batches',
    scope: 'run',
    summary: 'How far a batch is: counts, and each scenario with its state and headline numbers',
    description: 'Up to a thousand scenarios at a time, in the order of the request; next says that there are more.',
    params: { batch: parameter.batch },
    query: { after: parameter.after },
    answer: { description: 'The batch and its scenarios', content: { 'application/json': batchPage } },
    refusals: ofBatch,
  },
  followBatch: {
    method: 'get',
    path: '/v1/batches/{batch}/events',
    tag: 'Batches',
    scope: 'run',
    summary: 'The same as it happens: an event for each scenario that ends, and one at the end',
    description:
      'Server-sent events. scenario has a scenario of the batch as data; its id counts those that have ended, so a client that was cut ' +
      'off resumes with Last-Event-ID and misses none. end has the batch as data and is the last. A comment every 15 seconds keeps the ' +
      'connection open.',
    params: { batch: parameter.batch },
    headers: { 'Last-Event-ID': parameter.lastEventId },
    answer: { description: 'Events until the batch has ended', content: { 'text/event-stream': text } },
    refusals: ofBatch,
  },
  downloadBatch: {
    method: 'get',
    path: '/v1/batches/{batch}/results',
    tag: 'Batches',
    scope: 'run',
    summary: 'The results of all scenarios that are done, in one file',
    description:
      'json is a list of projections, the others are one table; the column scenario is the label. Written as it is read: the file has ' +
      'no length in advance. Scenarios that have failed are not in it. While the batch runs, those that are done are.',
    params: { batch: parameter.batch },
    query: { format: parameter.resultsFormat },
    answer: {
      description: 'The results in the order of the request',
      content: {
        'application/json': z.array(projection).meta({ id: 'BatchResults', description: 'A projection for each scenario' }),
        'text/csv': text,
        'application/x-ndjson': text,
      },
    },
    refusals: ofBatch,
  },
  cancelBatch: {
    method: 'delete',
    path: '/v1/batches/{batch}',
    tag: 'Batches',
    scope: 'write',
    summary: 'Cancel a batch: what has not ended is not run',
    description: 'The results of scenarios that have ended stay. A batch that has ended stays as it is.',
    params: { batch: parameter.batch },
    answer: { description: 'The batch as it is then', content: { 'application/json': batchSummary } },
    refusals: ofBatch,
  },
  showRun: {
    method: 'get',
    path: '/v1/runs/{run}',
    tag: 'Batches',
    scope: 'run',
    summary: 'A run of a batch by its hash, from the store',
    description:
      'The hash is that of model, data, scenario and engine, in provenance of every projection. The answer is that of the projection, ' +
      'with the curves that the batch asked for; nothing is computed again.',
    params: { run: parameter.run },
    query: { include: parameter.include('projection'), format: parameter.format('projection'), ...look },
    answer: {
      description: 'Curves, tested expectations, warnings, sources and provenance',
      content: { ...otherTypes('projection'), 'application/json': projection },
    },
    refusals: [...ofBatch, 'scenario with problems'],
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
  showMainAssumptions: {
    method: 'get',
    path: '/v1/models/{model}/main',
    tag: 'Models',
    scope: 'read',
    summary: 'The inputs of a model that matter most',
    description:
      'Each with a label in plain words, a group, its plausible range and what the ends mean, in the order to show them; and the ' +
      'assumptions of the worlds that a gain is held against. The short part of what the model answers.',
    params: { model: parameter.model },
    answer: { description: 'The main assumptions of the model', content: { 'application/json': mainAssumptions }, tagged: true },
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
