/** What a row of a table of an ensemble is: an instant with its percentiles, or a draw. */
export const ensembleRows = ['bands', 'draws'] as const;
export type EnsembleRows = (typeof ensembleRows)[number];
