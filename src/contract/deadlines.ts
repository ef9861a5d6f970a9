import type { OperationId } from './operations.ts';

/** Seconds of computing after which an answer is given up, by operation. Time in the queue does not count. */
export const deadlines: Readonly<
  Record<
    Exclude<
      OperationId,
      | 'showDocs'
      | 'showOpenapiYaml'
      | 'showOpenapiJson'
      | 'showHealth'
      | 'showReadiness'
      | 'showMetrics'
      | 'showBatch'
      | 'followBatch'
      | 'downloadBatch'
      | 'cancelBatch'
    >,
    number
  >
> = {
  startBatch: 10,
  showRun: 10,
  runProjection: 10,
  projectScenario: 10,
  drawDemandCurve: 20,
  decompose: 20,
  runSweep: 20,
  seekGoal: 20,
  runEnsemble: 60,
  findSensitivity: 60,
  compare: 20,
  checkModel: 20,
  checkScenario: 10,
  explainVariable: 10,
  listModels: 10,
  showModel: 10,
  showMainAssumptions: 10,
  listScenarios: 10,
  showScenario: 10,
  listCatalog: 10,
  showCatalogPart: 10,
  showFigure: 10,
};
