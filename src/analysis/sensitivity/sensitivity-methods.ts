/**
 * How the effect of inputs is measured.
 *
 *   tornado  each input at its low and its high end, everything else at the scenario's value
 *   morris   elementary effects: each input moved from many places of the others
 *   sobol    shares of the variance over the distributions of the inputs
 *   rank     rank correlations of inputs and results over the draws of an ensemble
 */
export const sensitivityMethods = ['tornado', 'morris', 'sobol', 'rank'] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];
