import type { Request } from 'express';
import type { Nothing, Questions, RequestQuestionId } from '../answers/questions.ts';
import { catalogFormats, jsonOnly, textFormats } from '../answers/media-types.ts';
import type { Query } from '../contract/operation.ts';
import { operations } from '../contract/operations.ts';
import { readForm } from './answer-form.ts';
import { readBody } from './body.ts';
import type { Budget } from './budget.ts';
import { chosenFormat } from './format.ts';
import { readQuery } from './query.ts';
import { readCurves, readSettings } from './settings.ts';

export type Reader<Q extends RequestQuestionId> = (
  request: Request<Record<string, string>>,
  bodies: Budget,
) => Questions[Q] | Promise<Questions[Q]>;

/** Reads the question of each operation from its request: path, query, Accept and body. Throws `Refused`. */
export const questions: { readonly [Q in RequestQuestionId]: Reader<Q> } = {
  runProjection: async (request, bodies) => {
    const form = projectionForm(request, readQuery(request, operations.runProjection.query));
    return { form, body: await readBody(request, bodies) };
  },
  projectScenario: (request) => {
    const query = readQuery(request, operations.projectScenario.query);
    return {
      scenario: request.params['scenario']!,
      set: readSettings(query.set),
      asOf: query.as_of,
      form: projectionForm(request, query),
    };
  },
  drawDemandCurve: async (request, bodies) => {
    const query = readQuery(request, operations.drawDemandCurve.query);
    const form = readForm(request, 'demand curve', query);
    return { form, body: await readBody(request, bodies) };
  },
  decompose: async (request, bodies) => {
    const query = readQuery(request, operations.decompose.query);
    const form = readForm(request, 'decomposition', query);
    return { form, body: await readBody(request, bodies) };
  },
  compare: async (request, bodies) => {
    const form = readForm(request, 'comparison', readQuery(request, operations.compare.query));
    return { form, body: await readBody(request, bodies) };
  },
  seekGoal: async (request, bodies) => {
    const form = readForm(request, 'goal-seek', readQuery(request, operations.seekGoal.query));
    return { form, body: await readBody(request, bodies) };
  },
  findSensitivity: async (request, bodies) => {
    const query = readQuery(request, operations.findSensitivity.query);
    return { form: readForm(request, 'sensitivity', query), body: await readBody(request, bodies) };
  },
  runSweep: async (request, bodies) => {
    const query = readQuery(request, operations.runSweep.query);
    return { form: readForm(request, 'sweep', query), every: query.every, body: await readBody(request, bodies) };
  },
  runEnsemble: async (request, bodies) => {
    const query = readQuery(request, operations.runEnsemble.query);
    return { form: readForm(request, 'ensemble', query), rows: query.rows, body: await readBody(request, bodies) };
  },
  startBatch: onlyBody,
  listModels: onlyJson,
  showModel: (request) => {
    const query = readQuery(request, operations.showModel.query);
    return { model: request.params['model']!, format: chosenFormat(request, textFormats, query.format) };
  },
  showMainAssumptions: (request) => {
    readQuery(request, {});
    chosenFormat(request, jsonOnly);
    return { model: request.params['model']! };
  },
  explainVariable: (request) => {
    const { scenario } = readQuery(request, operations.explainVariable.query);
    chosenFormat(request, jsonOnly);
    return { model: request.params['model']!, variable: request.params['variable']!, scenario };
  },
  checkModel: onlyBody,
  listScenarios: onlyJson,
  showScenario: (request) => {
    const query = readQuery(request, operations.showScenario.query);
    return { scenario: request.params['scenario']!, format: chosenFormat(request, textFormats, query.format) };
  },
  checkScenario: onlyBody,
  listCatalog: onlyJson,
  showCatalogPart: (request) => {
    const query = readQuery(request, operations.showCatalogPart.query);
    return { part: request.params['part']!, format: chosenFormat(request, catalogFormats, query.format) };
  },
  showFigure: (request) => {
    onlyJson(request);
    return { part: request.params['part']!, figure: request.params['figure']! };
  },
};

function onlyJson(request: Request): Nothing {
  readQuery(request, {});
  chosenFormat(request, jsonOnly);
  return {};
}

async function onlyBody(request: Request, bodies: Budget): Promise<Questions['checkModel']> {
  onlyJson(request);
  return { body: await readBody(request, bodies) };
}

function projectionForm(request: Request, query: Query<typeof operations.runProjection.query>): Questions['runProjection']['form'] {
  return { ...readForm(request, 'projection', query), curves: readCurves(query.curves), every: query.every };
}
