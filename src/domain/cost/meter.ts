/**
 * What a request pays for. Each stage has a file in this room that estimates its units from sizes alone. The results of
 * `load` (a file of the library), `describe` (a model of the library), `compile` and `prepare` stay in caches, so the next
 * request does not pay for them.
 */
export type Stage = 'load' | 'describe' | 'read' | 'compile' | 'prepare' | 'run' | 'claims' | 'examples' | 'answer';

/**
 * Counts the work of one request. A stage is charged before it begins, in units of about a microsecond; a meter whose
 * allowance is spent throws, and then the stage does not begin. Whoever passes a meter catches what it throws.
 */
export interface Meter {
  charge(stage: Stage, units: number): void;
}
