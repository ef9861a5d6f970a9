import { z } from 'zod';

/** The questions that a scenario can state about itself. */
export const analysisKinds = ['ensemble', 'sensitivity', 'sweep', 'goal_seek', 'comparison', 'decomposition'] as const;

export type AnalysisKind = (typeof analysisKinds)[number];

/** Fields as in the request of the same name, without the scenario; read where the question is answered. */
const fields = z.record(z.string(), z.unknown());

const field = (like: string) => fields.optional().meta({ description: `As the body of POST /v1/${like}, without its scenario` });

/** One question: its kind, and its fields. */
export const statedAnalysis = z
  .strictObject({
    ensemble: field('ensembles'),
    sensitivity: field('sensitivities'),
    sweep: field('sweeps'),
    goal_seek: field('goal-seeks'),
    comparison: fields.optional().meta({
      description: 'As the body of POST /v1/comparisons; scenarios are those that this one is compared with',
    }),
    decomposition: field('decompositions'),
  })
  .meta({ id: 'StatedAnalysis' });

/** Questions of one scenario. */
export const mostAnalyses = 20;
